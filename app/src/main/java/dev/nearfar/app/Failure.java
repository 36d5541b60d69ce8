package dev.nearfar.app;

import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.model.OneLine;
import dev.nearfar.files.model.PictureFileException;
import org.jspecify.annotations.Nullable;

/// Why there is no picture, in one line for a person: what, the rule, the value.
public final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    /// Whose matter it is.
    public enum Kind {
        /// What was asked for cannot be meant.
        USAGE,
        /// An input is missing, damaged, refused or no picture; or the recipe is bad.
        INPUT,
        /// The output exists already, and replacing it was not allowed.
        EXISTS,
        /// The output cannot be created.
        OUTPUT,
        /// Reading or writing broke off while it was going on.
        IO,
        /// A mistake in the program, or a machine that is too small.
        INTERNAL
    }

    private final Kind kind;

    /// A failure with its message, from which line breaks and other control characters are taken out.
    public Failure(Kind kind, String message, @Nullable Throwable cause) {
        super(OneLine.of(message), cause);
        this.kind = kind;
    }

    /// What goes wrong with a picture file.
    public static Failure of(PictureFileException e) {
        var kind = switch (e.kind()) {
            case IO -> Kind.IO;
            case NOT_A_PICTURE, UNSUPPORTED, DAMAGED, TOO_LARGE, TOO_SMALL, MISSING -> Kind.INPUT;
        };
        return new Failure(kind, String.valueOf(e.getMessage()), e);
    }

    /// What goes wrong with a file that is written.
    public static Failure of(OutputFileException e) {
        var kind = switch (e.kind()) {
            case UNKNOWN_EXTENSION -> Kind.USAGE;
            case EXISTS -> Kind.EXISTS;
            case CANNOT_CREATE -> Kind.OUTPUT;
            case IO -> Kind.IO;
        };
        return new Failure(kind, String.valueOf(e.getMessage()), e);
    }

    /// What goes wrong with a file that could still be made when the work began: then a folder that is gone or closed is
    /// no mistake in what was asked for.
    public static Failure whileWriting(OutputFileException e) {
        var failure = of(e);
        return failure.kind == Kind.OUTPUT ? new Failure(Kind.IO, String.valueOf(e.getMessage()), e) : failure;
    }

    /// Whose matter it is.
    public Kind kind() {
        return kind;
    }

    /// The same failure with what else the person needs to know.
    public Failure and(String more) {
        return new Failure(kind, getMessage() + "; " + more, this);
    }
}
