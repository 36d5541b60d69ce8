package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;

/// A separable filter on one plane, the border repeated: one kernel along the rows, one along the columns.
///
/// @param across taps along a row, an odd number
/// @param down taps along a column, an odd number
record FlipFilter(double[] across, double[] down) {

    /// The filter turned by a right angle.
    FlipFilter turned() {
        return new FlipFilter(down, across);
    }

    /// Adds `weight` times the filtered plane to `sum`.
    void addTo(double[] sum, double weight, double[] plane, Shape shape, Workers workers) {
        int width = shape.width();
        int height = shape.height();
        var between = new double[plane.length];
        int radius = across.length / 2;
        workers.forEach(height, (row, worker) -> {
            var line = new double[width + 2 * radius];
            for (int column = 0; column < line.length; column++) {
                line[column] = plane[row * width + Math.clamp(column - radius, 0, width - 1)];
            }
            for (int tap = 0; tap < across.length; tap++) {
                for (int column = 0; column < width; column++) {
                    between[row * width + column] += across[tap] * line[column + tap];
                }
            }
        });
        workers.forEach(height, (row, worker) -> {
            for (int tap = 0; tap < down.length; tap++) {
                double factor = weight * down[tap];
                int source = Math.clamp(row + tap - down.length / 2, 0, height - 1) * width;
                for (int column = 0; column < width; column++) {
                    sum[row * width + column] += factor * between[source + column];
                }
            }
        });
    }
}
