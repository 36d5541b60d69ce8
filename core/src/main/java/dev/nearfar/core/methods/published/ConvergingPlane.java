package dev.nearfar.core.methods.published;

import dev.nearfar.core.kernel.NewtonKernels;
import dev.nearfar.core.kernel.PixelWeights;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.Gaussian;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/// Finds the least value of the published objective for one plane, pixels in 0..1, and how far above it one is.
///
/// **Model.** Newton's: each pixel's own curvature exactly, the coupling through the blur on a coarse grid
/// ([CoarseModel]). Pixels that their bound holds back stay where they are; the step is projected and halved until the
/// value falls enough. A pixel on a hill (dark A under bright B) has negative curvature; it counts as at least
/// `floor·2m_n`, and the floor falls to 0.1 while steps do as the model says.
///
/// **Bound.** [LowerBound] gives a value that the objective cannot fall below in the basin one is in, and what remains is the
/// gap; with a margin of 1.15, and never less than what the model itself still promises.
final class ConvergingPlane {
    private static final int MOST_EVALUATIONS = 60;
    private static final double MARGIN = 1.15;

    /// What the model promises is less than what the steps to come bring, by as much.
    private static final double PROMISE = 1.2;

    /// A bound costs more than an evaluation. While the total falls by 1, the gap is seen to narrow by 2 to 5. So after a
    /// bound that leaves it wider by `w` than nearly enough, none is made before the total has fallen by a fifth of `w`,
    /// or for as many steps.
    private static final double FALL_PER_GAP = 0.2;

    private static final double NEARLY = 1.5;
    private static final int MOST_UNBOUNDED_STEPS = 4;
    private static final double LEAST_FLOOR = 0.1;
    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_TRIALS = 12;

    /// So many steps that each gain less than this part of the gap wanted, and no more will come: what is left of the gap
    /// is that the bound is not tight.
    private static final int MOST_IDLE_STEPS = 5;

    private static final double IDLE = 1e-3;

    /// Below a quarter of an 8-bit code of mean deviation, gaps are measured against that.
    private static final double LEAST_DEVIATION = 0.25 / 255;

    private final Seed seed;
    private final double gapWanted;
    private final RowKernels rowKernels = RowKernels.best();
    private final NewtonKernels kernels = NewtonKernels.best();
    private final Shape shape;
    private final Rows rows;
    private final CoarseGrid grid;
    private final CoarseModel model;
    private final BlurSweep sweep;
    private final LowerBound bound;
    private final float[][] ups;
    private final float[][] gains;
    private final float[][] gradients;
    private final float[][] compliances;
    private final float[][] promises;
    private final float[][] lanes;
    private final double[] promiseSums;
    private final FloatPlanes target;
    private final SeedPoint one;
    private final SeedPoint other;

    /// A solver for planes of one shape.
    ConvergingPlane(Seed seed, double gapWanted, Shape shape, Workers workers) {
        this.seed = seed;
        this.gapWanted = gapWanted;
        this.shape = shape;
        rows = new Rows(shape, workers);
        grid = new CoarseGrid(seed, shape, workers);
        model = new CoarseModel(grid, seed.farWeight() / seed.nearWeight(), workers);
        sweep = new BlurSweep(shape, Gaussian.taps(seed.sigma(), seed.taps()), workers);
        bound = new LowerBound(shape, sweep, grid, workers);
        ups = new float[workers.count()][shape.width()];
        gains = new float[workers.count()][shape.width()];
        gradients = new float[workers.count()][shape.width()];
        compliances = new float[workers.count()][shape.width()];
        promises = new float[workers.count()][shape.width()];
        lanes = new float[workers.count()][RowKernels.LANES];
        promiseSums = new double[shape.height()];
        target = FloatPlanes.zero(shape);
        one = new SeedPoint(seed, shape, sweep);
        other = new SeedPoint(seed, shape, sweep);
    }

    /// The unweighted errors of one evaluation.
    record Errors(double near, double far) {}

    /// How it went.
    ///
    /// @param canvas code values, the solver's own until it solves again
    /// @param errors of every evaluation whose canvas was kept or tried
    /// @param last the errors of the canvas
    /// @param excess how far the total is estimated to lie above its least value
    /// @param scale what that is to be compared with
    record Result(float[] canvas, List<Errors> errors, Errors last, double excess, double scale) {}

