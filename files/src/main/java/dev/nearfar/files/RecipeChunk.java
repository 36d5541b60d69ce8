package dev.nearfar.files;

import dev.nearfar.files.PictureFileException.Kind;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/// Finds the recipe that a PNG carries: the text of its `iTXt` chunk called `nearfar-recipe`.
///
/// Nothing in the file is trusted. Chunks stream past and only those of the right type, and no longer than a recipe can
/// be, are looked into; nothing is unpacked; and the text is a text, to be judged by whoever reads it. No pixel is decoded.
///
/// @see <a href="https://www.w3.org/TR/png-3/#11iTXt">PNG 3, section 11.3.3.4</a>
public final class RecipeChunk {
    private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");

    /// Keyword, two flags, and two empty texts, each with its end.
    private static final byte[] BEGINNING =
            (PngMetadata.RECIPE_KEYWORD + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);

    private static final int MOST_BYTES = BEGINNING.length + Encoding.MOST_RECIPE_BYTES;

    private RecipeChunk() {}

    /// Whether a file that begins so is a PNG.
    ///
    /// @param start its first bytes; 8 are enough
    public static boolean isPng(byte[] start) {
        return start.length >= SIGNATURE.length
                && Arrays.equals(start, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /// Looks through a PNG, from its first byte to its chunk `IEND`. Does not close the stream.
    ///
    /// @param name what messages call the file
    /// @return the recipe's text, empty if the picture carries none
    /// @throws PictureFileException `NOT_A_PICTURE` if it is no PNG, `DAMAGED` if it is a broken one or holds two recipes,
    ///     `TOO_LARGE` if it is longer than a picture may be or its recipe longer than one can be, `IO` if the stream fails
    public static Optional<String> find(String name, InputStream stream) throws PictureFileException {
        try {
            return find(name, new DataInputStream(stream), Limits.DEFAULT.fileBytes());
        } catch (PictureFileException e) {
            throw e;
        } catch (EOFException e) {
            throw failure(Kind.DAMAGED, name, "must end with the chunk IEND, ended early");
        } catch (IOException e) {
            throw new PictureFileException(Kind.IO, name, "must be readable to its end, failed: " + Reason.of(e), e);
        }
    }

    private static Optional<String> find(String name, DataInputStream data, long mostBytes) throws IOException {
        if (!isPng(data.readNBytes(SIGNATURE.length))) {
            throw failure(Kind.NOT_A_PICTURE, name, "must be a PNG, was not");
        }
        Optional<String> found = Optional.empty();
        long left = mostBytes;
        while (true) {
            long length = Integer.toUnsignedLong(data.readInt());
            var type = data.readNBytes(4);
            left -= length + 12;
            if (left < 0) {
                throw failure(Kind.TOO_LARGE, name, "file must have at most %d bytes, had more".formatted(mostBytes));
            }
            if (isType(type, "IEND")) {
                return found;
            }
            if (isType(type, "iTXt") && length >= BEGINNING.length) {
                var text = recipe(name, data, type, length);
                if (text.isPresent() && found.isPresent()) {
                    throw failure(Kind.DAMAGED, name, "must hold one recipe, held two");
                }
                found = text.isPresent() ? text : found;
            } else {
                data.skipNBytes(length + 4);
            }
        }
    }

    /// Reads the rest of a text chunk; what is another program's text is passed over.
    private static Optional<String> recipe(String name, DataInputStream data, byte[] type, long length)
            throws IOException {
        var beginning = data.readNBytes(BEGINNING.length);
        if (!Arrays.equals(beginning, BEGINNING)) {
            data.skipNBytes(length - beginning.length + 4);
            return Optional.empty();
        }
        if (length > MOST_BYTES) {
            throw failure(
                    Kind.TOO_LARGE,
                    name,
                    "recipe must have at most %d bytes, had %d"
                            .formatted(Encoding.MOST_RECIPE_BYTES, length - BEGINNING.length));
        }
        var text = new byte[(int) length - BEGINNING.length];
        data.readFully(text);
        var crc = new CRC32();
        for (var part : new byte[][] {type, BEGINNING, text}) {
            crc.update(part);
        }
        int stated = data.readInt();
        if (stated != (int) crc.getValue()) {
            throw failure(
                    Kind.DAMAGED,
                    name,
                    "recipe must have the checksum %08x, had %08x".formatted(crc.getValue(), stated));
        }
        return Optional.of(decoded(name, text));
    }

    private static String decoded(String name, byte[] text) throws PictureFileException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            throw failure(Kind.DAMAGED, name, "recipe must be UTF-8, was not");
        }
    }

    private static boolean isType(byte[] type, String name) throws EOFException {
        if (type.length < 4) {
            throw new EOFException();
        }
        return Arrays.equals(type, name.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static PictureFileException failure(Kind kind, String name, String problem) {
        return new PictureFileException(kind, name, problem, null);
    }
}
