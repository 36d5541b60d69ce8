package dev.nearfar.align;

import dev.nearfar.align.sampling.Areas;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Picture;

/// Brightness to look for likeness in: code values 0..1 (or what was made of them), row by row.
///
/// | name     | unit    | range             |
/// |----------|---------|-------------------|
/// | `width`  | columns | ≥ 1               |
/// | `height` | rows    | ≥ 1               |
/// | `values` |         | `width` × `height` |
record Grey(int width, int height, float[] values) {
    private static final float[] RGB = {0.2126f, 0.7152f, 0.0722f};
    private static final float[] ONE = {1};

    /// Brightness of a picture in `width × height` pixels, each the mean of the area that it covers.
    static Grey of(Picture picture, int width, int height, Workers workers) {
        var shape = picture.shape();
        var weights = shape.channels() >= 3 ? RGB : ONE;
        var columns = new Areas(shape.width(), width);
        var rows = new Areas(shape.height(), height);
        var values = new float[width * height];
        workers.forEach(height, (y, worker) -> {
            var line = new double[shape.width()];
            for (int row = rows.first(y); row <= rows.last(y); row++) {
                double share = rows.share(y, row);
                for (int channel = 0; channel < weights.length; channel++) {
                    double weight = share * weights[channel] / Picture.WHITE;
                    int start = row * shape.width();
                    for (int x = 0; x < line.length; x++) {
                        line[x] += weight * picture.code(channel, start + x);
                    }
                }
            }
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int column = columns.first(x); column <= columns.last(x); column++) {
                    sum += columns.share(x, column) * line[column];
                }
                values[y * width + x] = (float) sum;
            }
        });
        return new Grey(width, height, values);
    }

    float at(int x, int y) {
        return values[y * width + x];
    }

    /// The value between pixels; outside, that of the nearest edge.
    float between(double x, double y) {
        double left = Math.clamp(x, 0.0, width - 1.0);
        double top = Math.clamp(y, 0.0, height - 1.0);
        int column = Math.min((int) left, Math.max(width - 2, 0));
        int row = Math.min((int) top, Math.max(height - 2, 0));
        int right = width > 1 ? 1 : 0;
        int down = height > 1 ? width : 0;
        int index = row * width + column;
        float across = (float) (left - column);
        float along = (float) (top - row);
        float upper = values[index] + across * (values[index + right] - values[index]);
        float lower = values[index + down] + across * (values[index + down + right] - values[index + down]);
        return upper + along * (lower - upper);
    }

    /// Every second pixel of every second row.
    Grey half() {
        var half = new float[((width + 1) / 2) * ((height + 1) / 2)];
        for (int y = 0, index = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                half[index++] = at(x, y);
            }
        }
        return new Grey((width + 1) / 2, (height + 1) / 2, half);
    }

    /// Twice as many pixels either way, those between halfway; pixel (x, y) is found at (2x, 2y).
    Grey twice() {
        var twice = new float[4 * values.length];
        for (int y = 0; y < 2 * height; y++) {
            for (int x = 0; x < 2 * width; x++) {
                twice[y * 2 * width + x] = between(x / 2.0, y / 2.0);
            }
        }
        return new Grey(2 * width, 2 * height, twice);
    }

    /// Less another of the same size.
    Grey minus(Grey other) {
        var result = new float[values.length];
        for (int index = 0; index < result.length; index++) {
            result[index] = values[index] - other.values[index];
        }
        return new Grey(width, height, result);
    }

    /// Times another of the same size.
    Grey times(Grey other) {
        var result = new float[values.length];
        for (int index = 0; index < result.length; index++) {
            result[index] = values[index] * other.values[index];
        }
        return new Grey(width, height, result);
    }

    /// Blurred by a Gaussian, mirrored beyond its edges.
    Grey blurred(double sigmaPixels, Workers workers) {
        int radius = (int) Math.ceil(3 * sigmaPixels);
        var taps = gaussian(sigmaPixels, radius);
        var across = new float[values.length];
        workers.forEach(height, (y, worker) -> {
            var line = new float[width + 2 * radius];
            for (int x = -radius; x < width + radius; x++) {
                line[x + radius] = values[y * width + Border.REFLECT.index(x, width)];
            }
            for (int k = 0; k < taps.length; k++) {
                float tap = taps[k];
                for (int x = 0; x < width; x++) {
                    across[y * width + x] += tap * line[x + k];
                }
            }
        });
        var result = new float[values.length];
        workers.forEach(height, (y, worker) -> {
            for (int k = 0; k < taps.length; k++) {
                float tap = taps[k];
                int start = Border.REFLECT.index(y + k - radius, height) * width;
                for (int x = 0; x < width; x++) {
                    result[y * width + x] += tap * across[start + x];
                }
            }
        });
        return new Grey(width, height, result);
    }

    private static float[] gaussian(double sigmaPixels, int radius) {
        var taps = new double[2 * radius + 1];
        double sum = 0;
        for (int k = -radius; k <= radius; k++) {
            taps[k + radius] = k == 0 ? 1 : StrictMath.exp(-k * k / (2 * sigmaPixels * sigmaPixels));
            sum += taps[k + radius];
        }
        var rounded = new float[taps.length];
        for (int k = 0; k < taps.length; k++) {
            rounded[k] = (float) (taps[k] / sum);
        }
        return rounded;
    }
}
