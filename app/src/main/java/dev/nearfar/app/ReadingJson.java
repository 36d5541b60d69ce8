package dev.nearfar.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.judge.HybridReading;
import dev.nearfar.judge.Measures;
import dev.nearfar.judge.Reading;
import dev.nearfar.judge.Verdict;
import dev.nearfar.pipeline.Readings;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How pictures read, as JSON. Numbers have six decimals: what lies beyond is rounding of the measures themselves.
public final class ReadingJson {
    private static final int DECIMALS = 6;

    private ReadingJson() {}

    /// The field `legibility`: for each view, `near`, `middle1` … `far`, by how much the picture that should read there leads.
    public static void write(Reading reading, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("legibility");
        int last = reading.views().size() - 1;
        for (int view = 0; view <= last; view++) {
            var name = view == 0 ? "near" : view == last ? "far" : "middle" + view;
            measures(name, reading.views().get(view).margin(), json);
        }
        json.writeEndObject();
    }

    /// The fields `legibility`, `reading` and `verdict`; where views say what is seen how, `seen` in place of the first.
    public static void write(Readings readings, JsonGenerator json) throws IOException {
        if (readings.legibility().isPresent()) {
            write(readings.legibility().get(), json);
        }
        write(readings.reading(), json);
        if (!readings.seen().isEmpty()) {
            json.writeArrayFieldStart("seen");
            for (var seen : readings.seen()) {
                json.writeStartObject();
                json.writeStringField("see", seen.sight().toString());
                number("flip", seen.reading().flip(), json);
                number("share", seen.reading().share(), json);
                number("b", seen.reading().contrast(), json);
                json.writeStringField("verdict", word(seen.reading().verdict()));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /// The fields `reading`, what is there of each picture in its view, and `verdict`, the same in a word.
    public static void write(HybridReading reading, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("reading");
        json.writeObjectFieldStart("near");
        number("n", reading.near().n(), json);
        number("share", reading.near().share(), json);
        number("a", reading.near().contrast(), json);
        number("residual", reading.near().residual(), json);
        json.writeEndObject();
        json.writeObjectFieldStart("far");
        number("flip", reading.far().flip(), json);
        number("share", reading.far().share(), json);
        number("b", reading.far().contrast(), json);
        number("leak", reading.far().leak(), json);
        number("residual", reading.far().residual(), json);
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("verdict");
        json.writeStringField("near", word(reading.near().verdict()));
        json.writeStringField("far", word(reading.far().verdict()));
        json.writeEndObject();
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /// A field with both measures.
    public static void measures(String name, Measures measures, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        number("edge", measures.edge(), json);
        number("csf", measures.csf(), json);
        json.writeEndObject();
    }

    /// A field with a measured number.
    public static void number(String name, double value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        var rounded =
                new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        json.writeNumber(rounded.signum() == 0 ? "0" : rounded.toPlainString());
    }
}
