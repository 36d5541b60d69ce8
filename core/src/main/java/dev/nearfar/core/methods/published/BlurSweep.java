package dev.nearfar.core.methods.published;

import static java.util.Objects.requireNonNull;

import dev.nearfar.core.kernel.BlurSpace;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks down a picture that blur a row, do something with it, and mostly blur it again, in `float`.
///
/// A task is a band of rows of one plane. It goes down the band once, and behind the front, each as soon as what it needs
/// is there, come the stages:
///
/// | stage   | from                     | to                                                  |
/// |---------|--------------------------|-----------------------------------------------------|
/// | begin   | memory                   | a row, blurred across → first ring                  |
/// | between | first ring, blurred down | what the stages make of it, blurred across → second ring |
/// | end     | second ring, blurred down | what the stages make of it                          |
///
/// A walk that blurs once leaves the stage between out. The stages go in steps of [RowKernels#ROWS] rows, since that is
/// what is blurred down at once; where the blur reaches far, of several times as many, strip of columns by strip, so that the many rows
/// that each is made of come into a core's first cache once for all of them. What lies between stays in rings of rows that fit a core's own cache. Rows near a band's
/// ends are computed twice; their values do not depend on the band, nor do the sums, which are kept per row and added in
/// order.
final class BlurSweep {
    /// From this radius on, rows that a blur reaches do not fit a core's first cache.
    private static final int FAR = 32;

    private static final int STRIP = 4 * RowKernels.LANES;

    /// Where the first of a few rows lies in its array.
    private static final int FIRST = RowKernels.aligned(0);

    private final Shape shape;
    private final RowKernels kernels = RowKernels.best();
    private final Workers workers;
    private final int radius;

    /// How many rows a stage goes down at once, and how many columns are blurred down at once.
    private final int step;

    private final int strip;
    private final float[] half;
    private final List<Band> bands;
    private final Scratch[] scratches;
    private final double[] betweenSums;
    private final double[] endSums;
    private final Workers.Task twice = (number, worker) -> sweep(number, worker, true);
    private final Workers.Task once = (number, worker) -> sweep(number, worker, false);
    private @Nullable Stages stages;

    private record Band(int channel, int first, int end) {}

    /// What is done with the rows.
    interface Stages {
        /// Writes a row into `scratch.line`, from `scratch.lineAt` on. Rows near a band's ends are asked for more than once.
        void begin(int channel, int row, Scratch scratch);

        /// Makes of a blurred row, `scratch.blurred` from `at` on, what is to be blurred again, in `scratch.line` from
        /// `scratch.lineAt` on, and returns what it adds to [BlurSweep#betweenSum]. Rows come more than once, as above.
        default double between(int channel, int row, int at, Scratch scratch) {
            throw new IllegalStateException("a walk without a stage between must blur once");
        }

        /// Takes a blurred row, `scratch.blurred` from `at` on, once, and returns what it adds to [BlurSweep#endSum].
        double end(int channel, int row, int at, Scratch scratch);
    }

    /// Walks over stacks of a shape.
    ///
    /// @param taps of the blur, symmetric, an odd number
    BlurSweep(Shape shape, double[] taps, Workers workers) {
        this.shape = shape;
        this.workers = workers;
        int middle = taps.length / 2;
        radius = Math.min(middle, Math.max(shape.width(), shape.height()) - 1);
        boolean far = radius >= FAR;
        step = far ? 4 * RowKernels.ROWS : RowKernels.ROWS;
        strip = far ? STRIP : shape.width() + 2 * RowKernels.LANES;
        half = new float[(radius / RowKernels.ROWS + 1) * RowKernels.ROWS];
        half[0] = (float) taps[middle] / 2;
        for (int j = 1; j <= radius; j++) {
            half[j] = (float) taps[middle + j];
        }
        bands = bands(shape, workers.count());
        scratches = new Scratch[workers.count()];
        for (int worker = 0; worker < scratches.length; worker++) {
            scratches[worker] = new Scratch(worker, shape.width(), radius, step, half.length);
        }
        betweenSums = new double[shape.channels() * shape.height()];
        endSums = new double[shape.channels() * shape.height()];
    }

    /// Walks down all planes and blurs twice.
    void blurTwice(Stages stages) {
        this.stages = stages;
        workers.forEach(bands.size(), twice);
    }

    /// Walks down all planes and blurs once.
    void blurOnce(Stages stages) {
        this.stages = stages;
        workers.forEach(bands.size(), once);
    }

    /// The sum of what the stage between returned on the latest walk.
    double betweenSum() {
        return inOrder(betweenSums);
    }

    /// The sum of what the last stage returned on the latest walk.
    double endSum() {
        return inOrder(endSums);
    }

    /// How many of a plane's latest rows the stages of a walk may still ask for.
    int reach() {
        return 2 * radius + 4 * step;
    }

