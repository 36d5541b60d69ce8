package dev.nearfar.app.inspect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// What a picture says of itself, as an object. What is not stated is `null`; the recipe and what came with it stand as in
/// a report, so that `--recipe` takes this object too.
final class InspectJson {
    /// Finer than any format states a density.
    private static final double PARTS = 1e4;

    private InspectJson() {}

    static String of(Inspected inspected) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            write(inspected, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(Inspected inspected, JsonGenerator json) throws IOException {
        var facts = inspected.facts();
        json.writeStringField("format", facts.format());
        json.writeNumberField("width", facts.width());
        json.writeNumberField("height", facts.height());
        writeNumber("depth", facts.depth().isPresent() ? (double) facts.depth().getAsInt() : null, json);
        json.writeStringField("profile", facts.profile().orElse(null));
        writeNumber(
                "pixelsPerInch",
                facts.pixelsPerInch().isPresent() ? facts.pixelsPerInch().getAsDouble() : null,
                json);
        json.writeNumberField("orientation", facts.orientation());
        if (inspected.document().isEmpty()) {
            json.writeNullField("recipe");
            return;
        }
        inspected.document().get().write(json);
    }

    private static void writeNumber(String name, @Nullable Double number, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (number == null) {
            json.writeNull();
        } else if (number == Math.rint(number)) {
            json.writeNumber(number.longValue());
        } else {
            json.writeNumber(Math.round(number * PARTS) / PARTS);
        }
    }
}
