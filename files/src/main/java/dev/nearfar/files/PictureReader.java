package dev.nearfar.files;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.files.decode.Decoder;
import dev.nearfar.files.model.Limits;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;
import dev.nearfar.files.model.ReadOptions;
import dev.nearfar.files.model.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads picture files as pictures.
///
/// | format | read |
/// |--------|------|
/// | PNG    | 1 to 16 bits, grey, colour, palette, alpha, `tRNS`, interlaced; `cICP`, `iCCP`, `gAMA` and `cHRM` honoured |
/// | JPEG   | baseline and progressive, 8 bits; grey, colour, CMYK and YCCK |
/// | TIFF   | 1 to 16 bits, grey, colour, palette, CMYK, alpha; strips and tiles; none, LZW, deflate, PackBits; its first page |
/// | BMP    | 1 to 32 bits, palette, masks, run lengths |
/// | GIF    | its first frame |
///
/// Which format a file has, its content says. The result always has three channels of encoded sRGB and stands
/// upright (EXIF orientation). Colour profiles are applied, relative colorimetric; samples of a file in sRGB stay
/// exact, with 8 bits and with 16. Whatever a file holds, reading it ends in a picture or in a [PictureFileException].
public final class PictureReader {
    private PictureReader() {}

    /// Reads a file within the default limits.
    ///
    /// @param background what shows through where the picture is transparent
    /// @throws PictureFileException if there is no such file, or no picture in it that can be read
    public static PictureFile read(Path path, SrgbColour background) throws PictureFileException {
        return read(path, ReadOptions.DEFAULT.withBackground(background));
    }

    /// Reads a file.
    ///
    /// @throws PictureFileException if there is no such file, or no picture in it that can be read
    public static PictureFile read(Path path, ReadOptions options) throws PictureFileException {
        return Decoder.decode(path.toString(), bytes(path, options.limits()), options);
    }

    /// All bytes of a file, if they are not more than a file may have.
    static byte[] bytes(Path path, Limits limits) throws PictureFileException {
        var name = path.toString();
        if (Files.isDirectory(path)) {
            throw new PictureFileException(Kind.MISSING, name, "must be a file, was a directory", null);
        }
        try (var stream = open(path, name)) {
            if (Files.isRegularFile(path)) {
                checkLength(name, Files.size(path), limits);
            }
            return bytes(name, stream, limits);
        } catch (PictureFileException e) {
            throw e;
        } catch (IOException e) {
            throw new PictureFileException(Kind.IO, name, "must be readable to its end, failed: " + Reason.of(e), e);
        }
    }

    /// Reads a stream to its end, or until it is longer than a file may be. Does not close it.
    ///
    /// @param name what messages call the stream, such as "standard input"
    /// @throws PictureFileException if the stream fails, or holds no picture that can be read
    public static PictureFile read(String name, InputStream stream, ReadOptions options) throws PictureFileException {
        return Decoder.decode(name, bytes(name, stream, options.limits()), options);
    }

    /// Reads bytes that hold a whole file.
    ///
    /// @param name what messages call them
    /// @throws PictureFileException if they hold no picture that can be read
    public static PictureFile read(String name, byte[] bytes, ReadOptions options) throws PictureFileException {
        checkLength(name, bytes.length, options.limits());
        return Decoder.decode(name, bytes, options);
    }

    /// Reads a stream within the default limits.
    ///
    /// @param background what shows through where the picture is transparent
    /// @throws PictureFileException if the stream fails, or holds no picture that can be read
    public static PictureFile read(String name, InputStream stream, SrgbColour background) throws PictureFileException {
        return read(name, stream, ReadOptions.DEFAULT.withBackground(background));
    }

    /// Reads bytes within the default limits.
    ///
    /// @param background what shows through where the picture is transparent
    /// @throws PictureFileException if they hold no picture that can be read
    public static PictureFile read(String name, byte[] bytes, SrgbColour background) throws PictureFileException {
        return read(name, bytes, ReadOptions.DEFAULT.withBackground(background));
    }

    private static InputStream open(Path path, String name) throws PictureFileException {
        try {
            return Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            throw new PictureFileException(Kind.MISSING, name, "must be a file, was not found", e);
        } catch (AccessDeniedException e) {
            throw new PictureFileException(Kind.MISSING, name, "must be readable, access was denied", e);
        } catch (IOException e) {
            throw new PictureFileException(
                    Kind.MISSING, name, "must be a file that can be opened, failed: " + Reason.of(e), e);
        }
    }

    /// All bytes of a stream, if they are not more than a file may have. Does not close it.
    static byte[] bytes(String name, InputStream stream, Limits limits) throws PictureFileException {
        try {
            var bytes = stream.readNBytes((int) limits.fileBytes() + 1);
            checkLength(name, bytes.length, limits);
            return bytes;
        } catch (PictureFileException e) {
            throw e;
        } catch (IOException e) {
            throw new PictureFileException(Kind.IO, name, "must be readable to its end, failed: " + Reason.of(e), e);
        }
    }

    private static void checkLength(String name, long length, Limits limits) throws PictureFileException {
        if (length > limits.fileBytes()) {
            throw new PictureFileException(
                    Kind.TOO_LARGE,
                    name,
                    "file must have at most %d bytes, had %s%d; raise --max-file"
                            .formatted(limits.fileBytes(), length == limits.fileBytes() + 1 ? "at least " : "", length),
                    null);
        }
    }
}
