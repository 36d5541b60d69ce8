package dev.nearfar.align;

import java.util.Arrays;
import java.util.Locale;

/// Points of the near picture and the points of the far one that belong on them, in pixels: (0, 0) is the centre of the first.
///
/// @param near x and y of each in turn
/// @param far as many, in the same order
public record PointPairs(double[] near, double[] far) {
    private static final int MOST_PAIRS = 1000;

    /// Checks that there are two to a thousand pairs, all finite, and copies them.
    public PointPairs {
        if (near.length % 2 != 0 || far.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "points must be pairs of numbers x,y, were %d and %d numbers".formatted(near.length, far.length));
        }
        if (near.length != far.length) {
            throw new IllegalArgumentException(
                    "near and far points must be as many, were %d and %d".formatted(near.length / 2, far.length / 2));
        }
        if (near.length < 4 || near.length > 2 * MOST_PAIRS) {
            throw new IllegalArgumentException(
                    "pairs of points must be 2 to %d, were %d".formatted(MOST_PAIRS, near.length / 2));
        }
        for (var points : new double[][] {near, far}) {
            if (Arrays.stream(points).anyMatch(number -> !(Math.abs(number) <= 1e6))) {
                throw new IllegalArgumentException("points must be numbers of at most a million");
            }
        }
        near = near.clone();
        far = far.clone();
    }

    /// Reads `x,y,x,y,…`.
    ///
    /// @param name what messages call the points
    /// @throws IllegalArgumentException if it is something else
    public static double[] parse(String name, String text) {
        var words = text.split(",", -1);
        var numbers = new double[words.length];
        for (int index = 0; index < words.length; index++) {
            try {
                numbers[index] = Double.parseDouble(words[index]);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "%s must be numbers x,y,x,y,..., was %s".formatted(name, words[index]), e);
            }
        }
        return numbers;
    }

    /// How many pairs.
    public int count() {
        return near.length / 2;
    }

    /// Checks that all points lie on their pictures.
    ///
    /// @throws IllegalArgumentException if one does not
    public void requireInside(int nearWidth, int nearHeight, int farWidth, int farHeight) {
        requireInside("near", near, nearWidth, nearHeight);
        requireInside("far", far, farWidth, farHeight);
    }

    private static void requireInside(String name, double[] points, int width, int height) {
        for (int at = 0; at < points.length; at += 2) {
            double x = points[at];
            double y = points[at + 1];
            if (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s points must lie on the picture of %dx%d, point %d was at %s,%s",
                        name,
                        width,
                        height,
                        at / 2 + 1,
                        x,
                        y));
            }
        }
    }
}
