package dev.nearfar.app;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Any bytes at all, taken for a recipe: there is one that comes back from its own JSON, or a refusal, and nothing else.
/// For the mutations in [RecipeDocumentTest]; a fuzzer has a target of its own.
final class RecipeDocumentPromise {
    private static final int LONGEST_MESSAGE = 2_000;

    private RecipeDocumentPromise() {}

    /// Whether the bytes were taken for a recipe.
    static boolean isTaken(byte[] bytes) {
        RecipeDocument document;
        try {
            document = RecipeDocument.parse(bytes);
        } catch (IllegalArgumentException e) {
            var message = String.valueOf(e.getMessage());
            if (!message.matches("(?s).*(must|exceeds).*") || message.length() > LONGEST_MESSAGE) {
                throw new AssertionError("a refusal must tell the rule and be short, was " + message, e);
            }
            return false;
        }
        var json = document.toJson();
        if (!RecipeDocument.parse(json.getBytes(UTF_8)).equals(document)) {
            throw new AssertionError("a recipe must come back from its JSON, was " + json);
        }
        return true;
    }
}
