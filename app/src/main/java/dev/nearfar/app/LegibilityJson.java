package dev.nearfar.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.judge.Measures;
import dev.nearfar.judge.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// How pictures read, as JSON. Numbers have six decimals: what lies beyond is rounding of the measures themselves.
public final class LegibilityJson {
    private static final int DECIMALS = 6;

    private LegibilityJson() {}

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