    private void sweep(int number, int worker, boolean again) {
        var work = requireNonNull(stages);
        var band = bands.get(number);
        var scratch = scratches[worker];
        int height = shape.height();
        int reach = again ? 2 * radius : radius;
        int begun = Math.max(0, band.first - reach);
        int beginEnd = Math.min(height, band.end + reach);
        int between = Math.max(0, band.first - radius);
        int betweenEnd = Math.min(height, band.end + radius);
        int ended = band.first;
        while (ended < band.end) {
            int next = Math.min(begun + step, beginEnd);
            for (int line = 0; begun < next; begun++, line++) {
                scratch.take(line, begun);
                work.begin(band.channel, begun, scratch);
            }
            blurAcross(scratch, scratch.once);
            if (again && isReady(between, betweenEnd, begun, beginEnd)) {
                blurDown(scratch, scratch.once, between, betweenEnd);
                next = Math.min(between + step, betweenEnd);
                for (int line = 0; between < next; between++, line++) {
                    scratch.take(line, between);
                    double sum = work.between(band.channel, between, FIRST + line * scratch.stride, scratch);
                    if (between >= band.first && between < band.end) {
                        betweenSums[band.channel * height + between] = sum;
                    }
                }
                blurAcross(scratch, scratch.twice);
            }
            boolean ready =
                    again ? isReady(ended, band.end, between, betweenEnd) : isReady(ended, band.end, begun, beginEnd);
            if (ready) {
                blurDown(scratch, again ? scratch.twice : scratch.once, ended, band.end);
                next = Math.min(ended + step, band.end);
                for (int at = FIRST; ended < next; ended++, at += scratch.stride) {
                    endSums[band.channel * height + ended] = work.end(band.channel, ended, at, scratch);
                }
            }
        }
    }

    /// Whether the rows of the stage before, which has come to `there` of `thereEnd`, suffice for the next rows of this.
    private boolean isReady(int here, int end, int there, int thereEnd) {
        return here < end && (there == thereEnd || Math.min(here + step, end) + radius <= there);
    }

    /// Blurs the lines taken along their rows into a ring.
    private void blurAcross(Scratch scratch, float[] ring) {
        kernels.blurAcross(
                scratch.line,
                scratch.firstLine,
                scratch.lineStride,
                scratch.taken,
                half,
                ring,
                scratch.places,
                scratch.padded,
                scratch.space);
        scratch.taken = 0;
    }

    /// Blurs rows of a ring down the columns into `scratch.blurred`, from `row` on. Rows outside the picture are zeros,
    /// and so are those that only weights of 0 reach.
    private void blurDown(Scratch scratch, float[] ring, int row, int end) {
        int first = half.length - 1;
        int from = Math.max(0, row - radius);
        int to = Math.min(shape.height(), row + step + radius);
        Arrays.fill(scratch.rows, scratch.zeros());
        int start = scratch.inRing(from);
        for (int source = from; source < to; source++) {
            scratch.rows[source - row + first] = start;
            start += scratch.stride;
            start = start == scratch.zeros() ? FIRST : start;
        }
        int count = Math.min(step, end - row);
        for (int column = 0; column < scratch.padded; column += strip) {
            int width = Math.min(strip, scratch.padded - column);
            for (int group = 0; group < count; group += RowKernels.ROWS) {
                kernels.blurDown(
                        ring,
                        scratch.rows,
                        first + group,
                        half,
                        scratch.blurred,
                        FIRST + group * scratch.stride + column,
                        scratch.stride,
                        width,
                        scratch.space);
            }
            for (int index = 0; index < scratch.rows.length; index++) {
                scratch.rows[index] += width;
            }
        }
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

    /// What one worker needs: rings of rows, and single rows. Lines have zeros between them, as far as weights reach.
    static final class Scratch {
        /// Who works with it.
        final int worker;

        /// Samples between the starts of rows: whole vectors, so that all rows are aligned, and not a power of two, which would make them
        /// compete for the same places in a cache.
        final int stride;

        /// Where in [#line] the row at hand starts.
        int lineAt;

        final float[] line;
        final float[] blurred;
        /// A row's width of memory from [#rowAt] on.
        final float[] row;

        final int rowAt = FIRST;
        final float[] lanes = new float[RowKernels.LANES];
        /// The width in whole vectors, two at once: blurs leave no rest.
        private final int padded;

        private final BlurSpace space;
        private final int firstLine;
        private final int lineStride;

        /// Where in a ring the lines taken belong, and how many they are.
        private final int[] places;

        private int taken;
        private final int ring;
        private final float[] once;
        private final float[] twice;
        private final int[] rows;

        Scratch(int worker, int width, int radius, int step, int weights) {
            this.worker = worker;
            int run = 2 * RowKernels.LANES;
            padded = (width + run - 1) / run * run;
            stride = padded + RowKernels.LANES;
            firstLine = RowKernels.aligned(RowKernels.margin(weights));
            lineStride = stride + firstLine - FIRST;
            places = new int[step];
            // From the oldest row that is still to be ended to the newest that has been begun.
            ring = 2 * radius + 4 * step;
            line = new float[2 * firstLine + step * lineStride];
            blurred = new float[FIRST + step * stride];
            row = new float[FIRST + width];
            space = RowKernels.best().blurSpace(padded, weights);
            once = new float[FIRST + (ring + 1) * stride];
            twice = new float[FIRST + (ring + 1) * stride];
            rows = new int[2 * (weights - 1) + step];
        }

        /// Makes a line the one at hand, for a row.
        private void take(int number, int row) {
            lineAt = firstLine + number * lineStride;
            places[number] = inRing(row);
            taken = number + 1;
        }

        private int inRing(int row) {
            return FIRST + row % ring * stride;
        }

        private int zeros() {
            return FIRST + ring * stride;
        }
    }
}