    /// Solves for one plane.
    ///
    /// @param near A, code values
    /// @param far B, code values
    /// @param listener hears the errors of every evaluation, and ends the search by `false`
    Result solve(FloatPlanes near, FloatPlanes far, Predicate<Errors> listener) {
        FarSeen.write(sweep, far, target);
        one.aim(near.plane(0), target.plane(0));
        other.aim(near.plane(0), target.plane(0));
        var here = one;
        var there = other;
        var errors = new ArrayList<Errors>();
        start(here, near.plane(0), far.plane(0));
        double total = evaluate(here, errors, listener);
        double floor = 1;
        double lower = 0;
        int idle = 0;
        int unbounded = 0;
        double hopeless = Double.POSITIVE_INFINITY;
        double least = (seed.nearWeight() + seed.farWeight()) * shape.planeSize() * LEAST_DEVIATION * LEAST_DEVIATION;
        while (true) {
            var weights = new PixelWeights((float) seed.nearWeight(), (float) seed.farWeight(), (float) floor);
            solveModel(here, weights);
            double fall = moveTo(here, there, weights, 1);
            double promised = promised();
            boolean exhausted = errors.size() >= MOST_EVALUATIONS || idle == MOST_IDLE_STEPS;
            boolean promising = MARGIN * PROMISE * promised <= gapWanted * Math.max(total, least);
            if (exhausted || (promising && (total <= hopeless || unbounded++ == MOST_UNBOUNDED_STEPS))) {
                lower = Math.max(lower, lowerBound(here, weights));
                var result = result(here, errors, total - lower, promised, Math.max(lower, least));
                if (exhausted || result.excess() <= gapWanted * result.scale()) {
                    return result;
                }
                double enough = gapWanted * Math.max(lower, least) / MARGIN;
                hopeless = total - FALL_PER_GAP * Math.max(total - lower - NEARLY * enough, 0);
                unbounded = 0;
            }
            double length = 1;
            int trials = 1;
            double next;
            while (true) {
                next = evaluate(there, errors, listener);
                if (next <= total - SUFFICIENT * fall) {
                    break;
                }
                if (trials == MOST_TRIALS) {
                    // No descent is left in the numbers: this is where float ends.
                    lower = Math.max(lower, lowerBound(here, weights));
                    return result(here, errors, total - lower, promised, Math.max(lower, least));
                }
                length *= Math.clamp(fall / Math.max(2 * (next - total + fall), 1e-300), 0.1, 0.5);
                fall = moveTo(here, there, weights, length);
                trials++;
            }
            double quality = (total - next) / Math.max(fall, 1e-300);
            if (trials > 1 || quality < 0.2) {
                floor = Math.min(1, 2 * floor);
            } else if (quality > 0.4) {
                floor = Math.max(LEAST_FLOOR, floor / 2);
            }
            idle = total - next < IDLE * gapWanted * Math.max(total, least) ? idle + 1 : 0;
            total = next;
            var old = here;
            here = there;
            there = old;
        }
    }

    /// What has been reached, never nearer to the least value than the model's own promise says.
    private static Result result(
            SeedPoint point, List<Errors> errors, double aboveBound, double promised, double scale) {
        double excess = MARGIN * Math.max(aboveBound, PROMISE * promised);
        var last = new Errors(point.nearError(), point.farError());
        return new Result(point.pixels().canvas(), errors, last, excess, scale);
    }

    private static double evaluate(SeedPoint point, List<Errors> errors, Predicate<Errors> listener) {
        double total = point.evaluate();
        var found = new Errors(point.nearError(), point.farError());
        errors.add(found);
        if (!listener.test(found)) {
            throw new CancellationException("cancelled at evaluation " + errors.size());
        }
        return total;
    }

    /// The closed-form start: per frequency, `X = (m_n A + m_f|G|² B) / (m_n + m_f|G|²)` in code values, by the same coarse
    /// system with constant curvatures, and kept off the bounds.
    private void start(SeedPoint point, float[] near, float[] far) {
        int width = shape.width();
        double own = 2 * seed.nearWeight();
        model.solveConstant(
                2 * seed.farWeight(),
                own,
                (row, right, at) -> rowKernels.sumScaled(far, row * width, -1, near, row * width, right, at, width));
        model.prepareStep();
        float perOwn = (float) (1 / own);
        var canvas = point.pixels().canvas();
        rows.forEach((channel, row, worker) -> {
            var up = ups[worker];
            grid.upRow(row, up, worker);
            rowKernels.sumScaled(near, row * width, perOwn, up, 0, canvas, row * width, width);
            rowKernels.clamp(canvas, row * width, 1 / 510f, 509 / 510f, width);
        });
    }

    /// Solves the model's part that couples pixels.
    private void solveModel(SeedPoint here, PixelWeights weights) {
        int width = shape.width();
        model.solve((row, curvature, weight, right, at, worker) -> {
            kernels.gains(here.pixels().seen(), row * width, gains[worker], width);
            kernels.curvatures(weights, here.pixels(), gains[worker], row * width, curvature, at, width);
            kernels.ownTerms(weights, here.pixels(), gradients[worker], compliances[worker], row * width, width);
            kernels.coarseTerms(
                    here.pixels(), gradients[worker], compliances[worker], row * width, right, weight, at, width);
        });
    }

    private double lowerBound(SeedPoint here, PixelWeights weights) {
        model.prepareChange();
        return bound.at(here.pixels(), weights);
    }

    /// Writes the canvas that lies a part of the model's step away, and returns how far the total would fall on the way to it
    /// if it went on as it begins.
    private double moveTo(SeedPoint here, SeedPoint there, PixelWeights weights, double length) {
        int width = shape.width();
        model.prepareStep();
        return -rows.sum((channel, row, worker) -> {
            var up = ups[worker];
            grid.upRow(row, up, worker);
            var fall = gains[worker];
            kernels.ownTerms(weights, here.pixels(), gradients[worker], compliances[worker], row * width, width);
            kernels.modelStep(
                    here.pixels(),
                    gradients[worker],
                    compliances[worker],
                    up,
                    (float) length,
                    there.pixels().canvas(),
                    promises[worker],
                    fall,
                    row * width,
                    width);
            promiseSums[row] = rowKernels.sum(promises[worker], 0, width, lanes[worker]);
            return rowKernels.sum(fall, 0, width, lanes[worker]);
        });
    }

    /// What the model promises of the whole step.
    private double promised() {
        double sum = 0;
        for (double part : promiseSums) {
            sum += part;
        }
        return -0.5 * sum;
    }
}
