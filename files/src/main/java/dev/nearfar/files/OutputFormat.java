package dev.nearfar.files;

import java.nio.file.Path;
import java.util.Locale;

/// The formats that pictures are written as.
public enum OutputFormat {
    /// Lossless, 8 or 16 bits; also what goes to a pipe, where no name tells the format.
    PNG,
    /// Lossless, 8 or 16 bits, deflated.
    TIFF,
    /// Lossy, 8 bits.
    JPEG;

    /// The format that a file of this name is to have: `.png`, `.tif`, `.tiff`, `.jpg` or `.jpeg`, in capitals or not.
    ///
    /// @throws OutputFileException (`UNKNOWN_EXTENSION`) if the name ends in anything else
    public static OutputFormat ofName(Path target) throws OutputFileException {
        var name = target.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return PNG;
        }
        if (name.endsWith(".tif") || name.endsWith(".tiff")) {
            return TIFF;
        }
        if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
            return JPEG;
        }
        throw new OutputFileException(
                OutputFileException.Kind.UNKNOWN_EXTENSION,
                target,
                "name must end in .png, .jpg, .jpeg, .tif or .tiff to say the format, ended in \"%s\""
                        .formatted(ending(target)),
                null);
    }

    private static String ending(Path target) {
        var last = target.getFileName() == null ? "" : target.getFileName().toString();
        return last.substring(Math.max(0, last.lastIndexOf('.')));
    }
}
