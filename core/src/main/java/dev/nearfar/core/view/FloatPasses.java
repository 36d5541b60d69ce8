package dev.nearfar.core.view;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.FloatPlanes;
import java.util.Arrays;

/// Convolution along rows in `float`: a row is laid into a longer line, its border filled in, and the line run through
/// one unbroken loop; backwards the line is folded in again. One line per worker.
final class FloatPasses {
    private final RowKernels kernels = RowKernels.best();
    private final Border border;
    private final int width;
    private final int radius;
    private final float[] taps;
    private final int[] shifts;
    private final float[][] lines;
    private final float[][] results;

    FloatPasses(double[] taps, Border border, int width, int workers) {
        this.border = border;
        this.width = width;
        radius = border.reach(taps.length / 2, width);
        this.taps = new float[2 * radius + 1];
        shifts = new int[2 * radius + 1];
        for (int k = 0; k < shifts.length; k++) {
            this.taps[k] = (float) taps[taps.length / 2 - radius + k];
            shifts[k] = k;
        }
        lines = new float[workers][width + 4 * radius];
        results = new float[workers][width + 2 * radius];
    }

    void across(FloatPlanes from, FloatPlanes to, int channel, int row, int worker) {
        var line = lines[worker];
        var source = from.plane(channel);
        int at = row * width;
        System.arraycopy(source, at, line, radius, width);
        for (int k = 1; k <= radius; k++) {
            int left = border.index(-k, width);
            int right = border.index(width - 1 + k, width);
            line[radius - k] = left == Border.OUTSIDE ? 0 : source[at + left];
            line[radius + width - 1 + k] = right == Border.OUTSIDE ? 0 : source[at + right];
        }
        kernels.weightedSum(line, 0, shifts, 1, taps, 0, taps.length, to.plane(channel), at, width);
    }

    void addAcrossTransposed(FloatPlanes from, FloatPlanes to, int channel, int row, int worker) {
        var line = lines[worker];
        var result = results[worker];
        int at = row * width;
        Arrays.fill(line, 0, 2 * radius, 0);
        Arrays.fill(line, 2 * radius + width, line.length, 0);
        System.arraycopy(from.plane(channel), at, line, 2 * radius, width);
        kernels.weightedSum(line, 0, shifts, 1, taps, 0, taps.length, result, 0, width + 2 * radius);
        var target = to.plane(channel);
        kernels.addScaled(1, result, radius, target, at, width);
        for (int k = 1; k <= radius; k++) {
            int left = border.index(-k, width);
            int right = border.index(width - 1 + k, width);
            if (left != Border.OUTSIDE) {
                target[at + left] += result[radius - k];
            }
            if (right != Border.OUTSIDE) {
                target[at + right] += result[radius + width - 1 + k];
            }
        }
    }
}
