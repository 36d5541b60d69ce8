package dev.nearfar.core;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.Gaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// One walk down the picture that computes both errors of the published method and their way back, in `float`.
///
/// A task is a band of rows of one plane. It goes down the band once, and behind the front, each as soon as what it needs
/// is there, come the stages:
///
/// | stage   | from                              | to                                                         |
/// |---------|-----------------------------------|------------------------------------------------------------|
/// | decode  | canvas                            | decoded, blurred across → ring `across`                    |
/// | compare | ring `across`, blurred down       | encoded, compared, back through the encoding, blurred across → ring `back` |
/// | gather  | ring `back`, blurred down, canvas | what the subclass makes of it                              |
///
/// The stages go in steps of [RowKernels#ROWS] rows, since that is what is blurred down at once. What lies between stays
/// in rings of rows that fit a core's own cache. Rows near a band's ends are computed twice; their values do not depend
/// on the band, nor do the sums, which are kept per row and added in order.
abstract class SeedSweep {
    final Shape shape;
    final RowKernels kernels = RowKernels.best();
    private final Workers workers;
    private final int radius;
    private final float[] half;
    private final List<Band> bands;
    private final Scratch[] scratches;
    private final double[] nearSums;
    private final double[] farSums;
    private final Workers.Task task = (number, worker) -> sweep(number, worker);

    private record Band(int channel, int first, int end) {}

    SeedSweep(Shape shape, Seed seed, Workers workers) {
        this.shape = shape;
        this.workers = workers;
        var taps = Gaussian.taps(seed.sigma(), seed.taps());
        int middle = taps.length / 2;
        radius = Math.min(middle, Math.max(shape.width(), shape.height()) - 1);
        half = new float[(radius / RowKernels.ROWS + 1) * RowKernels.ROWS];
        half[0] = (float) taps[middle] / 2;
        for (int j = 1; j <= radius; j++) {
            half[j] = (float) taps[middle + j];
        }
        bands = bands(shape, workers.count());
        scratches = new Scratch[workers.count()];
        for (int worker = 0; worker < scratches.length; worker++) {
            scratches[worker] = new Scratch(shape.width(), radius, half.length);
        }
        nearSums = new double[shape.channels() * shape.height()];
        farSums = new double[shape.channels() * shape.height()];
    }

    /// Walks down all planes.
    final void run() {
        workers.forEach(bands.size(), task);
    }

    /// `Σ (canvas − A)²` at the latest [#run].
    final double nearError() {
        return inOrder(nearSums);
    }

    /// `Σ (seen − target)²` at the latest [#run].
    final double farError() {
        return inOrder(farSums);
    }

    /// Decodes a row of the canvas into `scratch.line`, from `scratch.lineAt` on.
    abstract void decode(int channel, int row, Scratch scratch);

    /// Compares a row of light, `scratch.blurred` from `at` on, with the target, writes the cotangent into
    /// `scratch.line` from `scratch.lineAt` on, and returns the sum of squared differences.
    abstract double compare(int channel, int row, int at, Scratch scratch);

    /// Takes the far error's gradient by a row of light, `scratch.blurred` from `at` on, and returns the sum of the near
    /// error's squared differences.
    abstract double gather(int channel, int row, int at, Scratch scratch);

    private void sweep(int number, int worker) {
        var band = bands.get(number);
        var scratch = scratches[worker];
        int height = shape.height();
        int decoded = Math.max(0, band.first - 2 * radius);
        int decodeEnd = Math.min(height, band.end + 2 * radius);
        int compared = Math.max(0, band.first - radius);
        int compareEnd = Math.min(height, band.end + radius);
        int gathered = band.first;
        while (gathered < band.end) {
            int next = Math.min(decoded + RowKernels.ROWS, decodeEnd);
            for (; decoded < next; decoded++) {
                decode(band.channel, decoded, scratch);
                blurAcross(scratch, scratch.across, decoded);
            }
            if (isReady(compared, compareEnd, decoded, decodeEnd)) {
                blurDown(scratch, scratch.across, compared);
                next = Math.min(compared + RowKernels.ROWS, compareEnd);
                for (int at = 0; compared < next; compared++, at += scratch.stride) {
                    double sum = compare(band.channel, compared, at, scratch);
                    blurAcross(scratch, scratch.back, compared);
                    if (compared >= band.first && compared < band.end) {
                        farSums[band.channel * height + compared] = sum;
                    }
                }
            }
            if (isReady(gathered, band.end, compared, compareEnd)) {
                blurDown(scratch, scratch.back, gathered);
                next = Math.min(gathered + RowKernels.ROWS, band.end);
                for (int at = 0; gathered < next; gathered++, at += scratch.stride) {
                    nearSums[band.channel * height + gathered] = gather(band.channel, gathered, at, scratch);
                }
            }
        }
    }

