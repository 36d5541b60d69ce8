package dev.nearfar.app.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.nearfar.app.LegibilityJson;
import dev.nearfar.app.Version;
import dev.nearfar.judge.Assessment;
import dev.nearfar.judge.Control;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/// What was measured, as JSON.
final class JudgeJson {
    private static final List<String> VIEWS = List.of("near", "far");

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
        LegibilityJson.number("widthMetres", hanging.widthMetres(), json);
        LegibilityJson.number("nearMetres", hanging.nearMetres(), json);
        LegibilityJson.number("farMetres", hanging.farMetres(), json);
        LegibilityJson.number("nearPixelsPerDegree", hanging.pixelsPerDegree(hanging.nearMetres()), json);
        LegibilityJson.number("farPixelsPerDegree", hanging.pixelsPerDegree(hanging.farMetres()), json);
        json.writeEndObject();
    }

    private static void writeFigures(Assessment assessment, JsonGenerator json) throws IOException {
        LegibilityJson.write(assessment.reading(), json);
        json.writeObjectFieldStart("readsAs");
        for (int view = 0; view < VIEWS.size(); view++) {
            json.writeStringField(
                    VIEWS.get(view),
                    JudgeTable.readsAs(assessment.reading().views().get(view)));
        }
        json.writeEndObject();
        LegibilityJson.number("flip", assessment.flip(), json);
        LegibilityJson.number("structure", assessment.structure(), json);
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
