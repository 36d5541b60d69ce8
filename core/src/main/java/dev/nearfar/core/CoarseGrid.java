package dev.nearfar.core;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.Gaussian;
import dev.nearfar.core.view.SeparableBlur;

/// A plane's picture on every `s`-th sample, where a blur costs little: the way down, the way up, and the blur there.
///
/// A stronger far term calls for a finer grid. The blur's variance is the published one's in coarse samples, less that of
/// the interpolation.
final class CoarseGrid {
    private static final double TENT_VARIANCE = 1 / 6.0;

    private final int step;
    private final Shape fine;
    private final Shape coarse;
    private final Rows coarseRows;
    private final RowKernels kernels = RowKernels.best();
    private final LinearInterpolation down;
    private final LinearInterpolation across;
    private final float[] downTotals;
    private final float[] acrossTotals;
    private final float[] widened;
    private final SeparableBlur blur;

    CoarseGrid(Seed seed, Shape fine, Workers workers) {
        this.fine = fine;
        double sigma = effectiveSigma(seed);
        double strength = seed.farWeight() / seed.nearWeight();
        double divisor = strength <= 15 ? 1.5 : strength <= 50 ? 2 : 3;
        step = Math.max(sigma >= 2 ? 2 : 1, (int) (sigma / divisor));
        down = LinearInterpolation.of(fine.height(), step);
        across = LinearInterpolation.of(fine.width(), step);
        downTotals = down.totals();
        acrossTotals = across.totals();
        coarse = new Shape(1, down.coarse(), across.coarse());
        coarseRows = new Rows(coarse, workers);
        widened = new float[coarse.height() * fine.width()];
        double variance = sigma * sigma / (step * step) - (step > 1 ? TENT_VARIANCE : 0);
        double coarseSigma = Math.max(Math.sqrt(Math.max(variance, 0)), 0.1);
        var taps = Gaussian.taps(coarseSigma, Gaussian.publishedSize(coarseSigma));
        blur = new SeparableBlur(coarse, taps, Border.ZERO, Precision.FLOAT, workers);
    }

    /// The nominal deviation, scaled where fewer or more taps than usual are kept.
    private static double effectiveSigma(Seed seed) {
        double usual = variance(Gaussian.taps(seed.sigma(), Gaussian.publishedSize(seed.sigma())));
        return usual == 0 ? 0 : seed.sigma() * Math.sqrt(variance(Gaussian.taps(seed.sigma(), seed.taps())) / usual);
    }

    private static double variance(double[] taps) {
        double variance = 0;
        for (int i = 0; i < taps.length; i++) {
            double distance = i - taps.length / 2;
            variance += taps[i] * distance * distance;
        }
        return variance;
    }

    /// `s`, the fine samples in a coarse one, along each axis.
    int step() {
        return step;
    }

    Shape shape() {
        return coarse;
    }

    Rows rows() {
        return coarseRows;
    }

    /// How much weight the fine samples give to a coarse one.
    float weight(int row, int column) {
        return downTotals[row] * acrossTotals[column];
    }

    /// `to = B·from`, both coarse.
    void blur(FloatPlanes from, FloatPlanes to) {
        blur.forward(from, to);
    }

    /// `to = Iᵀ·from`, from a fine plane to the coarse one.
    void down(float[] from, FloatPlanes to) {
        int width = fine.width();
        var target = to.plane(0);
        coarseRows.forEach((channel, row, worker) -> {
            int at = row * width;
            kernels.weightedSum(
                    from,
                    0,
                    down.backIndex(),
                    width,
                    down.backWeight(),
                    down.start()[row],
                    down.start()[row + 1],
                    widened,
                    at,
                    width);
            for (int j = 0; j < coarse.width(); j++) {
                float sum = 0;
                for (int e = across.start()[j]; e < across.start()[j + 1]; e++) {
                    sum = Math.fma(across.backWeight()[e], widened[at + across.backIndex()[e]], sum);
                }
                target[row * coarse.width() + j] = sum;
            }
        });
    }

    /// Makes ready for [#upRow] of a coarse plane.
    void prepareUp(FloatPlanes from) {
        int width = fine.width();
        var source = from.plane(0);
        coarseRows.forEach((channel, row, worker) -> {
            int base = row * coarse.width();
            for (int i = 0; i < width; i++) {
                float left = across.weight()[2 * i] * source[base + across.index()[2 * i]];
                widened[row * width + i] =
                        Math.fma(across.weight()[2 * i + 1], source[base + across.index()[2 * i + 1]], left);
            }
        });
    }

    /// Row `row` of `I·from`, for the plane last given to [#prepareUp].
    void upRow(int row, float[] to) {
        kernels.weightedSum(
                widened, 0, down.index(), fine.width(), down.weight(), 2 * row, 2 * row + 2, to, 0, fine.width());
    }
}
