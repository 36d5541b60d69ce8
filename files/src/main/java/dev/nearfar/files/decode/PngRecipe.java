package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;
import dev.nearfar.files.model.ReadOptions;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The recipe that a PNG carries: the text of its `iTXt` chunk called `nearfar-recipe`.
///
/// Nothing in it is trusted: it is bounded, nothing is unpacked, and the text is a text, to be judged by whoever
/// reads it.
///
/// @see <a href="https://www.w3.org/TR/png-3/#11iTXt">PNG 3, section 11.3.3.4</a>
public final class PngRecipe {
    /// What the chunk is called.
    public static final String KEYWORD = "nearfar-recipe";

    /// The longest recipe, in bytes of UTF-8.
    public static final int MOST_BYTES = 1 << 16;

    /// Keyword, two flags (not packed), and two empty texts, each with its end.
    private static final ByteBuffer BEGINNING =
            ByteBuffer.wrap((KEYWORD + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1));

    private PngRecipe() {}

    /// Looks through a whole file. No pixel is decoded.
    ///
    /// @param name what messages call it
    /// @return the recipe's text, empty if the picture carries none
    /// @throws PictureFileException if it is no sound PNG, or its recipe is not one text of no more than it may have
    public static Optional<String> find(String name, byte[] bytes, ReadOptions options) throws PictureFileException {
        return Reading.of(name, bytes, options).typed(reading -> find(reading.source(), PngChunks.read(reading)));
    }

    static Optional<String> find(Source source, PngChunks chunks) throws PictureFileException {
        Optional<String> found = Optional.empty();
        for (var content : chunks.sound("iTXt")) {
            int length = content.remaining() - BEGINNING.remaining();
            if (length < 0 || !content.slice(0, BEGINNING.remaining()).equals(BEGINNING)) {
                continue;
            }
            if (found.isPresent()) {
                throw source.damaged("must hold one recipe, held two");
            }
            if (length > MOST_BYTES) {
                throw source.failure(
                        Kind.TOO_LARGE, "recipe must have at most %d bytes, had %d".formatted(MOST_BYTES, length));
            }
            found = Optional.of(decoded(source, content.slice(BEGINNING.remaining(), length)));
        }
        return found;
    }

    private static String decoded(Source source, ByteBuffer text) throws PictureFileException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw source.damaged("recipe must be UTF-8, was not", e);
        }
    }
}
