package dev.nearfar.app.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.nearfar.app.ReadingJson;
import dev.nearfar.app.Version;
import dev.nearfar.judge.Assessment;
import dev.nearfar.judge.Control;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/// What was measured, as JSON.
final class JudgeJson {
    private JudgeJson() {}

    static String of(Judged judged) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            write(judged, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(Judged judged, JsonGenerator json) throws IOException {
        var judgement = judged.judgement();
        json.writeStartObject();
        json.writeStringField("nearfar", Version.TEXT);
        json.writeNumberField("width", judged.shape().width());
        json.writeNumberField("height", judged.shape().height());
        write(judged.hanging(), json);
        json.writeObjectFieldStart("inputs");
        json.writeStringField("nearSha256", judged.nearSha256());
        json.writeStringField("farSha256", judged.farSha256());
        json.writeStringField("hybridSha256", judged.hybridSha256());
        json.writeEndObject();
        json.writeBooleanField("reads", judgement.reads());
        writeFigures(judgement.hybrid(), json);
        json.writeObjectFieldStart("controls");
        for (var control : judgement.controlsInOrder().entrySet()) {
            json.writeObjectFieldStart(name(control.getKey()));
            writeFigures(control.getValue(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
        CurveJson.write(judgement.curve(), json);
        json.writeArrayFieldStart("notes");
        for (var note : judged.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Hanging hanging, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("geometry");
        ReadingJson.number("widthMetres", hanging.widthMetres(), json);
        ReadingJson.number("nearMetres", hanging.nearMetres(), json);
        ReadingJson.number("farMetres", hanging.farMetres(), json);
        ReadingJson.number("nearPixelsPerDegree", hanging.pixelsPerDegree(hanging.nearMetres()), json);
        ReadingJson.number("farPixelsPerDegree", hanging.pixelsPerDegree(hanging.farMetres()), json);
        json.writeEndObject();
    }

    private static void writeFigures(Assessment assessment, JsonGenerator json) throws IOException {
        ReadingJson.write(assessment.legibility(), json);
        ReadingJson.write(assessment.reading(), json);
        json.writeObjectFieldStart("readsAs");
        json.writeStringField("near", ReadsAs.near(assessment));
        json.writeStringField("far", ReadsAs.far(assessment));
        json.writeEndObject();
        ReadingJson.number("flip", assessment.reading().far().flip(), json);
        ReadingJson.number("structure", assessment.structure(), json);
    }

    /// `NEAR_ALONE` as `nearAlone`.
    private static String name(Control control) {
        var words = control.name().toLowerCase(Locale.ROOT).split("_", -1);
        var name = new StringBuilder(words[0]);
        for (int word = 1; word < words.length; word++) {
            name.append(Character.toUpperCase(words[word].charAt(0))).append(words[word].substring(1));
        }
        return name.toString();
    }
}
