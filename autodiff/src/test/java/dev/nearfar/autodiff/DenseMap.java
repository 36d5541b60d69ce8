package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.nearfar.core.view.Resize;
import java.util.Arrays;

/// Linear maps of planes as matrices that hold every pair of pixels, each written down from what it means.
final class DenseMap {
    private DenseMap() {}

    /// Where a pixel that is seen comes from, as weights of all pixels of the canvas.
    private interface Weights {
        void write(int x, int y, double[] weights);
    }

    private static NDArray applied(NDArray picture, String name, int width, int height, Weights rule) {
        var shape = picture.getShape();
        int pixels = (int) (shape.get(1) * shape.get(2));
        var matrix = Constants.kept(picture, name + shape, () -> {
            // Pixels of the canvas are rows: the planes stand at its left.
            var weights = new double[pixels][width * height];
            var line = new double[pixels];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    Arrays.fill(line, 0);
                    rule.write(x, y, line);
                    for (int from = 0; from < pixels; from++) {
                        weights[from][y * width + x] = line[from];
                    }
                }
            }
            return weights;
        });
        return picture.reshape(new Shape(shape.get(0), pixels))
                .matMul(matrix)
                .reshape(new Shape(shape.get(0), height, width));
    }

    /// Adds a sample between four pixels, mirrored at the edge.
    private static void between(double x, double y, int width, int height, double share, double[] weights) {
        for (int j = (int) Math.floor(y); j <= Math.floor(y) + 1; j++) {
            for (int i = (int) Math.floor(x); i <= Math.floor(x) + 1; i++) {
                double weight = (1 - Math.abs(x - i)) * (1 - Math.abs(y - j));
                weights[mirror(j, height) * width + mirror(i, width)] += share * weight;
            }
        }
    }

    private static int mirror(int at, int length) {
        int place = at;
        while (place < 0 || place >= length) {
            place = place < 0 ? -1 - place : 2 * length - 1 - place;
        }
        return place;
    }

    static NDArray mirrored(NDArray x) {
        int width = (int) x.getShape().get(2);
        int height = (int) x.getShape().get(1);
        return applied(
                x, "mirrored", width, height, (column, row, weights) -> weights[row * width + width - 1 - column] = 1);
    }

    static NDArray rotated(NDArray x, double degrees) {
        int width = (int) x.getShape().get(2);
        int height = (int) x.getShape().get(1);
        double angle = Math.toRadians(degrees);
        return applied(x, "rotated " + degrees, width, height, (column, row, weights) -> {
            double right = column - (width - 1) / 2.0;
            double up = (height - 1) / 2.0 - row;
            // What stands there after a turn against the clock stood at that place turned back.
            double fromRight = Math.cos(angle) * right + Math.sin(angle) * up;
            double fromUp = -Math.sin(angle) * right + Math.cos(angle) * up;
            between(
                    rounded(fromRight + (width - 1) / 2.0),
                    rounded((height - 1) / 2.0 - fromUp),
                    width,
                    height,
                    1,
                    weights);
        });
    }

    private static double rounded(double place) {
        return Math.abs(place - Math.rint(place)) < 1e-9 ? Math.rint(place) : place;
    }

    static NDArray motion(NDArray x, double length, double degrees) {
        int width = (int) x.getShape().get(2);
        int height = (int) x.getShape().get(1);
        int count = 4 * (int) Math.ceil(length);
        double angle = Math.toRadians(degrees);
        return applied(x, "motion " + length + " " + degrees, width, height, (column, row, weights) -> {
            for (int number = 0; number < count; number++) {
                double along = length * ((number + 0.5) / count - 0.5);
                between(
                        column + along * Math.cos(angle),
                        row - along * Math.sin(angle),
                        width,
                        height,
                        1.0 / count,
                        weights);
            }
        });
    }

    static NDArray thumbnail(NDArray x, int width, Resize.Filter filter) {
        int wide = (int) x.getShape().get(2);
        int high = (int) x.getShape().get(1);
        int height = (int) Math.max(1, Math.round((double) high * width / wide));
        return applied(x, "thumbnail " + width + filter, width, height, (column, row, weights) -> {
            double sum = 0;
            for (int j = 0; j < high; j++) {
                for (int i = 0; i < wide; i++) {
                    double weight = kernel(filter, column, i, (double) wide / width)
                            * kernel(filter, row, j, (double) high / height);
                    weights[j * wide + i] = weight;
                    sum += weight;
                }
            }
            for (int at = 0; at < weights.length; at++) {
                weights[at] /= sum;
            }
        });
    }

    /// What a pixel counts for a sample, its distance counted in samples of the coarser picture.
    private static double kernel(Resize.Filter filter, int sample, int pixel, double scale) {
        double x = (pixel + 0.5 - (sample + 0.5) * scale) / Math.max(1, scale);
        double t = Math.abs(x);
        return switch (filter) {
            case BOX -> x > -0.5 && x <= 0.5 ? 1 : 0;
            case BILINEAR -> Math.max(0, 1 - t);
            case CATMULLROM ->
                t <= 1 ? 1.5 * t * t * t - 2.5 * t * t + 1 : t < 2 ? -0.5 * t * t * t + 2.5 * t * t - 4 * t + 2 : 0;
            case LANCZOS3 -> t < 3 ? sinc(Math.PI * t) * sinc(Math.PI * t / 3) : 0;
        };
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x) / x;
    }
}
