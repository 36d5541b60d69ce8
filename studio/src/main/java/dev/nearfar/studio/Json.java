package dev.nearfar.studio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// JSON that goes out, in one line.
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    /// Something that writes one value.
    @FunctionalInterface
    interface Value {
        /// Writes it at the generator's place.
        void write(JsonGenerator json) throws IOException;
    }

    private Json() {}

    static String text(Value value) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(text)) {
            value.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
