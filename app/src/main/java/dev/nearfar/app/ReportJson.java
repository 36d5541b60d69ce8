package dev.nearfar.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.nearfar.core.optimise.Evaluation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// The report of one mix, as the JSON that `--report` writes.
final class ReportJson {
    private ReportJson() {}

    static String of(Mixed mixed) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            write(mixed, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(Mixed mixed, JsonGenerator json) throws IOException {
        var report = mixed.report();
        json.writeStartObject();
        mixed.document().writeBeginning(json);
        json.writeStringField("preset", report.recipe().method().preset());
        json.writeNumberField("width", report.width());
        json.writeNumberField("height", report.height());
        mixed.document().writeRest(json);
        json.writeArrayFieldStart("losses");
        for (var evaluation : report.losses()) {
            write(evaluation, json);
        }
        json.writeEndArray();
        json.writeNumberField("evaluations", report.evaluations());
        json.writeFieldName("gapEstimate");
        if (report.gapEstimate().isPresent()) {
            json.writeNumber(report.gapEstimate().getAsDouble());
        } else {
            json.writeNull();
        }
        json.writeObjectFieldStart("clipping");
        json.writeNumberField("below", report.clipping().below());
        json.writeNumberField("above", report.clipping().above());
        json.writeNumberField("share", report.clipping().share());
        json.writeNumberField("lowest", report.clipping().lowest());
        json.writeNumberField("highest", report.clipping().highest());
        json.writeEndObject();
        if (mixed.readings().isPresent()) {
            ReadingJson.write(mixed.readings().get(), json);
            ReadingJson.number("farAt", report.recipe().geometry().far().metres(), json);
        }
        json.writeArrayFieldStart("notes");
        for (var note : mixed.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeNumberField("secondsSolving", report.secondsSolving());
        json.writeNumberField("secondsTotal", mixed.secondsTotal());
        json.writeStringField("engine", report.engine());
        json.writeNumberField("threads", report.threads());
        json.writeStringField("pixelsSha256", mixed.pixelsSha256());
        json.writeStringField("outputSha256", mixed.outputSha256());
        json.writeBooleanField("reproducible", report.reproducible());
        if (report.tolerance().isPresent()) {
            json.writeNumberField("tolerance", report.tolerance().getAsDouble());
        }
        json.writeEndObject();
    }

    private static void write(Evaluation evaluation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("evaluation", evaluation.number());
        json.writeNumberField("total", evaluation.total());
        for (int index = 0; index < evaluation.parts().size(); index++) {
            json.writeNumberField(
                    evaluation.parts().get(index).name(), evaluation.values().get(index));
        }
        json.writeEndObject();
    }
}
