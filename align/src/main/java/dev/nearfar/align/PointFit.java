package dev.nearfar.align;

import dev.nearfar.align.Alignment.Model;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Shape;
import java.util.Locale;
import java.util.Optional;

/// Finds the map that takes points of the far picture nearest to their partners in the near one, in the sense of least squares
/// over the near picture's pixels.
public final class PointFit {
    /// Points nearer to each other, in parts of their spread, are one; lines through the others flatter than that, one line.
    private static final double LEAST_SPREAD = 1e-6;

    private static final String CROSSED =
            "points must keep their sense of rotation from picture to picture, were mirrored or crossed";

    private PointFit() {}

    /// Fits.
    ///
    /// @param model which maps to look among; empty for similarities: points set by hand are off by a few percent, and a richer map
    ///     makes of that a picture that is stretched
    /// @param near the near picture's shape: no part of it may be folded or torn by a warp
    /// @throws IllegalArgumentException if the pairs are too few for the model, or coincide, lie on one line, are mirrored, or fold
    public static Alignment of(PointPairs pairs, Optional<Model> model, Shape near) {
        return fitted(pairs, model.orElse(Model.SIMILARITY), near);
    }

    private static Alignment fitted(PointPairs pairs, Model model, Shape near) {
        if (pairs.count() < model.leastPoints()) {
            throw new IllegalArgumentException("model %s must have at least %d pairs of points, had %d"
                    .formatted(model, model.leastPoints(), pairs.count()));
        }
        requireSpread("near", pairs.near(), model);
        requireSpread("far", pairs.far(), model);
        var map = LeastSquares.fit(pairs.far(), pairs.near(), model);
        if (map == null) {
            // A similarity has no mirror image to offer: what it makes of mirrored points is a point.
            throw new IllegalArgumentException(
                    model == Model.SIMILARITY || model == Model.WARP
                            ? CROSSED
                            : "points must decide the map: three of them must not lie on one line, did");
        }
        if (model == Model.WARP) {
            return WarpFit.of(pairs, map, near);
        }
        requireUpright(map, pairs);
        var fitted = model == Model.HOMOGRAPHY ? HomographyFit.polished(map, pairs) : map;
        requireUpright(fitted, pairs);
        double residual = Math.sqrt(HomographyFit.squaredError(fitted, pairs) / pairs.count());
        var doubts = PointDoubts.of(pairs, fitted);
        var how = "%d pairs of points, %s".formatted(pairs.count(), model)
                + (doubts.isEmpty() ? "" : "; warning: " + String.join(", ", doubts));
        return new Alignment(fitted, model, how, PointDoubts.confidence(pairs, model, residual), residual);
    }

    private static void requireUpright(Homography map, PointPairs pairs) {
        for (int at = 0; at < pairs.far().length; at += 2) {
            double x = pairs.far()[at];
            double y = pairs.far()[at + 1];
            if (!(map.w(x, y) > 0) || !(map.scaleAt(x, y) > 0)) {
                throw new IllegalArgumentException(CROSSED);
            }
        }
    }

    private static void requireSpread(String name, double[] points, Model model) {
        int count = points.length / 2;
        double meanX = 0;
        double meanY = 0;
        for (int at = 0; at < points.length; at += 2) {
            meanX += points[at] / count;
            meanY += points[at + 1] / count;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int at = 0; at < points.length; at += 2) {
            double x = points[at] - meanX;
            double y = points[at + 1] - meanY;
            xx += x * x / count;
            xy += x * y / count;
            yy += y * y / count;
        }
        if (xx + yy < LEAST_SPREAD * LEAST_SPREAD) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s points must differ, were all at %.3f,%.3f", name, meanX, meanY));
        }
        // The smaller eigenvalue of their covariance is the squared breadth of the line they lie on.
        double breadth = (xx + yy - Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy)) / 2;
        if (model != Model.SIMILARITY && breadth < LEAST_SPREAD * (xx + yy)) {
            throw new IllegalArgumentException(
                    "%s points must not lie on one line for model %s, did".formatted(name, model));
        }
    }
}
