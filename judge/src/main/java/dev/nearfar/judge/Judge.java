package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import java.util.EnumMap;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Judges a hybrid of two pictures for one way of hanging it.
///
/// @param nearMetres from where the near picture should read
/// @param farMetres from where the far picture should read, > `nearMetres`
/// @param pixelsPerDegreeAt pixels per degree from a distance in metres
public record Judge(double nearMetres, double farMetres, DoubleUnaryOperator pixelsPerDegreeAt) {
    /// Bytes that [#judge] needs for each pixel, at most; measured.
    public static final int BYTES_PER_PIXEL = 260;

    /// Checks the distances.
    public Judge {
        if (!(nearMetres > 0 && nearMetres < farMetres && Double.isFinite(farMetres))) {
            throw new IllegalArgumentException("distances must be finite, > 0 and near below far, were %s m and %s m"
                    .formatted(nearMetres, farMetres));
        }
    }

    /// Measures everything.
    ///
    /// @throws IllegalArgumentException if the three pictures have not one shape
    public Judgement judge(Picture near, Picture far, Picture hybrid, Workers workers) {
        if (!near.shape().equals(hybrid.shape()) || !far.shape().equals(hybrid.shape())) {
            throw new IllegalArgumentException("pictures must have one shape, had %s, %s and %s"
                    .formatted(near.shape(), far.shape(), hybrid.shape()));
        }
        double nearDensity = pixelsPerDegreeAt.applyAsDouble(nearMetres);
        double farDensity = pixelsPerDegreeAt.applyAsDouble(farMetres);
        var legibility = new Legibility(List.of(near, far), new double[] {nearDensity, farDensity}, workers);
        var reader = new HybridReader(near, far, nearDensity, farDensity, workers);
        var controls = new EnumMap<Control, Assessment>(Control.class);
        for (var control : Control.values()) {
            var picture = control.of(near, far, farDensity, workers);
            controls.put(control, assess(legibility, reader, near, picture, workers));
        }
        return new Judgement(
                assess(legibility, reader, near, hybrid, workers),
                controls,
                legibility.curve(hybrid, Curve.walk(nearMetres, farMetres), pixelsPerDegreeAt));
    }

    private static Assessment assess(
            Legibility legibility, HybridReader reader, Picture near, Picture judged, Workers workers) {
        return new Assessment(legibility.of(judged), reader.of(judged), MultiScaleStructure.of(near, judged, workers));
    }
}
