package dev.nearfar.files;

import dev.nearfar.files.decode.Inspector;
import dev.nearfar.files.model.PictureFacts;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import java.io.InputStream;
import java.nio.file.Path;

/// Tells what a picture file says of itself, from its headers; no pixel is decoded.
///
/// Of the formats that [PictureReader] reads, by the same parsers and within the same limits, except that nothing is too small.
public final class PictureInspector {
    private PictureInspector() {}

    /// Looks into a file within the default limits.
    ///
    /// @throws PictureFileException if there is no such file, or no picture in it that could be read
    public static PictureFacts inspect(Path path) throws PictureFileException {
        return inspect(path, ReadOptions.DEFAULT);
    }

    /// Looks into a file.
    ///
    /// @throws PictureFileException if there is no such file, or no picture in it that could be read
    public static PictureFacts inspect(Path path, ReadOptions options) throws PictureFileException {
        return Inspector.inspect(path.toString(), PictureReader.bytes(path, options.limits()), options);
    }

    /// Looks into a stream. Does not close it.
    ///
    /// @param name what messages call it
    /// @throws PictureFileException if the stream fails, or holds no picture that could be read
    public static PictureFacts inspect(String name, InputStream stream, ReadOptions options)
            throws PictureFileException {
        return Inspector.inspect(name, PictureReader.bytes(name, stream, options.limits()), options);
    }
}
