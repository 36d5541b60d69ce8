package dev.nearfar.app.judge;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.app.MixResult;
import dev.nearfar.app.ReadingJson;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.judge.Curve;
import dev.nearfar.judge.Judge;
import dev.nearfar.judge.Legibility;
import java.io.IOException;
import java.util.List;

/// How a picture reads over distance, as JSON.
public final class CurveJson {
    private static final List<String> VIEWS = List.of("near", "far");

    private CurveJson() {}

    /// Measures a picture of two that was made, and writes its curve as the field `curve`.
    ///
    /// @throws IllegalArgumentException if it was made of more
    public static void write(MixResult made, Workers workers, JsonGenerator json) throws IOException {
        if (made.laid().size() != 2) {
            throw new IllegalArgumentException("a curve must be of two pictures, was of %d"
                    .formatted(made.laid().size()));
        }
        int width = made.hybrid().report().width();
        var geometry = made.document().recipe().geometry();
        var hanging = Hanging.of(geometry, width);
        var legibility = new Legibility(made.laid(), geometry.pixelsPerDegree(width), workers);
        var walk = Curve.walk(hanging.nearMetres(), hanging.farMetres());
        write(legibility.curve(made.picture(), walk, hanging::pixelsPerDegree), json);
    }

    /// How many bytes measuring takes for each pixel, at most.
    public static int bytesPerPixel() {
        return Judge.BYTES_PER_PIXEL;
    }

    static void write(Curve curve, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("curve");
        var change = curve.switches().getFirst();
        if (change.isPresent()) {
            json.writeObjectFieldStart("switch");
            ReadingJson.number("fromMetres", change.get().fromMetres(), json);
            ReadingJson.number("toMetres", change.get().toMetres(), json);
            json.writeEndObject();
        } else {
            json.writeNullField("switch");
        }
        json.writeArrayFieldStart("points");
        for (var point : curve.points()) {
            json.writeStartObject();
            ReadingJson.number("distanceMetres", point.distanceMetres(), json);
            ReadingJson.number("pixelsPerDegree", point.pixelsPerDegree(), json);
            for (int picture = 0; picture < VIEWS.size(); picture++) {
                ReadingJson.measures(VIEWS.get(picture), point.correlations().get(picture), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
