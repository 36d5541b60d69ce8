package dev.nearfar.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.app.JsonTree;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What was read of JSON, as JSON again: a part of one body is a document of its own to others.
final class JsonAgain {
    private JsonAgain() {}

    static byte[] bytes(Map<String, Object> object) {
        return Json.text(json -> write(object, json)).getBytes(UTF_8);
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case Map<?, ?> object -> {
                json.writeStartObject();
                for (var field : object.entrySet()) {
                    json.writeFieldName((String) field.getKey());
                    write(field.getValue(), json);
                }
                json.writeEndObject();
            }
            case List<?> array -> {
                json.writeStartArray();
                for (var each : array) {
                    write(each, json);
                }
                json.writeEndArray();
            }
            case JsonTree.Numeral number -> json.writeNumber(number.text());
            case Boolean truth -> json.writeBoolean(truth);
            case JsonTree.Null nothing -> json.writeNull();
            default -> json.writeString(value.toString());
        }
    }
}
