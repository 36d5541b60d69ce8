package dev.nearfar.core;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.view.Gaussian;
import dev.nearfar.core.view.ViewSpec;
import java.util.List;

/// Both goals of the published method in one sweep down the picture, in `float`; stands for the two [Goal]s that
/// [SeedMethod#objective] makes of them, and gives their values and gradient.
///
/// A task is a band of rows of one plane. It walks down the band once, and a few rows behind the front, each as soon as
/// what it needs is there, come the stages:
///
/// | row             | from                                  | to                                    |
/// |-----------------|---------------------------------------|---------------------------------------|
/// | `i`             | canvas                                | decoded, blurred across → ring `across` |
/// | `i − R`         | ring `across`, blurred down           | encoded, compared with the target, back through the encoding, blurred across → ring `back` |
/// | `i − 2R`        | ring `back`, blurred down, canvas     | gradient                              |
///
/// So everything between canvas and gradient stays in rings of `2R + 1` rows that fit a core's own cache, and memory
/// sees the canvas, the two targets and the gradient once each. Rows near a band's ends are decoded twice; their values
/// do not depend on the band, nor do the sums, which are kept per row and added in order.
final class FusedSeedTerm implements Term {
    private final List<Part> parts;
    private final Shape shape;
    private final FloatPlanes near;
    private final FloatPlanes farSeen;
    private final Workers workers;
    private final RowKernels kernels = RowKernels.best();
    private final FloatCurve curve = FloatCurve.of(PowerLaw.PUBLISHED);
    private final float[] taps;
    private final int radius;
    private final int bands;
    private final Scratch[] scratches;
    private final double[] nearSums;
    private final double[] farSums;
    private final Workers.Task band = this::sweep;
    private FloatPlanes canvas;
    private FloatPlanes gradient;

    /// The term for two pictures of one shape.
    ///
    /// @param near code values that the canvas should be close to
    /// @param far code values whose blurred form the blurred canvas should be close to
    FusedSeedTerm(Seed seed, FloatPlanes near, FloatPlanes far, Workers workers) {
        parts = List.of(new Part("near", seed.nearWeight()), new Part("far", seed.farWeight()));
        shape = near.shape();
        this.near = near;
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
        farSeen = seen(seed, far, workers);
        canvas = near;
        gradient = near;
    }

    /// What the far view shows of the far picture, plane by plane, since the view's own memory would else be threefold.
    private static FloatPlanes seen(Seed seed, FloatPlanes far, Workers workers) {
        var seen = FloatPlanes.zero(far.shape());
        var view = SeedMethod.farView(seed).build(far.shape().withChannels(1), Precision.FLOAT, workers);
        for (int channel = 0; channel < far.shape().channels(); channel++) {
            view.forward(far.channel(channel), seen.channel(channel));
        }
        return seen;
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
        this.canvas = (FloatPlanes) canvas;
        this.gradient = (FloatPlanes) gradient;
        workers.forEach(shape.channels() * bands, band);
        values[first] = inOrder(nearSums);
        values[first + 1] = inOrder(farSums);
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

    private void sweep(int number, int worker) {
        int channel = number / bands;
        int height = shape.height();
        int first = (int) ((long) (number % bands) * height / bands);
        int end = (int) ((long) (number % bands + 1) * height / bands);
        var scratch = scratches[worker];
        for (int row = Math.max(0, first - 2 * radius); row < end + 2 * radius; row++) {
            if (row < height) {
                decode(channel, row, scratch);
            }
            int compared = row - radius;
            if (compared >= Math.max(0, first - radius) && compared < Math.min(height, end + radius)) {
                double sum = compare(channel, compared, scratch);
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

    private void decode(int channel, int row, Scratch scratch) {
        int width = shape.width();
        int slot = scratch.slot(row);
        kernels.decode(
                curve, canvas.plane(channel), row * width, scratch.line, radius, scratch.slopes, slot * width, width);
        blurAcross(scratch, scratch.across, slot * width);
    }

    /// Returns the row's sum of squared differences.
    private double compare(int channel, int row, Scratch scratch) {
        int width = shape.width();
        blurDown(scratch, scratch.across, row, scratch.blurred);
        double sum = kernels.encodedResidual(
                curve,
                scratch.blurred,
                farSeen.plane(channel),
                row * width,
                (float) (2 * parts.getLast().weight()),
                scratch.line,
                radius,
                width,
                scratch.lanes);
        blurAcross(scratch, scratch.back, scratch.slot(row) * width);
        return sum;
    }

    /// Returns the row's sum of squared differences.
    private double gather(int channel, int row, Scratch scratch) {
        int width = shape.width();
        blurDown(scratch, scratch.back, row, scratch.blurred);
        return kernels.gradient(
                canvas.plane(channel),
                near.plane(channel),
                gradient.plane(channel),
                row * width,
                (float) (2 * parts.getFirst().weight()),
                scratch.blurred,
                scratch.slopes,
                scratch.slot(row) * width,
                width,
                scratch.lanes);
    }

    private void blurAcross(Scratch scratch, float[] ring, int at) {
        kernels.weightedSum(scratch.line, 0, scratch.shifts, 1, taps, 0, taps.length, ring, at, shape.width());
    }

    private void blurDown(Scratch scratch, float[] ring, int row, float[] blurred) {
        int from = Math.max(0, radius - row);
        int to = Math.min(taps.length, shape.height() + radius - row);
        for (int t = from; t < to; t++) {
            scratch.slots[t] = scratch.slot(row - radius + t);
        }
        kernels.weightedSum(ring, 0, scratch.slots, shape.width(), taps, from, to, blurred, 0, shape.width());
    }

    /// What one worker needs: three rings of rows, and single rows. `line` keeps `radius` zeros on either side.
    private static final class Scratch {
        private final int rows;
        private final float[] line;
        private final float[] blurred;
        private final float[] across;
        private final float[] back;
        private final float[] slopes;
        private final int[] shifts;
        private final int[] slots;
        private final float[] lanes = new float[RowKernels.LANES];

        Scratch(int width, int radius) {
            rows = 2 * radius + 1;
            line = new float[width + 2 * radius];
            blurred = new float[width];
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
