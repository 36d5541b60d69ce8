package dev.nearfar.studio;

import dev.nearfar.app.JsonTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object that came in: its fields by name, each of the kind that is expected, and no others.
final class Body {
    private final Map<String, Object> tree;

    private Body(Map<String, Object> tree) {
        this.tree = new LinkedHashMap<>(tree);
    }

    /// @throws Refusal 400 if it is no such object
    static Body of(byte[] bytes) {
        try {
            return new Body(JsonTree.read(bytes));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, "body " + e.getMessage());
        }
    }

    /// A string or a number, as it was written.
    Optional<String> text(String name) {
        var value = tree.remove(name);
        return value == null || value == JsonTree.Null.NULL ? Optional.empty() : Optional.of(text(name, value));
    }

    /// A whole number.
    Optional<Integer> whole(String name, int least, int most) {
        return text(name).map(text -> Asked.whole(name, text, least, most));
    }

    /// Texts by name; numbers and truths are taken as they are written.
    Map<String, String> texts(String name) {
        var value = tree.remove(name);
        var texts = new LinkedHashMap<String, String>();
        if (value == null || value == JsonTree.Null.NULL) {
            return texts;
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw Refusal.of(422, name + " must be an object, was another value");
        }
        object.forEach((key, each) -> texts.put((String) key, text((String) key, each)));
        return texts;
    }

    /// A list of texts or numbers.
    Optional<List<String>> list(String name) {
        var value = tree.remove(name);
        if (value == null || value == JsonTree.Null.NULL) {
            return Optional.empty();
        }
        if (!(value instanceof List<?> list)) {
            throw Refusal.of(422, name + " must be an array, was another value");
        }
        return Optional.of(
                list.stream().map(each -> text("each of " + name, each)).toList());
    }

    /// An object, as JSON again.
    Optional<Map<String, Object>> object(String name) {
        var value = tree.remove(name);
        if (value == null || value == JsonTree.Null.NULL) {
            return Optional.empty();
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw Refusal.of(422, name + " must be an object, was another value");
        }
        var copy = new LinkedHashMap<String, Object>();
        object.forEach((key, each) -> copy.put((String) key, each));
        return Optional.of(copy);
    }

    /// Checks that nothing is left that nobody asked for: a misspelt field would be passed over in silence.
    void end() {
        if (!tree.isEmpty()) {
            throw Refusal.of(
                    422,
                    "field must be one of this request's, was "
                            + tree.keySet().iterator().next());
        }
    }

    private static String text(String name, Object value) {
        return switch (value) {
            case String text -> text;
            case JsonTree.Numeral number -> number.text();
            case Boolean truth -> truth.toString();
            default -> throw Refusal.of(422, name + " must be a text or a number, was another value");
        };
    }
}
