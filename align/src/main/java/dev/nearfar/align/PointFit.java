package dev.nearfar.align;

import dev.nearfar.align.Alignment.Model;
import dev.nearfar.core.picture.Homography;
import java.util.Optional;

/// Finds the map that takes points of the far picture nearest to their partners in the near one, in the sense of least squares
/// over the near picture's pixels: in closed form for similarities and affinities, by Gauss and Newton's steps for homographies.
///
/// Points are first moved to their mean and scaled to a mean distance of √2 from it (Hartley 1997), so that equations of all
/// sizes of pictures are alike.
public final class PointFit {
    private static final int MOST_STEPS = 30;

    /// Points nearer to each other, in parts of their spread, are one; lines through the others flatter than that, one line.
    private static final double LEAST_SPREAD = 1e-6;

    /// What is left must shrink by so much, squared, before a richer model is believed in: by far more than chance would.
    private static final double WORTH = 4;

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
        var toNear = normalising("near", pairs.near(), model);
        var toFar = normalising("far", pairs.far(), model);
        var near = moved(pairs.near(), toNear);
        var far = moved(pairs.far(), toFar);
        var within = switch (model) {
            case SIMILARITY -> similarity(far, near);
            case AFFINITY -> affinity(far, near);
            case HOMOGRAPHY -> homography(far, near);
        };
        var map = toFar.then(within).then(toNear.inverse());
        requireUpright(map, pairs);
        double residual = Math.sqrt(squaredError(map, pairs.far(), pairs.near()) / pairs.count());
        return new Alignment(map, model, "%d pairs of points, %s".formatted(pairs.count(), model), 1, residual);
    }

    private static void requireUpright(Homography map, PointPairs pairs) {
        for (int at = 0; at < pairs.far().length; at += 2) {
            double x = pairs.far()[at];
            double y = pairs.far()[at + 1];
            if (!(map.w(x, y) > 0) || !(map.scaleAt(x, y) > 0)) {
                throw new IllegalArgumentException(
                        "points must keep their sense of rotation from picture to picture, were mirrored or crossed");
            }
        }
    }

    private static Homography normalising(String name, double[] points, Model model) {
        int count = points.length / 2;
        double meanX = 0;
        double meanY = 0;
        for (int at = 0; at < points.length; at += 2) {
            meanX += points[at] / count;
            meanY += points[at + 1] / count;
        }
        double distance = 0;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int at = 0; at < points.length; at += 2) {
            double x = points[at] - meanX;
            double y = points[at + 1] - meanY;
            distance += Math.sqrt(x * x + y * y) / count;
            xx += x * x / count;
            xy += x * y / count;
            yy += y * y / count;
        }
        if (distance < LEAST_SPREAD) {
            throw new IllegalArgumentException(
                    "%s points must differ, were all at %.3f,%.3f".formatted(name, meanX, meanY));
        }
        // The smaller eigenvalue of their covariance is the squared breadth of the line they lie on.
        double breadth = (xx + yy - Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy)) / 2;
        if (model != Model.SIMILARITY && breadth < LEAST_SPREAD * distance * distance) {
            throw new IllegalArgumentException(
                    "%s points must not lie on one line for model %s, did".formatted(name, model));
        }
        double scale = Math.sqrt(2) / distance;
        return new Homography(scale, 0, -scale * meanX, 0, scale, -scale * meanY, 0, 0, 1);
    }

    private static double[] moved(double[] points, Homography map) {
        var moved = new double[points.length];
        for (int at = 0; at < points.length; at += 2) {
            moved[at] = map.x(points[at], points[at + 1]);
            moved[at + 1] = map.y(points[at], points[at + 1]);
        }
        return moved;
    }

    /// Both sets have their mean at (0, 0).
    private static Homography similarity(double[] from, double[] to) {
        double along = 0;
        double across = 0;
        double length = 0;
        for (int at = 0; at < from.length; at += 2) {
            along += from[at] * to[at] + from[at + 1] * to[at + 1];
            across += from[at] * to[at + 1] - from[at + 1] * to[at];
            length += from[at] * from[at] + from[at + 1] * from[at + 1];
        }
        double a = along / length;
        double b = across / length;
        if (a * a + b * b < LEAST_SPREAD) {
            throw new IllegalArgumentException(
                    "points must keep their sense of rotation from picture to picture, were mirrored or crossed");
        }
        return new Homography(a, -b, 0, b, a, 0, 0, 0, 1);
    }

    private static Homography affinity(double[] from, double[] to) {
        var x = new double[3];
        var y = new double[3];
        var first = new double[3][3];
        var second = new double[3][3];
        for (int at = 0; at < from.length; at += 2) {
            var row = new double[] {from[at], from[at + 1], 1};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    first[i][j] += row[i] * row[j];
                    second[i][j] += row[i] * row[j];
                }
                x[i] += row[i] * to[at];
                y[i] += row[i] * to[at + 1];
            }
        }
        requireSolved(LinearSystem.solve(first, x) && LinearSystem.solve(second, y));
        return new Homography(x[0], x[1], x[2], y[0], y[1], y[2], 0, 0, 1);
    }

    private static void requireSolved(boolean isSolved) {
        if (!isSolved) {
            throw new IllegalArgumentException(
                    "points must decide the map: three of them must not lie on one line, did");
        }
    }

    /// From the affinity, or the algebraic solution if that is nearer, by steps on the distances themselves.
    private static Homography homography(double[] from, double[] to) {
        var best = affinity(from, to);
        double error = squaredError(best, from, to);
        var algebraic = step(Homography.IDENTITY, from, to, 0, true);
        if (algebraic.isPresent() && squaredError(algebraic.get(), from, to) < error) {
            best = algebraic.get();
            error = squaredError(best, from, to);
        }
        double damping = 1e-3;
        for (int number = 0; number < MOST_STEPS && damping < 1e9; number++) {
            var next = step(best, from, to, damping, false);
            double nextError = next.isEmpty() ? Double.POSITIVE_INFINITY : squaredError(next.get(), from, to);
            if (nextError < error) {
                best = next.get();
                error = nextError;
                damping /= 10;
            } else {
                damping *= 10;
            }
        }
        return best;
    }

    /// A damped step of Gauss and Newton, or, `isAlgebraic`, the solution of the equations times their divisors.
    private static Optional<Homography> step(
            Homography map, double[] from, double[] to, double damping, boolean isAlgebraic) {
        var matrix = new double[8][8];
        var right = new double[8];
        for (int at = 0; at < from.length; at += 2) {
            double x = from[at];
            double y = from[at + 1];
            double w = isAlgebraic ? 1 : map.w(x, y);
            double seenX = isAlgebraic ? to[at] : map.x(x, y);
            double seenY = isAlgebraic ? to[at + 1] : map.y(x, y);
            add(
                    matrix,
                    right,
                    new double[] {x / w, y / w, 1 / w, 0, 0, 0, -x * seenX / w, -y * seenX / w},
                    isAlgebraic ? to[at] : to[at] - seenX);
            add(
                    matrix,
                    right,
                    new double[] {0, 0, 0, x / w, y / w, 1 / w, -x * seenY / w, -y * seenY / w},
                    isAlgebraic ? to[at + 1] : to[at + 1] - seenY);
        }
        for (int k = 0; k < 8; k++) {
            matrix[k][k] *= 1 + damping;
        }
        if (!LinearSystem.solve(matrix, right)) {
            return Optional.empty();
        }
        var numbers = isAlgebraic ? new double[9] : map.numbers();
        for (int k = 0; k < 8; k++) {
            numbers[k] += right[k];
        }
        numbers[8] = 1;
        try {
            return Optional.of(Homography.of(numbers));
        } catch (IllegalArgumentException degenerate) {
            return Optional.empty();
        }
    }

    private static void add(double[][] matrix, double[] right, double[] row, double value) {
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                matrix[i][j] += row[i] * row[j];
            }
            right[i] += row[i] * value;
        }
    }

    private static double squaredError(Homography map, double[] from, double[] to) {
        double sum = 0;
        for (int at = 0; at < from.length; at += 2) {
            double x = map.x(from[at], from[at + 1]) - to[at];
            double y = map.y(from[at], from[at + 1]) - to[at + 1];
            sum += x * x + y * y;
        }
        return Double.isFinite(sum) ? sum : Double.POSITIVE_INFINITY;
    }
}
