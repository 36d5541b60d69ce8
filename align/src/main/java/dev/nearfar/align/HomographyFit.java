package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.LinearSystem;
import org.jspecify.annotations.Nullable;

/// Brings a homography, found by equations times their divisors, to the least distances in the near picture's pixels: by
/// damped steps of Gauss and Newton (Levenberg and Marquardt).
final class HomographyFit {
    private static final int MOST_STEPS = 30;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double LAST_DAMPING = 1e9;

    private HomographyFit() {}

    static Homography polished(Homography start, PointPairs pairs) {
        // In units of the far picture, so that the numbers are of one size.
        double size = 1;
        for (double place : pairs.far()) {
            size = Math.max(size, Math.abs(place));
        }
        var unit = new Homography(size, 0, 0, 0, size, 0, 0, 0, 1);
        var far = pairs.far().clone();
        for (int at = 0; at < far.length; at++) {
            far[at] /= size;
        }
        var best = unit.then(start);
        double error = squaredError(best, far, pairs.near());
        double damping = FIRST_DAMPING;
        for (int number = 0; number < MOST_STEPS && damping < LAST_DAMPING; number++) {
            var next = step(best, far, pairs.near(), damping);
            double nextError = next == null ? Double.POSITIVE_INFINITY : squaredError(next, far, pairs.near());
            if (nextError < error && next != null) {
                best = next;
                error = nextError;
                damping /= 10;
            } else {
                damping *= 10;
            }
        }
        return unit.inverse().then(best);
    }

    private static @Nullable Homography step(Homography map, double[] from, double[] to, double damping) {
        var matrix = new double[8][8];
        var right = new double[8];
        for (int at = 0; at < from.length; at += 2) {
            double x = from[at];
            double y = from[at + 1];
            double w = map.w(x, y);
            double u = map.x(x, y);
            double v = map.y(x, y);
            LeastSquares.add(
                    matrix, right, new double[] {x / w, y / w, 1 / w, 0, 0, 0, -x * u / w, -y * u / w}, to[at] - u);
            LeastSquares.add(
                    matrix, right, new double[] {0, 0, 0, x / w, y / w, 1 / w, -x * v / w, -y * v / w}, to[at + 1] - v);
        }
        for (int k = 0; k < right.length; k++) {
            matrix[k][k] *= 1 + damping;
        }
        var change = LinearSystem.solve(matrix, right).orElse(null);
        if (change == null) {
            return null;
        }
        var numbers = map.numbers();
        for (int k = 0; k < change.length; k++) {
            numbers[k] += change[k];
        }
        return Maps.valid(numbers) ? Homography.of(numbers) : null;
    }

    /// Sum of the squared distances between where the far points go and where they belong.
    static double squaredError(Homography map, PointPairs pairs) {
        return squaredError(map, pairs.far(), pairs.near());
    }

    static double squaredError(Homography map, double[] from, double[] to) {
        double sum = 0;
        for (int at = 0; at < from.length; at += 2) {
            double x = map.x(from[at], from[at + 1]) - to[at];
            double y = map.y(from[at], from[at + 1]) - to[at + 1];
            sum += x * x + y * y;
        }
        return Double.isFinite(sum) ? sum : Double.POSITIVE_INFINITY;
    }
}
