package dev.nearfar.core.methods.published;

import dev.nearfar.core.kernel.RowKernels;

/// Linear interpolation along a row, from coarse samples to fine ones, and its transpose.
///
/// Where two fine samples lie in a coarse one, which is the case that costs most, all but the ends goes through kernels of
/// its own.
final class InterpolatedRow {
    private static final float INNER = 0.75f;
    private static final float OUTER = 0.25f;
    private static final float[] HALVING = {OUTER, INNER, INNER, OUTER};

    private final LinearInterpolation line;
    private final RowKernels kernels = RowKernels.best();
    private final int fine;

    /// The coarse samples from 1 to this, exclusive, have all their fine samples inside the row, none of them clamped.
    private final int innerEnd;

    /// A row of fine samples, `step` of them in a coarse one.
    InterpolatedRow(LinearInterpolation line, int step, int fine) {
        this.line = line;
        this.fine = fine;
        innerEnd = step == 2 ? Math.max(1, Math.min(line.coarse() - 1, (fine - 1) / 2)) : 1;
    }

    /// Writes what fine samples give to coarse ones.
    void down(float[] source, int sourceAt, float[] target, int targetAt) {
        kernels.halve(source, sourceAt + 1, HALVING, target, targetAt + 1, innerEnd - 1);
        downTo(0, 1, source, sourceAt, target, targetAt);
        downTo(innerEnd, line.coarse(), source, sourceAt, target, targetAt);
    }

    private void downTo(int from, int to, float[] source, int sourceAt, float[] target, int targetAt) {
        for (int j = from; j < to; j++) {
            float sum = 0;
            for (int e = line.start()[j]; e < line.start()[j + 1]; e++) {
                sum = Math.fma(line.backWeight()[e], source[sourceAt + line.backIndex()[e]], sum);
            }
            target[targetAt + j] = sum;
        }
    }

    /// Writes fine samples of coarse ones.
    void up(float[] source, int sourceAt, float[] target, int targetAt) {
        kernels.twice(source, sourceAt + 1, INNER, OUTER, target, targetAt + 2, innerEnd - 1);
        upTo(0, Math.min(2, fine), source, sourceAt, target, targetAt);
        upTo(2 * innerEnd, fine, source, sourceAt, target, targetAt);
    }

    private void upTo(int from, int to, float[] source, int sourceAt, float[] target, int targetAt) {
        for (int i = from; i < to; i++) {
            float left = line.weight()[2 * i] * source[sourceAt + line.index()[2 * i]];
            target[targetAt + i] = Math.fma(line.weight()[2 * i + 1], source[sourceAt + line.index()[2 * i + 1]], left);
        }
    }
}
