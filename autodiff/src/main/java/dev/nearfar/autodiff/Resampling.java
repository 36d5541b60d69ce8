package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;

/// Ways to make a picture smaller or larger, as thumbnails, browsers and scanners do.
///
/// Each sample that comes out is the weighted mean of those about it, by a kernel that is as wide as the larger of the two
/// pixels; beyond the edge lies nothing. Light should go through this, not code values, unless the resampler that is meant takes
/// these.
public enum Resampling {
    /// Means over the pixel's area.
    BOX(0.5),
    /// A triangle: what is called bilinear.
    LINEAR(1),
    /// Lanczos' kernel of three lobes.
    LANCZOS(3);

    private final double reach;

    Resampling(double reach) {
        this.reach = reach;
    }

    /// A picture of another size.
    ///
    /// @param picture channels × height × width
    /// @param height rows that come out, ≥ 1
    /// @param width columns that come out, ≥ 1
    public NDArray resized(NDArray picture, int height, int width) {
        var shape = picture.getShape();
        int fromHeight = (int) shape.get(1);
        int fromWidth = (int) shape.get(2);
        return Lines.multiplied(
                picture,
                "%s %d to %d".formatted(this, fromHeight, height),
                () -> weights(fromHeight, height),
                "%s %d to %d across".formatted(this, fromWidth, width),
                () -> weights(fromWidth, width));
    }

    /// The weights of a line's samples, a row for each sample that comes out.
    double[][] weights(int from, int to) {
        double scale = (double) from / to;
        double wide = Math.max(scale, 1);
        var rows = new double[to][from];
        for (int at = 0; at < to; at++) {
            double middle = (at + 0.5) * scale - 0.5;
            double sum = 0;
            int first = Math.max((int) Math.ceil(middle - reach * wide), 0);
            int last = Math.min((int) Math.floor(middle + reach * wide), from - 1);
            for (int source = first; source <= last; source++) {
                rows[at][source] = kernel((source - middle) / wide);
                sum += rows[at][source];
            }
            for (int source = first; source <= last; source++) {
                rows[at][source] /= sum;
            }
        }
        return rows;
    }

    private double kernel(double x) {
        return switch (this) {
            case BOX -> Math.abs(x) <= reach ? 1 : 0;
            case LINEAR -> Math.max(1 - Math.abs(x), 0);
            case LANCZOS -> Math.abs(x) < reach ? sinc(x) * sinc(x / reach) : 0;
        };
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }
}