    /// Whether the rows of the stage before, which has come to `there` of `thereEnd`, suffice for the next rows of this.
    private boolean isReady(int here, int end, int there, int thereEnd) {
        return here < end && (there == thereEnd || Math.min(here + RowKernels.ROWS, end) + radius <= there);
    }

    private void blurAcross(Scratch scratch, float[] ring, int row) {
        kernels.blurAcross(scratch.line, scratch.lineAt, half, ring, scratch.inRing(row), scratch.padded);
    }

    /// Blurs rows of a ring down the columns into `scratch.blurred`, from `row` on. Rows outside the picture are zeros,
    /// and so are those that only weights of 0 reach.
    private void blurDown(Scratch scratch, float[] ring, int row) {
        int first = half.length - 1;
        int from = Math.max(0, row - radius);
        int to = Math.min(shape.height(), row + RowKernels.ROWS + radius);
        Arrays.fill(scratch.rows, scratch.zeros());
        int start = scratch.inRing(from);
        for (int source = from; source < to; source++) {
            scratch.rows[source - row + first] = start;
            start += scratch.stride;
            start = start == scratch.zeros() ? 0 : start;
        }
        kernels.blurDown(ring, scratch.rows, first, half, scratch.blurred, 0, scratch.stride, scratch.padded);
    }

    /// As many rows to every worker as to the next, however the planes' ends fall: few bands, since each that ends within
    /// a plane costs extra rows.
    private static List<Band> bands(Shape shape, int workers) {
        int height = shape.height();
        long rows = (long) shape.channels() * height;
        var bands = new ArrayList<Band>();
        for (int channel = 0; channel < shape.channels(); channel++) {
            int first = 0;
            for (int worker = 1; worker <= workers; worker++) {
                int end = Math.clamp(rows * worker / workers - (long) channel * height, 0, height);
                if (end > first) {
                    bands.add(new Band(channel, first, end));
                    first = end;
                }
            }
        }
        // The longest first, so that nobody is left with one at the end.
        bands.sort(Comparator.comparingInt(band -> band.first - band.end));
        return List.copyOf(bands);
    }

    private static double inOrder(double[] sums) {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }

    /// What one worker needs: rings of rows, and single rows. `line` keeps zeros on either side.
    static final class Scratch {
        /// Samples between the starts of rows. Not a power of two, which would make rows compete for the same places in
        /// a cache.
        final int stride;

        final int lineAt;
        final float[] line;
        final float[] blurred;
        final float[] row;
        final float[] canvas;
        final float[] slopes;
        final float[] lanes = new float[RowKernels.LANES];
        /// The width in whole vectors, two at once: blurs leave no rest.
        private final int padded;

        private final int ring;
        private final float[] across;
        private final float[] back;
        private final int[] rows;

        Scratch(int width, int radius, int weights) {
            int run = 2 * RowKernels.LANES;
            padded = (width + run - 1) / run * run;
            stride = padded + RowKernels.LANES;
            lineAt = RowKernels.margin(weights);
            // From the oldest row that is still to be gathered to the newest that has been decoded.
            ring = 2 * radius + 4 * RowKernels.ROWS;
            line = new float[padded + 2 * lineAt];
            blurred = new float[RowKernels.ROWS * stride];
            row = new float[width];
            canvas = new float[ring * stride];
            slopes = new float[ring * stride];
            across = new float[(ring + 1) * stride];
            back = new float[(ring + 1) * stride];
            rows = new int[2 * (weights - 1) + RowKernels.ROWS];
        }

        /// Where a row starts in a ring.
        int inRing(int row) {
            return row % ring * stride;
        }

        private int zeros() {
            return ring * stride;
        }
    }
}
