package dev.nearfar.app.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.nearfar.app.Version;
import dev.nearfar.judge.Assessment;
import dev.nearfar.judge.Control;
import dev.nearfar.judge.Curve;
import dev.nearfar.judge.Measures;
import dev.nearfar.judge.Reading;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// What was measured, as JSON. Numbers have six decimals: what lies beyond is rounding of the measures themselves.
final class JudgeJson {
    private static final int DECIMALS = 6;
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
        write(judgement.curve(), json);
        json.writeArrayFieldStart("notes");
        for (var note : judged.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Hanging hanging, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("geometry");
        number("widthMetres", hanging.widthMetres(), json);
        number("nearMetres", hanging.nearMetres(), json);
        number("farMetres", hanging.farMetres(), json);
        number("nearPixelsPerDegree", hanging.pixelsPerDegree(hanging.nearMetres()), json);
        number("farPixelsPerDegree", hanging.pixelsPerDegree(hanging.farMetres()), json);
        json.writeEndObject();
    }

    private static void writeFigures(Assessment assessment, JsonGenerator json) throws IOException {
        writeLegibility(assessment.reading(), json);
        json.writeObjectFieldStart("readsAs");
        for (int view = 0; view < VIEWS.size(); view++) {
            json.writeStringField(
                    VIEWS.get(view),
                    JudgeTable.readsAs(assessment.reading().views().get(view)));
        }
        json.writeEndObject();
        number("flip", assessment.flip(), json);
        number("structure", assessment.structure(), json);
    }

    /// The field `legibility`: for each view, by how much the picture that should read there leads, in both measures.
    static void writeLegibility(Reading reading, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("legibility");
        for (int view = 0; view < VIEWS.size(); view++) {
            measures(VIEWS.get(view), reading.views().get(view).margin(), json);
        }
        json.writeEndObject();
    }

    private static void write(Curve curve, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("curve");
        var change = curve.switches().getFirst();
        if (change.isPresent()) {
            json.writeObjectFieldStart("switch");
            number("fromMetres", change.get().fromMetres(), json);
            number("toMetres", change.get().toMetres(), json);
            json.writeEndObject();
        } else {
            json.writeNullField("switch");
        }
        json.writeArrayFieldStart("points");
        for (var point : curve.points()) {
            json.writeStartObject();
            number("distanceMetres", point.distanceMetres(), json);
            number("pixelsPerDegree", point.pixelsPerDegree(), json);
            for (int picture = 0; picture < VIEWS.size(); picture++) {
                measures(VIEWS.get(picture), point.correlations().get(picture), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void measures(String name, Measures measures, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        number("edge", measures.edge(), json);
        number("csf", measures.csf(), json);
        json.writeEndObject();
    }

    private static void number(String name, double value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        var rounded =
                new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        json.writeNumber(rounded.signum() == 0 ? "0" : rounded.toPlainString());
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
