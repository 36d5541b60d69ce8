package dev.nearfar.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Sights;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A recipe as JSON: one flat object, `version` first.
///
/// ```json
/// {"version": 2, "preset": "seed", "fit": "cover", "size": "512x512", "background": "#ffffff", "sigma": 3.0, …, "terms": [{…}, …]}
/// ```
///
/// `see` and `terms` are lists of objects ([ListJson]), and may be missing: distances say what is seen how, and the preset writes its list.
/// Numbers are JSON numbers, all else is strings, as [RecipeFields] has them. `version` and `preset` must be there; what
/// else is missing has the preset's default. A reader refuses what it does not know: a recipe that it would carry out
/// otherwise than its author meant.
public final class RecipeJson {
    private static final String VERSION = "version";
    private static final String SEE = "see";
    private static final String TERMS = "terms";
    private static final int CURRENT_VERSION = 2;

    private RecipeJson() {}

    /// Reads a recipe from JSON text in UTF-8: a recipe, or a report with one inside.
    ///
    /// @throws IllegalArgumentException if it is none; the message tells what, the rule and the value
    public static Recipe parse(byte[] json) {
        return of(JsonTree.read(json));
    }

    /// Whether the recipe is a part of something larger, such as a report.
    static boolean isInside(Map<String, Object> tree) {
        return !tree.containsKey(VERSION) && tree.get("recipe") instanceof Map<?, ?>;
    }

    /// The recipe that an object is or holds.
    ///
    /// @throws IllegalArgumentException as [#parse]
    static Recipe of(Map<String, Object> whole) {
        var tree = recipeIn(whole);
        var version = tree.remove(VERSION);
        if (new JsonTree.Numeral("1").equals(version)) {
            fromVersion1(tree);
        } else if (!new JsonTree.Numeral(Integer.toString(CURRENT_VERSION)).equals(version)) {
            throw new IllegalArgumentException("version must be the number %d or 1, was %s"
                    .formatted(CURRENT_VERSION, version == null ? "missing" : kind(version)));
        }
        var see = tree.get(SEE) instanceof String ? Sights.BY_DISTANCE : ListJson.sights(tree.remove(SEE));
        var terms = ListJson.terms(tree.remove(TERMS));
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
        return (see.isByDistance() ? recipe : recipe.withSee(see)).withTerms(terms);
    }

    /// Version 1 had no lists: what it says means the same in version 2.
    private static void fromVersion1(Map<String, Object> tree) {
        for (var list : List.of(SEE, TERMS)) {
            if (tree.containsKey(list)) {
                throw new IllegalArgumentException(
                        "%s must go with version %d, was in version 1".formatted(list, CURRENT_VERSION));
            }
        }
    }

    private static Map<String, Object> recipeIn(Map<String, Object> tree) {
        var recipe = new LinkedHashMap<String, Object>();
        if (!isInside(tree) || !(tree.get("recipe") instanceof Map<?, ?> inside)) {
            recipe.putAll(tree);
            return recipe;
        }
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

    /// A recipe as JSON that people can read and edit.
    static String pretty(Recipe recipe) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            write(recipe, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    /// Writes a recipe as an object at the generator's place.
    public static void write(Recipe recipe, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField(VERSION, CURRENT_VERSION);
        var fields = RecipeFields.of(recipe);
        if (!recipe.see().isByDistance()) {
            fields.remove(SEE);
        }
        write(fields, json);
        if (!recipe.see().isByDistance()) {
            json.writeFieldName(SEE);
            ListJson.write(recipe.see(), json);
        }
        if (!recipe.terms().isEmpty()) {
            json.writeFieldName(TERMS);
            ListJson.write(recipe.terms(), json);
        }
        json.writeEndObject();
    }

    /// Writes the fields that are a method's own, as an object at the generator's place.
    public static void write(Method method, JsonGenerator json) throws IOException {
        json.writeStartObject();
        write(RecipeFields.of(method), json);
        json.writeEndObject();
    }

    private static void write(Map<String, Object> fields, JsonGenerator json) throws IOException {
        for (var field : fields.entrySet()) {
            json.writeFieldName(field.getKey());
            switch (field.getValue()) {
                case Double number -> json.writeNumber(number);
                case Integer number -> json.writeNumber(number);
                case OptionalInt number when number.isPresent() -> json.writeNumber(number.getAsInt());
                case OptionalDouble number when number.isPresent() -> json.writeNumber(number.getAsDouble());
                default -> json.writeString(FieldText.of(field.getValue()));
            }
        }
    }
}
