package dev.nearfar.files;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// Any bytes at all, taken for a PNG: there is a recipe's text, none, or a refusal, and nothing else. For a fuzzer, and for
/// the mutations in [RecipeChunkTest].
final class RecipeChunkPromise {
    private RecipeChunkPromise() {}

    /// Whether a text was found.
    static boolean finds(byte[] bytes) {
        try {
            var text = RecipeChunk.find("fuzz", new ByteArrayInputStream(bytes), ReadOptions.DEFAULT);
            if (text.isPresent() && text.get().getBytes(StandardCharsets.UTF_8).length > Encoding.MOST_RECIPE_BYTES) {
                throw new AssertionError(
                        "a recipe must be bounded, had " + text.get().length() + " characters");
            }
            return text.isPresent();
        } catch (PictureFileException e) {
            if (e.getMessage() == null || e.getMessage().lines().count() != 1) {
                throw new AssertionError("a refusal must be one line, was " + e.getMessage(), e);
            }
            return false;
        }
    }
}
