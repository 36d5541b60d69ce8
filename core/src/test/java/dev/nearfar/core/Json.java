package dev.nearfar.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A JSON object of a golden file, read whole.
public record Json(Map<String, Object> fields) {
    public static Json read(Path file) {
        try (var parser = new JsonFactory().createParser(file.toFile())) {
            parser.nextToken();
            return object(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double number(String name) {
        return Double.parseDouble(text(name));
    }

    public int integer(String name) {
        return Integer.parseInt(text(name));
    }

    public String text(String name) {
        return field(name).toString();
    }

    public Json object(String name) {
        return (Json) field(name);
    }

    public List<Json> objects(String name) {
        return ((List<?>) field(name)).stream().map(Json.class::cast).toList();
    }

    public List<Double> numbers(String name) {
        return ((List<?>) field(name))
                .stream().map(value -> Double.valueOf((String) value)).toList();
    }

    private Object field(String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there must be a field %s, were %s".formatted(name, fields.keySet()));
        }
        return value;
    }

    private static Json object(JsonParser parser) throws IOException {
        var fields = new TreeMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new Json(fields);
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                var elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield elements;
            }
            default -> parser.getText();
        };
    }
}
