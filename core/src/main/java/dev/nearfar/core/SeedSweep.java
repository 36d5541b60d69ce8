package dev.nearfar.core;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.Gaussian;

/// One walk down the picture that computes both errors of the published method and their way back, in `float`.
///
/// A task is a band of rows of one plane. It goes down the band once, and a few rows behind the front, each as soon as
/// what it needs is there, come the stages:
///
/// | row      | from                              | to                                                    |
/// |----------|-----------------------------------|-------------------------------------------------------|
/// | `i`      | canvas                            | decoded, blurred across → ring `across`               |
/// | `i − R`  | ring `across`, blurred down       | encoded, compared, back through the encoding, blurred across → ring `back` |
/// | `i − 2R` | ring `back`, blurred down, canvas | what the subclass makes of it                         |
///
/// So what lies between stays in rings of `2R + 1` rows that fit a core's own cache. Rows near a band's ends are computed
/// twice; their values do not depend on the band, nor do the sums, which are kept per row and added in order.
abstract class SeedSweep {
    final Shape shape;
    final RowKernels kernels = RowKernels.best();
    private final Workers workers;
    private final float[] taps;
    private final int radius;
    private final int bands;
    private final Scratch[] scratches;
    private final double[] nearSums;
    private final double[] farSums;
    private final Workers.Task band = this::sweep;

    SeedSweep(Shape shape, Seed seed, Workers workers) {
        this.shape = shape;
        this.workers = workers;
        var all = Gaussian.taps(seed.sigma(), seed.taps());
        radius = Math.min(all.length / 2, Math.max(shape.width(), shape.height()) - 1);
        taps = new float[2 * radius + 1];
        for (int k = 0; k < taps.length; k++) {
            taps[k] = (float) all[all.length / 2 - radius + k];
        }
        bands = bands(shape, radius, workers.count());
        scratches = new Scratch[workers.count()];
        for (int worker = 0; worker < scratches.length; worker++) {
            scratches[worker] = new Scratch(shape.width(), radius);
        }
        nearSums = new double[shape.channels() * shape.height()];
        farSums = new double[shape.channels() * shape.height()];
    }

    /// Walks down all planes.
    final void run() {
        workers.forEach(shape.channels() * bands, band);
    }

    /// `Σ (canvas − A)²` at the latest [#run].
    final double nearError() {
        return inOrder(nearSums);
    }

    /// `Σ (seen − target)²` at the latest [#run].
    final double farError() {
        return inOrder(farSums);
    }

    /// Decodes a row of the canvas into `scratch.line`, from `radius` on.
    abstract void decode(int channel, int row, int radius, Scratch scratch);

    /// Compares `scratch.blurred`, a row of light, with the target, writes the cotangent into `scratch.line` from
    /// `radius` on, and returns the sum of squared differences.
    abstract double compare(int channel, int row, int radius, Scratch scratch);

    /// Takes the far error's gradient by a row of light, which [#blurDown] makes of `scratch.back`, and returns the sum
    /// of the near error's squared differences.
    abstract double gather(int channel, int row, Scratch scratch);

    /// Blurs rows of a ring down the columns, giving one row.
    final void blurDown(Scratch scratch, float[] ring, int row, float[] blurred, int at) {
        int from = Math.max(0, radius - row);
        int to = Math.min(taps.length, shape.height() + radius - row);
        for (int t = from; t < to; t++) {
            scratch.slots[t] = scratch.slot(row - radius + t);
        }
        kernels.weightedSum(ring, 0, scratch.slots, shape.width(), taps, from, to, blurred, at, shape.width());
    }

    private void blurAcross(Scratch scratch, float[] ring, int row) {
        int at = scratch.slot(row) * shape.width();
        kernels.weightedSum(scratch.line, 0, scratch.shifts, 1, taps, 0, taps.length, ring, at, shape.width());
    }

    private void sweep(int number, int worker) {
        int channel = number / bands;
        int height = shape.height();
        int first = (int) ((long) (number % bands) * height / bands);
        int end = (int) ((long) (number % bands + 1) * height / bands);
        var scratch = scratches[worker];
        for (int row = Math.max(0, first - 2 * radius); row < end + 2 * radius; row++) {
            if (row < height) {
                decode(channel, row, radius, scratch);
                blurAcross(scratch, scratch.across, row);
            }
            int compared = row - radius;
            if (compared >= Math.max(0, first - radius) && compared < Math.min(height, end + radius)) {
                blurDown(scratch, scratch.across, compared, scratch.blurred, 0);
                double sum = compare(channel, compared, radius, scratch);
                blurAcross(scratch, scratch.back, compared);
                if (compared >= first && compared < end) {
                    farSums[channel * height + compared] = sum;
                }
            }
            int gathered = row - 2 * radius;
            if (gathered >= first && gathered < end) {
                nearSums[channel * height + gathered] = gather(channel, gathered, scratch);
            }
        }
    }

    /// Bands cost `4R` extra rows each, so there are no more of them than keep every worker busy.
    private static int bands(Shape shape, int radius, int workers) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int bands = 1; bands <= 8 * workers && bands <= shape.height(); bands++) {
            double rows = Math.min(shape.height(), (double) shape.height() / bands + (bands > 1 ? 2.0 * radius : 0));
            double rounds = Math.ceil((double) shape.channels() * bands / workers);
            if (rows * rounds < least * 0.999) {
                least = rows * rounds;
                best = bands;
            }
        }
        return best;
    }

    private static double inOrder(double[] sums) {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }

    /// What one worker needs: rings of rows, and single rows. `line` keeps `radius` zeros on either side.
    static final class Scratch {
        final float[] line;
        final float[] blurred;
        final float[] row;
        final float[] back;
        final float[] slopes;
        final float[] lanes = new float[RowKernels.LANES];
        private final int rows;
        private final float[] across;
        private final int[] shifts;
        private final int[] slots;

        Scratch(int width, int radius) {
            rows = 2 * radius + 1;
            line = new float[width + 2 * radius];
            blurred = new float[width];
            row = new float[width];
            across = new float[rows * width];
            back = new float[rows * width];
            slopes = new float[rows * width];
            shifts = new int[rows];
            slots = new int[rows];
            for (int k = 0; k < rows; k++) {
                shifts[k] = k;
            }
        }

        /// Where a row lies in a ring.
        int slot(int row) {
            return row % rows;
        }
    }
}
