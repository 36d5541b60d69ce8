package dev.nearfar.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.core.recipe.Sight;
import dev.nearfar.core.recipe.Sights;
import dev.nearfar.core.recipe.TermSpec;
import dev.nearfar.core.recipe.TermSpec.By;
import dev.nearfar.core.recipe.TermSpec.Target;
import dev.nearfar.core.recipe.Terms;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.named.Views;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The lists in a recipe's JSON: what is to be seen how, and the terms that follow.
///
/// ```json
/// "see": [{"see": {"view": "near"}, "picture": "A"}, {"see": {"view": "thumbnail", "width": 96}, "picture": "B", "weight": 0.5, "inside": "C"}]
/// "terms": [{"name": "far", "see": {"view": "far", "sigma": 1.43}, "picture": "B", "by": "charbonnier", "weight": 0.1,
///            "target": {"blur": 0.06}}]
/// ```
///
/// What is missing has its usual value; what is unknown is refused.
final class ListJson {
    private static final String VIEW = "view";
    private static final String SEE = "see";
    private static final String PICTURE = "picture";
    private static final String WEIGHT = "weight";
    private static final String INSIDE = "inside";
    private static final String TARGET = "target";

    private ListJson() {}

    static void write(Sights sights, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (var sight : sights.list()) {
            json.writeStartObject();
            write(sight.see(), json);
            json.writeStringField(PICTURE, TermSpec.letter(sight.picture()));
            if (sight.weight() != 1) {
                json.writeNumberField(WEIGHT, sight.weight());
            }
            writeInside(sight.inside(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void write(Terms terms, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (var term : terms.list()) {
            json.writeStartObject();
            json.writeStringField("name", term.name());
            write(term.see(), json);
            json.writeStringField(PICTURE, TermSpec.letter(term.picture()));
            json.writeStringField("by", FieldText.of(term.by()));
            json.writeNumberField(WEIGHT, term.weight());
            write(term.target(), json);
            writeInside(term.inside(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(ViewSpec see, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(SEE);
        json.writeStringField(VIEW, see.name());
        for (var value : see.values().entrySet()) {
            switch (value.getValue()) {
                case Double number -> json.writeNumberField(value.getKey(), number);
                case Integer number -> json.writeNumberField(value.getKey(), number);
                default ->
                    json.writeStringField(value.getKey(), value.getValue().toString());
            }
        }
        json.writeEndObject();
    }

    private static void write(Target target, JsonGenerator json) throws IOException {
        if (target.equals(Target.PLAIN)) {
            return;
        }
        json.writeObjectFieldStart(TARGET);
        json.writeBooleanField("grey", target.grey());
        json.writeNumberField("blur", target.blurPixels());
        json.writeNumberField("contrast", target.contrast());
        json.writeNumberField("pivot", target.pivot());
        json.writeNumberField("gain", target.gain());
        json.writeEndObject();
    }

    private static void writeInside(OptionalInt inside, JsonGenerator json) throws IOException {
        if (inside.isPresent()) {
            json.writeStringField(INSIDE, TermSpec.letter(inside.getAsInt()));
        }
    }

    /// @throws IllegalArgumentException if it is no such list; the message tells what, the rule and the value
    static Sights sights(@Nullable Object value) {
        var list = new ArrayList<Sight>();
        for (var entry : objects(SEE, value)) {
            list.add(new Sight(
                    view(entry), TermSpec.picture(entry.text(PICTURE)), entry.number(WEIGHT, 1), inside(entry)));
            entry.requireNothingElse();
        }
        return new Sights(list);
    }

    /// @throws IllegalArgumentException as [#sights]
    static Terms terms(@Nullable Object value) {
        var list = new ArrayList<TermSpec>();
        for (var entry : objects("terms", value)) {
            var by = entry.text("by");
            list.add(new TermSpec(
                    entry.text("name"),
                    view(entry),
                    TermSpec.picture(entry.text(PICTURE)),
                    (By) FieldText.parse("by", By.class, by),
                    entry.number(WEIGHT, Double.NaN),
                    target(entry.take(TARGET)),
                    inside(entry)));
            entry.requireNothingElse();
        }
        return new Terms(list);
    }

    private static OptionalInt inside(Entry entry) {
        return entry.fields.containsKey(INSIDE)
                ? OptionalInt.of(TermSpec.picture(entry.text(INSIDE)))
                : OptionalInt.empty();
    }

    private static ViewSpec view(Entry entry) {
        var fields = Entry.of(SEE, entry.take(SEE));
        var name = fields.text(VIEW);
        var values = new LinkedHashMap<String, String>();
        fields.fields.forEach((key, value) -> {
            if (!(value instanceof String || value instanceof JsonTree.Numeral)) {
                throw new IllegalArgumentException(
                        "%s of view %s must be a number or a string, was another value".formatted(key, name));
            }
            values.put(key, value.toString());
        });
        return Views.of(name, values);
    }

    private static Target target(@Nullable Object value) {
        if (value == null) {
            return Target.PLAIN;
        }
        var entry = Entry.of(TARGET, value);
        var grey = entry.take("grey");
        if (grey != null && !(grey instanceof Boolean)) {
            throw new IllegalArgumentException("grey must be true or false, was another value");
        }
        var target = new Target(
                Boolean.TRUE.equals(grey),
                entry.number("blur", 0),
                entry.number("contrast", 1),
                entry.number("pivot", 0.5),
                entry.number("gain", 1));
        entry.requireNothingElse();
        return target;
    }

    private static List<Entry> objects(String name, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException(name + " must be a list of at least one object, was another value");
        }
        return list.stream().map(each -> Entry.of(name, each)).toList();
    }

    /// An object whose fields are taken out one by one.
    private record Entry(String name, Map<String, Object> fields) {
        static Entry of(String name, @Nullable Object value) {
            if (!(value instanceof Map<?, ?> given)) {
                throw new IllegalArgumentException(name + " must be an object, was missing or another value");
            }
            var fields = new LinkedHashMap<String, Object>();
            given.forEach((key, each) -> fields.put((String) key, each));
            return new Entry(name, fields);
        }

        @Nullable
        Object take(String field) {
            return fields.remove(field);
        }

        String text(String field) {
            if (take(field) instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException(
                    "%s in %s must be a string, was missing or another value".formatted(field, name));
        }

        double number(String field, double usual) {
            var value = take(field);
            if (value == null && !Double.isNaN(usual)) {
                return usual;
            }
            if (value instanceof JsonTree.Numeral(var text)) {
                return (double) FieldText.parse(field, double.class, text);
            }
            throw new IllegalArgumentException(
                    "%s in %s must be a number, was missing or another value".formatted(field, name));
        }

        void requireNothingElse() {
            if (!fields.isEmpty()) {
                throw new IllegalArgumentException("%s must have no field %s"
                        .formatted(name, fields.keySet().iterator().next()));
            }
        }
    }
}
