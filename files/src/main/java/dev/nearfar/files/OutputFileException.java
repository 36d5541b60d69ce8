package dev.nearfar.files;

import dev.nearfar.files.model.OneLine;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file that could not be written; what was there before is untouched.
///
/// Checked for the same reason as [dev.nearfar.files.model.PictureFileException], and like there the message is one line: "name: rule, value".
public final class OutputFileException extends IOException {
    private static final long serialVersionUID = 1;

    /// Why the file was not written.
    public enum Kind {
        /// The name does not end in an extension of a format that is written here.
        UNKNOWN_EXTENSION,
        /// There is such a file already, and replacing it was not allowed.
        EXISTS,
        /// No file can be made there: the directory is missing or closed, or the name belongs to something else.
        CANNOT_CREATE,
        /// The system failed while the file was being written, for example because the disk is full.
        IO
    }

    private final Kind kind;

    /// One that nothing else caused.
    ///
    /// @param target what could not be written
    /// @param problem the rule and what was instead
    public static OutputFileException of(Kind kind, Path target, String problem) {
        return new OutputFileException(kind, target, problem, null);
    }

    OutputFileException(Kind kind, Path target, String problem, @Nullable Throwable cause) {
        super(OneLine.of(target + ": " + problem), cause);
        this.kind = kind;
    }

    /// Why the file was not written.
    public Kind kind() {
        return kind;
    }
}
