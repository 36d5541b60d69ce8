package dev.nearfar.files;

import java.nio.file.Path;
import java.util.Locale;

/// The formats that pictures are read from and written as.
public enum PictureFormat {
    /// Lossless; also what goes to a pipe, where no name tells the format.
    PNG,
    /// Lossy.
    JPEG;

    /// The format that a file of this name is to have: `.png`, `.jpg` or `.jpeg`, in capitals or not.
    ///
    /// For outputs only: what an input is, its content says.
    ///
    /// @throws OutputFileException (`UNKNOWN_EXTENSION`) if the name ends in anything else
    public static PictureFormat ofName(Path target) throws OutputFileException {
        var name = target.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return PNG;
        }
        if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
            return JPEG;
        }
        throw new OutputFileException(
                OutputFileException.Kind.UNKNOWN_EXTENSION,
                target,
                "name must end in .png, .jpg or .jpeg to say the format, ended in \"%s\"".formatted(ending(target)),
                null);
    }

    private static String ending(Path target) {
        var last = target.getFileName() == null ? "" : target.getFileName().toString();
        return last.substring(Math.max(0, last.lastIndexOf('.')));
    }
}
