package dev.nearfar.core.methods.published;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.Gaussian;
import java.util.Arrays;

/// A plane's picture on every `s`-th sample, where a blur costs little: the way down, the way up, and the blur there.
///
/// A stronger far term calls for a finer grid. The blur's variance is the published one's in coarse samples, less that of
/// the interpolation. Fine planes are neither read nor written as a whole: their rows are made when they are needed, and
/// forgotten.
final class CoarseGrid {
    private static final double TENT_VARIANCE = 1 / 6.0;

    /// So many bands of rows for each worker: few, since every band makes some rows of the one before again.
    private static final int BANDS_PER_WORKER = 4;

    private final int step;
    private final Shape fine;
    private final Shape coarse;
    private final Workers workers;
    private final RowKernels kernels = RowKernels.best();
    private final LinearInterpolation down;
    private final InterpolatedRow across;
    private final float[] downTotals;
    private final float[] acrossTotals;
    private final double sigma;

    /// Fine rows by worker and quantity, as many as a coarse row is made of, and where in them an entry of `down` is.
    private final float[][][] fineRows;

    private final int[] fineSlots;
    private final int window;

    /// By worker: the two coarse rows around a fine one, drawn out to its width, which they are, and where an entry of
    /// `down` finds them.
    private final float[][] wideRows;

    private final int[][] wideNumbers;
    private final int[] wideSlots;
    private float[] above = {};

    CoarseGrid(Seed seed, Shape fine, Workers workers) {
        this.fine = fine;
        this.workers = workers;
        double effective = effectiveSigma(seed);
        double strength = seed.farWeight() / seed.nearWeight();
        double divisor = strength <= 15 ? 1.5 : strength <= 50 ? 2 : 3;
        step = Math.max(effective >= 2 ? 2 : 1, (int) (effective / divisor));
        down = LinearInterpolation.of(fine.height(), step);
        var acrossLine = LinearInterpolation.of(fine.width(), step);
        across = new InterpolatedRow(acrossLine, step, fine.width());
        downTotals = down.totals();
        acrossTotals = acrossLine.totals();
        coarse = new Shape(1, down.coarse(), acrossLine.coarse());
        double variance = effective * effective / (step * step) - (step > 1 ? TENT_VARIANCE : 0);
        sigma = Math.max(Math.sqrt(Math.max(variance, 0)), 0.1);
        window = 2 * step + 1;
        fineRows = new float[workers.count()][CoarseSums.MOST_QUANTITIES][window * fine.width()];
        fineSlots = down.backIndex().clone();
        Arrays.setAll(fineSlots, entry -> down.backIndex()[entry] % window);
        wideRows = new float[workers.count()][2 * fine.width()];
        wideNumbers = new int[workers.count()][2];
        wideSlots = down.index().clone();
        Arrays.setAll(wideSlots, entry -> down.index()[entry] % 2);
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

    /// The taps of `B`, the blur on the coarse grid.
    double[] taps() {
        return Gaussian.taps(sigma, Gaussian.publishedSize(sigma));
    }

    /// How much weight the fine samples in a row of a coarse one give to it, along the other axis.
    float rowTotal(int row) {
        return downTotals[row];
    }

    /// How much weight the fine samples in the columns of each coarse one give to it; the grid's own.
    float[] columnTotals() {
        return acrossTotals;
    }

    /// Makes `Iᵀ·from` of each of some fine planes, row by row.
    void down(CoarseSums sums) {
        int bands = Math.min(coarse.height(), BANDS_PER_WORKER * workers.count());
        workers.forEach(bands, (number, worker) -> {
            int first = (int) ((long) coarse.height() * number / bands);
            int end = (int) ((long) coarse.height() * (number + 1) / bands);
            int made = down.backIndex()[down.start()[first]];
            for (int row = first; row < end; row++) {
                int last = down.backIndex()[down.start()[row + 1] - 1];
                for (; made <= last; made++) {
                    sums.makeRow(made, fineRows[worker], made % window * fine.width(), worker);
                }
                for (int quantity = 0; quantity < sums.targets().length; quantity++) {
                    downRow(row, fineRows[worker][quantity], wideRows[worker], sums.targets()[quantity]);
                }
                sums.finishRow(row);
            }
        });
    }

    private void downRow(int row, float[] rows, float[] wide, float[] target) {
        kernels.weightedSum(
                rows,
                0,
                fineSlots,
                fine.width(),
                down.backWeight(),
                down.start()[row],
                down.start()[row + 1],
                wide,
                0,
                fine.width());
        across.down(wide, 0, target, row * coarse.width());
    }

    /// Makes ready for [#upRow] of a coarse plane, which must stay as it is meanwhile.
    void prepareUp(float[] from) {
        above = from;
        for (var numbers : wideNumbers) {
            Arrays.fill(numbers, -1);
        }
    }

    /// Row `row` of `I·from`, for the plane last given to [#prepareUp]. Neighbouring rows cost least one after the other.
    void upRow(int row, float[] to, int worker) {
        int width = fine.width();
        var wide = wideRows[worker];
        for (int entry = 2 * row; entry < 2 * row + 2; entry++) {
            int slot = wideSlots[entry];
            if (wideNumbers[worker][slot] != down.index()[entry]) {
                wideNumbers[worker][slot] = down.index()[entry];
                across.up(above, down.index()[entry] * coarse.width(), wide, slot * width);
            }
        }
        kernels.weightedSum(wide, 0, wideSlots, width, down.weight(), 2 * row, 2 * row + 2, to, 0, width);
    }
}
