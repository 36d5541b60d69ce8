package dev.nearfar.files;

import dev.nearfar.core.picture.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;

/// Writes pictures of 8-bit encoded sRGB as PNG or JPEG.
///
/// A PNG states its colours with the chunk `sRGB`; a JPEG has quality 0.95 and full chrominance (4:4:4). The same pixels
/// give the same bytes on the same JDK. Files are made as [AtomicFile] makes them.
public final class PictureWriter {
    private PictureWriter() {}

    /// Finds out before long work whether the picture could be written there.
    ///
    /// @throws OutputFileException `UNKNOWN_EXTENSION`, `EXISTS` or `CANNOT_CREATE`
    public static void check(Path target, IfExists ifExists) throws OutputFileException {
        PictureFormat.ofName(target);
        AtomicFile.check(target, ifExists);
    }

    /// Writes a file, in the format that its name asks for.
    ///
    /// @param rgb three bytes a pixel (R, G, B), row by row
    /// @param shape three channels
    /// @return the SHA-256 of the file, 64 hexadecimal digits in lower case
    /// @throws OutputFileException `UNKNOWN_EXTENSION`, `EXISTS`, `CANNOT_CREATE`, or `IO` if writing failed
    /// @throws IllegalArgumentException if the shape has not three channels, or the bytes do not fit it
    public static String write(Path target, IfExists ifExists, byte[] rgb, Shape shape) throws OutputFileException {
        requireFit(rgb, shape);
        var format = PictureFormat.ofName(target);
        return AtomicFile.write(target, ifExists, stream -> Encoder.encode(format, rgb, shape, stream));
    }

    /// Writes to a stream, such as standard output, and flushes it. Does not close it.
    ///
    /// @param rgb three bytes a pixel (R, G, B), row by row
    /// @param shape three channels
    /// @return the SHA-256 of the bytes written, 64 hexadecimal digits in lower case
    /// @throws IOException if the stream fails
    /// @throws IllegalArgumentException if the shape has not three channels, or the bytes do not fit it
    public static String write(OutputStream stream, PictureFormat format, byte[] rgb, Shape shape) throws IOException {
        requireFit(rgb, shape);
        var digest = Sha256.digest();
        var digesting = new DigestOutputStream(stream, digest);
        Encoder.encode(format, rgb, shape, digesting);
        digesting.flush();
        return Sha256.hex(digest);
    }

    private static void requireFit(byte[] rgb, Shape shape) {
        if (shape.channels() != 3) {
            throw new IllegalArgumentException("shape must have 3 channels, had " + shape.channels());
        }
        if (rgb.length != shape.samples()) {
            throw new IllegalArgumentException(
                    "a picture of %s must have %d bytes, had %d".formatted(shape, shape.samples(), rgb.length));
        }
    }
}
