package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.view.Gaussian;
import java.util.Arrays;

/// Blurs of tensors of channels × height × width, along the rows and down the columns.
///
/// Each way is one product with a square matrix: PyTorch's processor kernels do that some ten times faster than a
/// convolution of so few channels and its gradient, and every border is exact.
public final class Blur {
    /// A Gaussian is cut off where 6·10⁻⁷ of its weight are left.
    private static final double REACH = 5;

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
        var name = "blur %s %s".formatted(border, Arrays.toString(taps));
        return Lines.multiplied(picture, name, length -> matrix(taps, border, length));
    }

    /// The blur of a line, a row for each sample that comes out.
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
}
