package dev.nearfar.files;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.files.PictureFileException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;

/// Reads PNG and JPEG files as pictures.
///
/// | format | read |
/// |--------|------|
/// | PNG    | 1 to 16 bits, grey, colour, palette, alpha, `tRNS`, interlaced; 8- and 16-bit samples stay exact |
/// | JPEG   | baseline and progressive, grey and colour, 8 bits |
///
/// Which format a file has, its content says. The result always has three channels of encoded sRGB and stands
/// upright (EXIF orientation); colour profiles are not applied yet, a note tells where that matters. Size limits are
/// [Limits#DEFAULT].
public final class PictureReader {
    private PictureReader() {}

    /// Reads a file.
    ///
    /// @param background what shows through where the picture is transparent
    /// @throws PictureFileException if there is no such file, or no picture in it that can be read
    public static PictureFile read(Path path, SrgbColour background) throws PictureFileException {
        return read(path, background, Limits.DEFAULT);
    }

    /// Reads a stream to its end, or until it is longer than a file may be. Does not close it.
    ///
    /// @param name what messages call the stream, such as "standard input"
    /// @throws PictureFileException if the stream fails, or holds no picture that can be read
    public static PictureFile read(String name, InputStream stream, SrgbColour background) throws PictureFileException {
        return read(name, stream, background, Limits.DEFAULT);
    }

    /// Reads bytes that hold a whole file.
    ///
    /// @param name what messages call them
    /// @throws PictureFileException if they hold no picture that can be read
    public static PictureFile read(String name, byte[] bytes, SrgbColour background) throws PictureFileException {
        return read(name, bytes, background, Limits.DEFAULT);
    }

    static PictureFile read(Path path, SrgbColour background, Limits limits) throws PictureFileException {
        return decode(source(path, limits), background, limits);
    }

    /// All bytes of a file, if they are not more than a file may have.
    static Source source(Path path, Limits limits) throws PictureFileException {
        var name = path.toString();
        if (Files.isDirectory(path)) {
            throw new PictureFileException(Kind.MISSING, name, "must be a file, was a directory", null);
        }
        try (var stream = open(path, name)) {
            if (Files.isRegularFile(path)) {
                checkLength(name, Files.size(path), limits);
            }
            return source(name, stream, limits);
        } catch (PictureFileException e) {
            throw e;
        } catch (IOException e) {
            throw new PictureFileException(Kind.IO, name, "must be readable to its end, failed: " + Reason.of(e), e);
        }
    }

    static PictureFile read(String name, InputStream stream, SrgbColour background, Limits limits)
            throws PictureFileException {
        return decode(source(name, stream, limits), background, limits);
    }

    static PictureFile read(String name, byte[] bytes, SrgbColour background, Limits limits)
            throws PictureFileException {
        checkLength(name, bytes.length, limits);
        return decode(new Source(name, bytes), background, limits);
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

    static Source source(String name, InputStream stream, Limits limits) throws PictureFileException {
        try {
            var bytes = stream.readNBytes((int) limits.fileBytes() + 1);
            checkLength(name, bytes.length, limits);
            return new Source(name, bytes);
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
                    "file must have at most %d bytes, had %s%d"
                            .formatted(limits.fileBytes(), length == limits.fileBytes() + 1 ? "at least " : "", length),
                    null);
        }
    }

    private static PictureFile decode(Source source, SrgbColour background, Limits limits) throws PictureFileException {
        var notes = new ArrayList<String>();
        var stored = switch (ContentFormat.of(source)) {
            case PNG -> PngDecoder.decode(source, background, limits, notes);
            case JPEG -> JpegDecoder.decode(source, limits, notes);
        };
        return new PictureFile(stored.upright(), Sha256.hex(source.bytes()), notes);
    }
}
