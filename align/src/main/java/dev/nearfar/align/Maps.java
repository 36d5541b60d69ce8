package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;

/// Which maps a person would call laying a picture onto another.
final class Maps {
    /// How much larger or smaller any part may become.
    private static final double MOST_SCALE = 8;

    /// How far the area of the smallest part may lie below that of the largest.
    private static final double MOST_UNEVEN = 6;

    private Maps() {}

    /// Whether nine numbers make a map that can be undone.
    static boolean valid(double[] numbers) {
        double determinant = numbers[0] * (numbers[4] * numbers[8] - numbers[5] * numbers[7])
                - numbers[1] * (numbers[3] * numbers[8] - numbers[5] * numbers[6])
                + numbers[2] * (numbers[3] * numbers[7] - numbers[4] * numbers[6]);
        return Double.isFinite(determinant) && Math.abs(determinant) > 1e-9;
    }

    /// Whether a picture stays in one piece, unmirrored, and of sensible size and shape.
    static boolean sensible(Homography map, int width, int height) {
        double smallest = Double.MAX_VALUE;
        double largest = 0;
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 == 0 ? 0 : width - 1.0;
            double y = corner < 2 ? 0 : height - 1.0;
            if (!(map.w(x, y) > 1e-6)) {
                return false;
            }
            double scale = map.scaleAt(x, y);
            smallest = Math.min(smallest, scale);
            largest = Math.max(largest, scale);
        }
        return smallest > 1 / MOST_SCALE
                && largest < MOST_SCALE
                && largest < MOST_UNEVEN * smallest
                && shear(map, width / 2.0, height / 2.0) < 3;
    }

    /// How many times longer a small circle becomes one way than the other.
    static double shear(Homography map, double x, double y) {
        double right = map.x(x + 0.5, y) - map.x(x - 0.5, y);
        double rightDown = map.y(x + 0.5, y) - map.y(x - 0.5, y);
        double down = map.x(x, y + 0.5) - map.x(x, y - 0.5);
        double downDown = map.y(x, y + 0.5) - map.y(x, y - 0.5);
        double squares = right * right + rightDown * rightDown + down * down + downDown * downDown;
        double area = Math.abs(right * downDown - rightDown * down);
        double sum = Math.sqrt(squares + 2 * area);
        double difference = Math.sqrt(Math.max(0, squares - 2 * area));
        return (sum + difference) / Math.max(sum - difference, 1e-9);
    }
}
