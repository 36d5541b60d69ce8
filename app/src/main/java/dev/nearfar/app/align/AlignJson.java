package dev.nearfar.app.align;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.nearfar.align.Alignment;
import dev.nearfar.app.Version;
import dev.nearfar.pipeline.tune.Suitability;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// An alignment as JSON, one object.
final class AlignJson {
    private AlignJson() {}

    static String of(Aligned aligned) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            var alignment = aligned.alignment();
            json.writeStartObject();
            json.writeStringField("nearfar", Version.TEXT);
            write(alignment, json);
            json.writeBooleanField("sure", aligned.isSure());
            json.writeStringField("how", alignment.how());
            if (aligned.suitability().isPresent()) {
                write(aligned.suitability().get(), json);
            }
            json.writeStringField("nearSha256", aligned.nearSha256());
            json.writeStringField("farSha256", aligned.farSha256());
            json.writeNumberField("seconds", Math.round(1e3 * aligned.seconds()) / 1e3);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(Suitability suitability, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("suitability");
        json.writeNumberField("score", Math.round(1e4 * suitability.score()) / 1e4);
        json.writeNumberField("n", Math.round(1e4 * suitability.reading().near().n()) / 1e4);
        json.writeNumberField(
                "flip", Math.round(1e4 * suitability.reading().far().flip()) / 1e4);
        json.writeStringField("reason", suitability.reason());
        json.writeStringField("advice", suitability.advice());
        json.writeEndObject();
    }

    /// The fields that say where one picture lies on the other.
    static void write(Alignment alignment, JsonGenerator json) throws IOException {
        json.writeStringField("model", alignment.model().toString());
        json.writeArrayFieldStart("matrix");
        for (double number : alignment.map().numbers()) {
            json.writeNumber(number);
        }
        json.writeEndArray();
        json.writeNumberField("residualPixels", alignment.residualPixels());
        json.writeNumberField("confidence", alignment.confidence());
        if (alignment.warp().isPresent()) {
            json.writeStringField("align", alignment.warp().get().toString());
        }
    }
}
