package dev.nearfar.align;

import dev.nearfar.align.Alignment.Model;
import dev.nearfar.core.picture.Homography;
import java.util.Locale;
import java.util.Optional;

/// Finds the map that takes points of the far picture nearest to their partners in the near one, in the sense of least squares
/// over the near picture's pixels.
public final class PointFit {
    /// Points nearer to each other, in parts of their spread, are one; lines through the others flatter than that, one line.
    private static final double LEAST_SPREAD = 1e-6;

    /// What is left must shrink by so much, squared, before a richer model is believed in: by far more than chance would.
    private static final double WORTH = 4;

    private static final String CROSSED =
            "points must keep their sense of rotation from picture to picture, were mirrored or crossed";

    private PointFit() {}

    /// Fits.
    ///
    /// @param model which maps to look among; empty for the plainest that fits: a richer one must fit much better, counted in
    ///     what each free number explains
    /// @throws IllegalArgumentException if the pairs are too few for the model, or coincide, lie on one line, or are mirrored
    public static Alignment of(PointPairs pairs, Optional<Model> model) {
        if (model.isPresent()) {
            return fitted(pairs, model.get());
        }
        var best = fitted(pairs, Model.SIMILARITY);
        for (var richer : new Model[] {Model.AFFINITY, Model.HOMOGRAPHY}) {
            // With no equation to spare a model explains everything, and proves nothing.
            if (pairs.count() > richer.leastPoints() || (pairs.count() == 3 && richer == Model.AFFINITY)) {
                var other = fitted(pairs, richer);
                if (isWorth(pairs.count(), best, other)) {
                    best = other;
                }
            }
        }
        return best;
    }

    /// By the variance of what is left, per equation that is not used up; a hundredth of a pixel is nothing.
    private static boolean isWorth(int count, Alignment plain, Alignment rich) {
        double plainVariance = variance(count, plain);
        double richVariance = variance(count, rich);
        int gained = 2 * (rich.model().leastPoints() - plain.model().leastPoints());
        double explained = (squares(count, plain) - squares(count, rich)) / gained;
        boolean isExact = rich.model().leastPoints() == count;
        return plainVariance > 1e-4 && (isExact ? plainVariance > 1 : explained > WORTH * Math.max(richVariance, 1e-4));
    }

    private static double squares(int count, Alignment fit) {
        return fit.residualPixels() * fit.residualPixels() * count;
    }

    private static double variance(int count, Alignment fit) {
        return squares(count, fit) / Math.max(2 * count - 2 * fit.model().leastPoints(), 1);
    }

    private static Alignment fitted(PointPairs pairs, Model model) {
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
                    model == Model.SIMILARITY
                            ? CROSSED
                            : "points must decide the map: three of them must not lie on one line, did");
        }
        requireUpright(map, pairs);
        var fitted = model == Model.HOMOGRAPHY ? HomographyFit.polished(map, pairs) : map;
        requireUpright(fitted, pairs);
        double residual = Math.sqrt(HomographyFit.squaredError(fitted, pairs) / pairs.count());
        return new Alignment(fitted, model, "%d pairs of points, %s".formatted(pairs.count(), model), 1, residual);
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
