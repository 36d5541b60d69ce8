package dev.nearfar.fuzz;

import dev.nearfar.app.RecipeDocument;
import java.nio.charset.StandardCharsets;

/// Any bytes taken for a recipe end in one that comes back from its own JSON, or in a refusal that is short.
public final class RecipeTarget {
    private static final int LONGEST_MESSAGE = 2_000;

    private RecipeTarget() {}

    /// Tries one text.
    public static void fuzzerTestOneInput(byte[] data) {
        RecipeDocument document;
        try {
            document = RecipeDocument.parse(data);
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).length() > LONGEST_MESSAGE) {
                throw new IllegalStateException("a refusal must be short, was " + e.getMessage(), e);
            }
            return;
        }
        var json = document.toJson();
        if (!RecipeDocument.parse(json.getBytes(StandardCharsets.UTF_8)).equals(document)) {
            throw new IllegalStateException("a recipe must come back from its JSON, was " + json);
        }
    }
}
