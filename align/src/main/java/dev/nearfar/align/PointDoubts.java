package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What speaks against a map that points gave: people click the wrong eye, and a few pixels beside it.
final class PointDoubts {
    private static final double MOST_DEGREES = 90;
    private static final double MOST_STRETCHED = 1.25;

    /// Mirrored points must fit so many times better before they are told of.
    private static final double MIRRORED_BETTER = 4;

    /// What is left, in parts of the points' spread, that halves confidence.
    private static final double HALF_SURE = 0.1;

    private PointDoubts() {}

    /// What a person should look at again; mostly nothing.
    static List<String> of(PointPairs pairs, Homography map) {
        var doubts = new ArrayList<String>();
        double degrees = MapLimits.degrees(map);
        if (Math.abs(degrees) > MOST_DEGREES) {
            doubts.add(String.format(
                    Locale.ROOT, "the picture is turned by %.0f degrees: are left and right swapped?", degrees));
        } else if (isMirrored(pairs, map)) {
            doubts.add("the points fit better mirrored: are left and right swapped?");
        }
        double x = mean(pairs.far(), 0);
        double y = mean(pairs.far(), 1);
        double stretched = Maps.shear(map, x, y);
        if (stretched > MOST_STRETCHED) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "the picture is stretched by %.2f one way; --model similarity keeps its shape",
                    stretched));
        }
        return doubts;
    }

    /// How sure the map is, 0..1: what is left counts, and how many equations there are to spare, for without any every map fits. With
    /// `s` of them it stays below `(s + 1) / (s + 2)`.
    static double confidence(PointPairs pairs, Alignment.Model model, double residualPixels) {
        // Every pair bends a warp: none is left to check it by.
        int spare = model == Alignment.Model.WARP ? 0 : 2 * pairs.count() - 2 * model.leastPoints();
        double squares = residualPixels * residualPixels * pairs.count();
        double off = Math.sqrt(squares / Math.max(spare, 1)) / (spread(pairs.near()) * HALF_SURE);
        return (spare + 1.0) / (spare + 2.0) / (1 + off * off);
    }

    private static boolean isMirrored(PointPairs pairs, Homography map) {
        if (pairs.count() <= Alignment.Model.SIMILARITY.leastPoints()) {
            return false;
        }
        var far = pairs.far().clone();
        for (int at = 0; at < far.length; at += 2) {
            far[at] = -far[at];
        }
        var mirrored = LeastSquares.fit(far, pairs.near(), Alignment.Model.SIMILARITY);
        return mirrored != null
                && MIRRORED_BETTER * MIRRORED_BETTER * HomographyFit.squaredError(mirrored, far, pairs.near())
                        < HomographyFit.squaredError(map, pairs);
    }

    private static double mean(double[] points, int first) {
        double sum = 0;
        for (int at = first; at < points.length; at += 2) {
            sum += points[at];
        }
        return sum / (points.length / 2.0);
    }

    /// The root mean square of the points' distances from their middle.
    static double spread(double[] points) {
        double x = mean(points, 0);
        double y = mean(points, 1);
        double squares = 0;
        for (int at = 0; at < points.length; at += 2) {
            squares += (points[at] - x) * (points[at] - x) + (points[at + 1] - y) * (points[at + 1] - y);
        }
        return Math.sqrt(squares / (points.length / 2.0));
    }
}
