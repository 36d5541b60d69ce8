package dev.nearfar.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A recipe as JSON: one flat object, `version` first.
///
/// ```json
/// {"version": 1, "preset": "seed", "fit": "cover", "size": "512x512", "background": "#ffffff", "sigma": 3.0, …}
/// ```
///
/// Numbers are JSON numbers, all else is strings, as [RecipeFields] has them. `version` and `preset` must be there; what
/// else is missing has the preset's default. A reader refuses what it does not know: a recipe that it would carry out
/// otherwise than its author meant.
public final class RecipeJson {
    private static final String VERSION = "version";
    private static final int CURRENT_VERSION = 1;
    private static final int MOST_BYTES = 1 << 20;

    private RecipeJson() {}

    /// Reads a recipe from a file, or from standard input (`-`), that holds one, or a report with one inside.
    ///
    /// @throws Failure `INPUT` if there is no such file, or no recipe in it; `IO` if reading breaks off
    public static Recipe read(Path file, StandardStreams streams) throws Failure {
        if (StandardStreams.isMeantBy(file)) {
            return read("standard input", streams.input());
        }
        if (Files.isDirectory(file)) {
            throw refused(file.toString(), "recipe must be a file, was a directory", null);
        }
        try (var stream = Files.newInputStream(file)) {
            return read(file.toString(), stream);
        } catch (NoSuchFileException e) {
            throw refused(file.toString(), "recipe must be a file, was not found", e);
        } catch (IOException e) {
            throw refused(file.toString(), "recipe must be a file that can be opened, failed: " + Reason.of(e), e);
        }
    }

    private static Recipe read(String name, InputStream stream) throws Failure {
        byte[] bytes;
        try {
            bytes = stream.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            var message = "%s: recipe must be readable to its end, failed: %s".formatted(name, Reason.of(e));
            throw new Failure(Failure.Kind.IO, message, e);
        }
        if (bytes.length > MOST_BYTES) {
            throw refused(name, "recipe must have at most %d bytes, had more".formatted(MOST_BYTES), null);
        }
        try {
            return parse(bytes);
        } catch (IllegalArgumentException e) {
            throw refused(name, "bad recipe, " + e.getMessage(), e);
        }
    }

    private static Failure refused(String name, String problem, @Nullable Exception cause) {
        return new Failure(Failure.Kind.INPUT, name + ": " + problem, cause);
    }

    /// Reads a recipe from JSON text in UTF-8: a recipe, or a report with one inside.
    ///
    /// @throws IllegalArgumentException if it is none; the message tells what, the rule and the value
    public static Recipe parse(byte[] json) {
        var tree = recipeIn(JsonTree.read(json));
        var version = tree.remove(VERSION);
        if (!new JsonTree.Numeral(Integer.toString(CURRENT_VERSION)).equals(version)) {
            throw new IllegalArgumentException("version must be the number %d, was %s"
                    .formatted(CURRENT_VERSION, version == null ? "missing" : kind(version)));
        }
        var texts = new LinkedHashMap<String, String>();
        for (var field : tree.entrySet()) {
            if (!(field.getValue() instanceof String || field.getValue() instanceof JsonTree.Numeral)) {
                throw new IllegalArgumentException("%s must be a string or a number, was %s"
                        .formatted(RecipeFields.option(field.getKey()), kind(field.getValue())));
            }
            texts.put(field.getKey(), field.getValue().toString());
        }
        if (!texts.containsKey(RecipeFields.PRESET)) {
            throw new IllegalArgumentException("preset must be given, was missing");
        }
        var recipe = RecipeFields.with(Recipe.DEFAULT, texts);
        requireKinds(recipe, tree);
        return recipe;
    }

    private static Map<String, Object> recipeIn(Map<String, Object> tree) {
        if (tree.containsKey(VERSION) || !(tree.get("recipe") instanceof Map<?, ?> inside)) {
            return tree;
        }
        var recipe = new LinkedHashMap<String, Object>();
        inside.forEach((name, value) -> recipe.put((String) name, value));
        return recipe;
    }

    /// What is written as a number must have been one, and the rest strings.
    private static void requireKinds(Recipe recipe, Map<String, Object> tree) {
        RecipeFields.of(recipe).forEach((name, value) -> {
            var given = tree.get(name);
            if (given != null && FieldText.isNumber(value) != given instanceof JsonTree.Numeral) {
                throw new IllegalArgumentException("%s must be %s, was %s"
                        .formatted(
                                RecipeFields.option(name),
                                FieldText.isNumber(value) ? "a number" : "a string",
                                kind(given)));
            }
        });
    }

    private static String kind(Object value) {
        return switch (value) {
            case JsonTree.Numeral number -> number.text();
            case String text -> "the string \"%s\"".formatted(text);
            case Boolean truth -> truth.toString();
            case JsonTree.Null nothing -> "null";
            case Map<?, ?> object -> "an object";
            default -> "an array";
        };
    }

    /// Writes a recipe as an object at the generator's place.
    static void write(Recipe recipe, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField(VERSION, CURRENT_VERSION);
        for (var field : RecipeFields.of(recipe).entrySet()) {
            json.writeFieldName(field.getKey());
            switch (field.getValue()) {
                case Double number -> json.writeNumber(number);
                case Integer number -> json.writeNumber(number);
                case OptionalInt number when number.isPresent() -> json.writeNumber(number.getAsInt());
                case OptionalDouble number when number.isPresent() -> json.writeNumber(number.getAsDouble());
                default -> json.writeString(FieldText.of(field.getValue()));
            }
        }
        json.writeEndObject();
    }
}
