package dev.nearfar.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.core.recipe.Recipe;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A recipe and what came with it, so that a picture can be made again and differences be told.
///
/// It is what a PNG carries (in JSON, without any name or place), and a part of every report:
/// ```json
/// {"nearfar": "0.1.0", "recipe": {…}, "inputs": {"nearSha256": "…", "farSha256": "…"}, "output": {…}}
/// ```
/// Of a bare recipe the rest is empty or the default.
///
/// @param recipe what to do
/// @param madeBy the version that did it, if that is told
/// @param inputSha256 of the pictures' files, nearest first, if that is told; else empty
/// @param saving how the picture was written
public record RecipeDocument(Recipe recipe, Optional<String> madeBy, List<String> inputSha256, Saving saving) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_INPUTS = 16;
    private static final int LONGEST_VERSION = 100;
    private static final String MADE_BY = "nearfar";
    private static final String INPUTS = "inputs";
    private static final String OUTPUT = "output";

    /// Copies the list.
    public RecipeDocument {
        inputSha256 = List.copyOf(inputSha256);
    }

    /// The same with another recipe.
    RecipeDocument withRecipe(Recipe other) {
        return new RecipeDocument(other, madeBy, inputSha256, saving);
    }

    /// A recipe of which nothing else is known.
    public static RecipeDocument of(Recipe recipe) {
        return new RecipeDocument(recipe, Optional.empty(), List.of(), Saving.DEFAULT);
    }

    /// Reads a recipe, or what holds one, from JSON text in UTF-8. It is trusted in nothing.
    ///
    /// @throws IllegalArgumentException if there is none in it; the message tells what, the rule and the value
    public static RecipeDocument parse(byte[] json) {
        var tree = JsonTree.read(json);
        var recipe = RecipeJson.of(tree);
        if (!RecipeJson.isInside(tree)) {
            return of(recipe);
        }
        return new RecipeDocument(
                recipe, madeBy(tree.get(MADE_BY)), inputs(tree.get(INPUTS)), saving(tree.get(OUTPUT)));
    }

    private static Optional<String> madeBy(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && text.length() <= LONGEST_VERSION) {
            return Optional.of(text);
        }
        throw new IllegalArgumentException(
                "nearfar must be a version of at most %d characters, was another value".formatted(LONGEST_VERSION));
    }

    private static List<String> inputs(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Map<?, ?> inputs)) {
            throw new IllegalArgumentException("inputs must be an object, was another value");
        }
        var all = new ArrayList<String>();
        all.add(sha256(inputs.get("nearSha256")));
        if (inputs.get("middleSha256") != null) {
            if (!(inputs.get("middleSha256") instanceof List<?> middle) || middle.size() > MOST_INPUTS - 2) {
                throw new IllegalArgumentException(
                        "middleSha256 must be at most %d hashes, was another value".formatted(MOST_INPUTS - 2));
            }
            middle.forEach(hash -> all.add(sha256(hash)));
        }
        all.add(sha256(inputs.get("farSha256")));
        return all;
    }

    private static String sha256(@Nullable Object value) {
        if (value instanceof String text && SHA256.matcher(text).matches()) {
            return text;
        }
        throw new IllegalArgumentException("an input must be a SHA-256 of 64 hexadecimal digits, was another value");
    }

    private static Saving saving(@Nullable Object value) {
        if (value == null) {
            return Saving.DEFAULT;
        }
        if (!(value instanceof Map<?, ?> output)) {
            throw new IllegalArgumentException("output must be an object, was another value");
        }
        var texts = new LinkedHashMap<String, String>();
        for (var field : output.entrySet()) {
            if (!(field.getValue() instanceof String
                    || field.getValue() instanceof Boolean
                    || field.getValue() instanceof JsonTree.Numeral)) {
                throw new IllegalArgumentException(
                        "%s must be a string, a number or a truth, was another value".formatted(field.getKey()));
            }
            texts.put((String) field.getKey(), field.getValue().toString());
        }
        return Saving.DEFAULT.with(texts);
    }

    /// As JSON in one line.
    public String toJson() {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Writes all fields, into an object.
    public void write(JsonGenerator json) throws IOException {
        writeBeginning(json);
        writeRest(json);
    }

    /// Writes who made it, into an object.
    void writeBeginning(JsonGenerator json) throws IOException {
        if (madeBy.isPresent()) {
            json.writeStringField(MADE_BY, madeBy.get());
        }
    }

    /// Writes the other fields, into an object.
    void writeRest(JsonGenerator json) throws IOException {
        json.writeFieldName("recipe");
        RecipeJson.write(recipe, json);
        if (!inputSha256.isEmpty()) {
            json.writeObjectFieldStart(INPUTS);
            json.writeStringField("nearSha256", inputSha256.getFirst());
            json.writeStringField("farSha256", inputSha256.getLast());
            if (inputSha256.size() > 2) {
                json.writeArrayFieldStart("middleSha256");
                for (var sha256 : inputSha256.subList(1, inputSha256.size() - 1)) {
                    json.writeString(sha256);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeFieldName(OUTPUT);
        saving.write(json);
    }
}
