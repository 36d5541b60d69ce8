package dev.nearfar.core.methods.published;

import dev.nearfar.core.kernel.NewtonKernels;
import dev.nearfar.core.kernel.PixelArrays;
import dev.nearfar.core.kernel.PixelWeights;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;

/// A value that the published objective of one plane cannot fall below.
///
/// In light `u = x^2.2` the far error is convex where the view is not six times brighter than its target, and the near
/// error is a sum over pixels, so Fenchel's inequality gives a bound:
/// `Σ min_v [m_n(v−a)² + (Kz)·v^2.2] + m_f Σ(s−t)² − Σ z·D(s)` for any far signal `s` and `z = 2m_f E'(D(s))(s−t)`. It is
/// tight at the far signal that the model predicts for the optimum. Each pixel's minimum is taken on its own side of the
/// hill, so the bound holds for the basin one is in.
///
/// One walk: `z` is made, blurred, and each pixel's minimum found, without a plane of either in memory.
final class LowerBound {
    private final int width;
    private final BlurSweep sweep;
    private final CoarseGrid grid;
    private final RowKernels rowKernels = RowKernels.best();
    private final NewtonKernels kernels = NewtonKernels.best();
    private final Row[] rows;
    private final double[] farSums;

    /// A bound for planes of one shape.
    ///
    /// @param sweep with the published blur
    /// @param grid from which the change of the far signal is to be had
    LowerBound(Shape shape, BlurSweep sweep, CoarseGrid grid, Workers workers) {
        width = shape.width();
        this.sweep = sweep;
        this.grid = grid;
        rows = new Row[workers.count()];
        for (int worker = 0; worker < rows.length; worker++) {
            rows[worker] = new Row(width);
        }
        farSums = new double[shape.height()];
    }

    /// The bound that the far signal predicted by the grid's change, sign reversed, gives.
    double at(PixelArrays pixels, PixelWeights weights) {
        sweep.blurOnce(new Walk(pixels, weights));
        double far = 0;
        for (double sum : farSums) {
            far += sum;
        }
        return far + sweep.endSum();
    }

    /// Single rows of one worker.
    private record Row(float[] change, float[] gain, float[] next, float[] product, float[] back) {
        Row(int width) {
            this(new float[width], new float[width], new float[width], new float[width], new float[width]);
        }
    }

    private final class Walk implements BlurSweep.Stages {
        private final PixelArrays pixels;
        private final PixelWeights weights;

        Walk(PixelArrays pixels, PixelWeights weights) {
            this.pixels = pixels;
            this.weights = weights;
        }

        @Override
        public void begin(int channel, int row, BlurSweep.Scratch scratch) {
            int at = row * width;
            var of = rows[scratch.worker];
            grid.upRow(row, of.change, scratch.worker);
            kernels.gains(pixels.seen(), at, of.gain, width);
            kernels.predict(pixels, of.gain, of.change, of.next, at, width);
            kernels.gains(of.next, 0, of.gain, width);
            kernels.farBound(weights, pixels, of.next, of.gain, at, scratch.line, scratch.lineAt, of.product, width);
            farSums[row] = rowKernels.sum(of.product, 0, width, scratch.lanes);
        }

        @Override
        public double end(int channel, int row, int blurredAt, BlurSweep.Scratch scratch) {
            int at = row * width;
            var of = rows[scratch.worker];
            var v = of.next;
            var root = of.change;
            var least = of.gain;
            System.arraycopy(scratch.blurred, blurredAt, of.back, 0, width);
            kernels.nearStart(weights, pixels, of.back, v, least, at, width);
            for (int step = 0; step < NewtonKernels.PIXEL_STEPS; step++) {
                kernels.fifthRoots(v, root, width);
                kernels.nearStep(weights, pixels, of.back, root, v, least, at, width);
            }
            kernels.fifthRoots(v, root, width);
            kernels.nearBound(weights, pixels, of.back, root, v, of.product, at, width);
            return rowKernels.sum(of.product, 0, width, scratch.lanes);
        }
    }
}
