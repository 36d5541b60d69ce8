package dev.nearfar.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON object as plain maps, lists, strings, booleans and `null`; numbers stay the text they were written as.
///
/// Whoever reads it trusts nothing: depth, lengths and counts are bounded, and a key that stands twice is an error.
public final class JsonTree {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(10_000)
                    .maxNumberLength(100)
                    .maxNameLength(200)
                    .maxTokenCount(100_000)
                    .build())
            .build();

    /// A number in the words of its author.
    public record Numeral(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private JsonTree() {}

    /// Reads one object and nothing after it.
    ///
    /// @throws IllegalArgumentException if it is not that; the message tells rule, value and place
    public static Map<String, Object> read(byte[] bytes) {
        try (var parser = FACTORY.createParser(text(bytes))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("must be a JSON object, was another value or nothing");
            }
            var object = object(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("must end after its JSON object, went on");
            }
            return object;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "must be JSON, was not%s: %s".formatted(place(e), e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory must be readable", e);
        }
    }

    /// Left to itself the parser would guess among five encodings, and stumble over what is none of them.
    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("must be text in UTF-8, was not", e);
        }
    }

    private static String place(JacksonException e) {
        JsonLocation place = e.getLocation();
        // A document that breaks a limit has no place where it does.
        return place == null ? "" : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        var object = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        var array = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Null.NULL;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("a value must begin here, was " + parser.currentToken());
        };
    }

    /// The value `null`.
    public enum Null {
        /// It.
        NULL
    }
}
