package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// Which format a file is, by how its content begins. Names are not asked: they are often wrong.
enum ContentFormat {
    PNG,
    JPEG,
    TIFF,
    BMP,
    GIF;

    private static final String READ = "PNG, JPEG, TIFF, GIF or BMP";
    private static final String PNG_START = "\u0089PNG";
    private static final String JPEG_START = "\u00ff\u00d8\u00ff";
    private static final int SHOWN_BYTES = 8;

    /// The format, if it is one that is read here.
    ///
    /// @throws PictureFileException `UNSUPPORTED` for other picture formats, `NOT_A_PICTURE` for everything else
    static ContentFormat of(Source source) throws PictureFileException {
        if (source.has(0, PNG_START)) {
            return PNG;
        }
        if (source.has(0, JPEG_START)) {
            return JPEG;
        }
        if (startsWithAny(source, 0, "II*\0", "MM\0*")) {
            return TIFF;
        }
        // Two letters are little to go by: the second header's length, four bytes from the 14th on, is always under
        // 256.
        if (source.has(0, "BM") && source.has(15, "\0\0\0")) {
            return BMP;
        }
        if (startsWithAny(source, 0, "GIF87a", "GIF89a")) {
            return GIF;
        }
        var foreign = foreignFormat(source);
        if (foreign.isPresent()) {
            throw source.unsupported("must be a %s picture, was %s; %s".formatted(READ, foreign.get(), Source.CONVERT));
        }
        throw source.failure(Kind.NOT_A_PICTURE, "must be a %s picture, %s".formatted(READ, beginning(source.bytes())));
    }

    private static String beginning(byte[] bytes) {
        if (bytes.length == 0) {
            return "was empty";
        }
        var first = Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN_BYTES));
        return "began with the bytes " + HexFormat.ofDelimiter(" ").formatHex(first);
    }

    private static Optional<String> foreignFormat(Source source) {
        if (source.has(0, "RIFF") && source.has(8, "WEBP")) {
            return Optional.of("WebP");
        }
        if (startsWithAny(source, 0, "II+\0", "MM\0+")) {
            return Optional.of("BigTIFF");
        }
        if (startsWithAny(source, 4, "ftypavif", "ftypavis")) {
            return Optional.of("AVIF");
        }
        if (startsWithAny(source, 4, "ftyphei", "ftyphev", "ftypmif1", "ftypmsf1")) {
            return Optional.of("HEIC");
        }
        if (startsWithAny(source, 0, "\u00ff\n", "\0\0\0\fJXL ")) {
            return Optional.of("JPEG XL");
        }
        if (startsWithAny(source, 0, "\0\0\0\fjP  ", "\u00ffO\u00ffQ")) {
            return Optional.of("JPEG 2000");
        }
        if (source.has(0, "8BPS")) {
            return Optional.of("a Photoshop document");
        }
        return Optional.empty();
    }

    private static boolean startsWithAny(Source source, int offset, String... starts) {
        return Stream.of(starts).anyMatch(start -> source.has(offset, start));
    }
}
