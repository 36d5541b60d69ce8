package dev.nearfar.files.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A picture file that could not be read.
///
/// Checked, because a bad file is no fault of the program: whoever reads one must say what happens then.
/// The message is one line, "name: rule, value", to be shown as it stands; what a decoder threw is the cause.
public final class PictureFileException extends IOException {
    private static final long serialVersionUID = 1;

    /// What was wrong with the file.
    public enum Kind {
        /// The content is no picture: empty, text, or bytes that no known format begins with.
        NOT_A_PICTURE,
        /// A picture, but of a format or a variant that is not read here.
        UNSUPPORTED,
        /// A picture whose bytes are incomplete or contradict themselves.
        DAMAGED,
        /// Past one of the [Limits]: size, length, memory or time.
        TOO_LARGE,
        /// Under 2x2 pixels.
        TOO_SMALL,
        /// There is no such file, it is a directory, or it must not be opened.
        MISSING,
        /// The file was opened, but the system failed to deliver its bytes.
        IO
    }

    private final Kind kind;
    private final String problem;

    /// A failure, as the readers of this module make it.
    ///
    /// @param name what messages call the file
    /// @param problem the rule and the value
    /// @param cause what a decoder or the system threw, if anything
    // The annotation in the signature says nothing at run time, so nobody needs its module.
    @SuppressWarnings("exports")
    public PictureFileException(Kind kind, String name, String problem, @Nullable Throwable cause) {
        super(OneLine.of(name + ": " + problem), cause);
        this.kind = kind;
        this.problem = OneLine.of(problem);
    }

    /// What was wrong with the file.
    public Kind kind() {
        return kind;
    }

    /// The message without the file's name.
    public String problem() {
        return problem;
    }
}
