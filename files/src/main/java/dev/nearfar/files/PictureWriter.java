package dev.nearfar.files;

import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.model.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;

/// Writes pictures as PNG, TIFF or JPEG.
///
/// | format | depth   | colours                  | size                   | recipe |
/// |--------|---------|--------------------------|------------------------|--------|
/// | PNG    | 8, 16   | `sRGB`, or `iCCP`        | `pHYs`                 | `iTXt` |
/// | TIFF   | 8, 16   | ICC profile              | resolution in inches   | –      |
/// | JPEG   | 8       | ICC profile              | JFIF density in inches | –      |
///
/// A JPEG has full chrominance (4:4:4), a TIFF is deflated. The same samples and the same [Encoding] give the same bytes
/// on the same JDK. Files are made as [AtomicFile] makes them.
public final class PictureWriter {
    private PictureWriter() {}

    /// Finds out before long work whether the picture could be written there.
    ///
    /// @throws OutputFileException `UNKNOWN_EXTENSION`, `EXISTS` or `CANNOT_CREATE`
    public static void check(Path target, IfExists ifExists) throws OutputFileException {
        OutputFormat.ofName(target);
        AtomicFile.check(target, ifExists);
    }

    /// Writes a file of 8-bit sRGB, in the format that its name asks for.
    ///
    /// @param rgb three bytes a pixel (R, G, B), row by row
    /// @param shape three channels
    /// @return the SHA-256 of the file, 64 hexadecimal digits in lower case
    /// @throws OutputFileException `UNKNOWN_EXTENSION`, `EXISTS`, `CANNOT_CREATE`, or `IO` if writing failed
    /// @throws IllegalArgumentException if the shape has not three channels, or the bytes do not fit it
    public static String write(Path target, IfExists ifExists, byte[] rgb, Shape shape) throws OutputFileException {
        return write(target, ifExists, Samples.of(rgb, shape), Encoding.DEFAULT);
    }

    /// Writes a file, in the format that its name asks for.
    ///
    /// @return the SHA-256 of the file, 64 hexadecimal digits in lower case
    /// @throws OutputFileException `UNKNOWN_EXTENSION`, `EXISTS`, `CANNOT_CREATE`, or `IO` if writing failed
    /// @throws IllegalArgumentException if the encoding does not fit the samples or the format
    public static String write(Path target, IfExists ifExists, Samples samples, Encoding encoding)
            throws OutputFileException {
        var format = OutputFormat.ofName(target);
        return AtomicFile.write(target, ifExists, stream -> Encoder.encode(format, samples, encoding, stream));
    }

    /// Writes 8-bit sRGB to a stream, such as standard output, and flushes it. Does not close it.
    ///
    /// @param rgb three bytes a pixel (R, G, B), row by row
    /// @param shape three channels
    /// @return the SHA-256 of the bytes written, 64 hexadecimal digits in lower case
    /// @throws IOException if the stream fails
    /// @throws IllegalArgumentException if the shape has not three channels, or the bytes do not fit it
    public static String write(OutputStream stream, OutputFormat format, byte[] rgb, Shape shape) throws IOException {
        return write(stream, format, Samples.of(rgb, shape), Encoding.DEFAULT);
    }

    /// Writes to a stream, and flushes it. Does not close it.
    ///
    /// @return the SHA-256 of the bytes written, 64 hexadecimal digits in lower case
    /// @throws IOException if the stream fails
    /// @throws IllegalArgumentException if the encoding does not fit the samples or the format
    public static String write(OutputStream stream, OutputFormat format, Samples samples, Encoding encoding)
            throws IOException {
        var digest = Sha256.digest();
        var digesting = new DigestOutputStream(stream, digest);
        Encoder.encode(format, samples, encoding, digesting);
        digesting.flush();
        return Sha256.hex(digest);
    }
}
