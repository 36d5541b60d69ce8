package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.view.Gaussian;

/// Blurs of tensors of channels × height × width, along the rows and down the columns.
public final class Blur {
    /// A Gaussian is cut off where 6·10⁻⁷ of its weight are left.
    private static final double REACH = 5;

    private static final int DOWN = 1;
    private static final int ACROSS = 2;

    private Blur() {}

    /// What a Gaussian leaves: the eye's blur from a distance, where `picture` is linear light. Border mirrored.
    ///
    /// @param sigmaPixels deviation, > 0; see [Scene#sigmaPixels]
    public static NDArray eye(NDArray picture, double sigmaPixels) {
        return gaussian(picture, sigmaPixels, 2 * (int) Math.ceil(REACH * sigmaPixels) + 1, Border.REFLECT);
    }

    /// The same with as many taps as are given.
    ///
    /// | name          | unit   | range    |
    /// |---------------|--------|----------|
    /// | `sigmaPixels` | pixels | > 0      |
    /// | `taps`        | taps   | odd, ≥ 1 |
    ///
    /// @param border what lies beyond the edge
    public static NDArray gaussian(NDArray picture, double sigmaPixels, int taps, Border border) {
        return convolved(picture, Gaussian.taps(sigmaPixels, taps), border);
    }

    /// The sum of neighbours with weights, along the rows and then down the columns.
    ///
    /// @param taps symmetric, an odd number
    public static NDArray convolved(NDArray picture, double[] taps, Border border) {
        if (taps.length % 2 == 0) {
            throw new IllegalArgumentException("taps must be an odd number, were " + taps.length);
        }
        return along(DOWN, along(ACROSS, picture, taps, border), taps, border);
    }

    private static NDArray along(int axis, NDArray picture, double[] taps, Border border) {
        int length = (int) picture.getShape().get(axis);
        int radius = taps.length / 2;
        // A mirrored picture that is smaller than the reach is seen more than once: no padding does that.
        if (border == Border.REFLECT && radius > length) {
            return multiplied(axis, picture, matrix(taps, border, length));
        }
        int reach = border.reach(radius, length);
        var kept = new double[2 * reach + 1];
        System.arraycopy(taps, radius - reach, kept, 0, kept.length);
        var padded = border == Border.REFLECT && reach > 0 ? mirrored(axis, picture, length, reach) : picture;
        int zeros = border == Border.REFLECT ? 0 : reach;
        boolean across = axis == ACROSS;
        var weights =
                Constants.of(picture, kept, across ? new Shape(1, 1, 1, kept.length) : new Shape(1, 1, kept.length, 1));
        return Conv2d.conv2d(
                        padded.expandDims(1),
                        weights,
                        null,
                        new Shape(1, 1),
                        across ? new Shape(0, zeros) : new Shape(zeros, 0))
                .singletonOrThrow()
                .squeeze(1);
    }

    private static NDArray mirrored(int axis, NDArray picture, int length, int reach) {
        var before = part(axis, picture, 0, reach).flip(axis);
        var after = part(axis, picture, length - reach, length).flip(axis);
        return before.concat(picture, axis).concat(after, axis);
    }

    private static NDArray part(int axis, NDArray picture, int from, int to) {
        var index = new NDIndex();
        for (int each = 0; each < axis; each++) {
            index.addAllDim();
        }
        return picture.get(index.addSliceDim(from, to));
    }

    /// The blur of a line as a matrix.
    private static double[][] matrix(double[] taps, Border border, int length) {
        var rows = new double[length][length];
        int radius = taps.length / 2;
        for (int at = 0; at < length; at++) {
            for (int tap = -radius; tap <= radius; tap++) {
                int source = border.index(at + tap, length);
                if (source != Border.OUTSIDE) {
                    rows[at][source] += taps[radius + tap];
                }
            }
        }
        return rows;
    }

    /// Every line along an axis, times a matrix of a row for each sample that comes out.
    static NDArray multiplied(int axis, NDArray picture, double[][] rows) {
        var matrix = Constants.matrix(picture, rows);
        return axis == DOWN ? matrix.matMul(picture) : picture.matMul(matrix.transpose());
    }

    /// As [#multiplied], down the columns and then along the rows.
    static NDArray multiplied(NDArray picture, double[][] down, double[][] across) {
        return multiplied(ACROSS, multiplied(DOWN, picture, down), across);
    }
}
