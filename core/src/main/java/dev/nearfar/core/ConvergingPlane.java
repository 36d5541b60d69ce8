package dev.nearfar.core;

import dev.nearfar.core.kernel.NewtonKernels;
import dev.nearfar.core.kernel.PixelWeights;
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
/// **Bound.** In light `u = x^2.2` the far error is convex where the view is not six times brighter than its target, and
/// the near error is a sum over pixels, so Fenchel's inequality gives a value that the objective cannot fall below:
/// `Σ min_v [m_n(v−a)² + (Kz)·v^2.2] + m_f Σ(s−t)² − Σ z·D(s)` for any far signal `s` and `z = 2m_f E'(D(s))(s−t)`. It is
/// tight at the far signal that the model predicts for the optimum, and what remains is the gap. Each pixel's minimum is
/// taken on its own side of the hill, so the bound holds for the basin one is in; with a margin of 1.15, and never less
/// than what the model itself still promises.
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
    private final SeparableBlur blur;
    private final float[][] ups;
    private final float[][] gains;
    private final float[][] nexts;
    private final float[][] products;
    private final float[][] lanes;
    private final FloatPlanes step;
    private final SeedPoint one;
    private final SeedPoint other;

    /// A solver for planes of one shape.
    ConvergingPlane(Seed seed, double gapWanted, Shape shape, Workers workers) {
        this.seed = seed;
        this.gapWanted = gapWanted;
        this.shape = shape;
        rows = new Rows(shape, workers);
        grid = new CoarseGrid(seed, shape, workers);
        model = new CoarseModel(grid, seed.farWeight() / seed.nearWeight());
        blur = new SeparableBlur(
                shape, Gaussian.taps(seed.sigma(), seed.taps()), Border.ZERO, Precision.FLOAT, workers);
        ups = new float[workers.count()][shape.width()];
        gains = new float[workers.count()][shape.width()];
        nexts = new float[workers.count()][shape.width()];
        products = new float[workers.count()][shape.width()];
        lanes = new float[workers.count()][RowKernels.LANES];
        step = FloatPlanes.zero(shape);
        one = new SeedPoint(seed, shape, workers);
        other = new SeedPoint(seed, shape, workers);
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
    /// @param target what the far view shows of B
    /// @param listener hears the errors of every evaluation, and ends the search by `false`
    Result solve(float[] near, float[] far, float[] target, Predicate<Errors> listener) {
        one.aim(near, target);
        other.aim(near, target);
        var here = one;
        var there = other;
        var errors = new ArrayList<Errors>();
        start(here, near, far);
        double total = evaluate(here, errors, listener);
        double floor = 1;
        double lower = 0;
        int idle = 0;
        int unbounded = 0;
        double hopeless = Double.POSITIVE_INFINITY;
        double least = (seed.nearWeight() + seed.farWeight()) * shape.planeSize() * LEAST_DEVIATION * LEAST_DEVIATION;
        while (true) {
            var weights = new PixelWeights((float) seed.nearWeight(), (float) seed.farWeight(), (float) floor);
            double promised = -0.5 * newtonStep(here, there, weights);
            boolean exhausted = errors.size() >= MOST_EVALUATIONS || idle == MOST_IDLE_STEPS;
            boolean promising = MARGIN * PROMISE * promised <= gapWanted * Math.max(total, least);
            if (exhausted || (promising && (total <= hopeless || unbounded++ == MOST_UNBOUNDED_STEPS))) {
                lower = Math.max(lower, lowerBound(here, there, weights));
                var result = result(here, errors, total - lower, promised, Math.max(lower, least));
                if (exhausted || result.excess() <= gapWanted * result.scale()) {
                    return result;
                }
                double enough = gapWanted * Math.max(lower, least) / MARGIN;
                hopeless = total - FALL_PER_GAP * Math.max(total - lower - NEARLY * enough, 0);
                unbounded = 0;
            }
            double length = 1;
            int trials = 0;
            double fall;
            double next;
            while (true) {
                fall = -moveTo(here, there, weights, length);
                next = evaluate(there, errors, listener);
                trials++;
                if (next <= total - SUFFICIENT * fall) {
                    break;
                }
                if (trials == MOST_TRIALS) {
                    // No descent is left in the numbers: this is where float ends.
                    lower = Math.max(lower, lowerBound(here, there, weights));
                    return result(here, errors, total - lower, promised, Math.max(lower, least));
                }
                length *= Math.clamp(fall / Math.max(2 * (next - total + fall), 1e-300), 0.1, 0.5);
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
        var difference = point.pixels().back();
        for (int i = 0; i < difference.length; i++) {
            difference[i] = far[i] - near[i];
        }
        model.setConstant(2 * seed.farWeight(), own);
        model.solve(difference);
        model.prepareStep();
        float perOwn = (float) (1 / own);
        var canvas = point.pixels().canvas();
        rows.forEach((channel, row, worker) -> {
            grid.upRow(row, ups[worker]);
            for (int i = 0; i < width; i++) {
                float value = Math.fma(perOwn, ups[worker][i], near[row * width + i]);
                canvas[row * width + i] = Math.min(Math.max(value, 1 / 510f), 509 / 510f);
            }
        });
    }

    /// Computes the step and returns the gradient's product with it. The other point's arrays serve as scratch memory.
    private double newtonStep(SeedPoint here, SeedPoint free, PixelWeights weights) {
        int width = shape.width();
        var right = free.pixels().slope();
        var weight = free.pixels().back();
        var curvature = free.pixels().seen();
        rows.forEach((channel, row, worker) -> {
            kernels.gains(here.pixels().seen(), row * width, gains[worker], width);
            kernels.curvatures(weights, here.pixels(), gains[worker], curvature, row * width, width);
            kernels.modelTerms(weights, here.pixels(), right, weight, row * width, width);
        });
        model.set(curvature, weight);
        model.solve(right);
        model.prepareStep();
        return rows.sum((channel, row, worker) -> {
            grid.upRow(row, ups[worker]);
            kernels.modelStep(weights, here.pixels(), ups[worker], step.plane(0), products[worker], row * width, width);
            return rowKernels.sum(products[worker], 0, width, lanes[worker]);
        });
    }

    private double lowerBound(SeedPoint here, SeedPoint free, PixelWeights weights) {
        int width = shape.width();
        var cotangent = new FloatPlanes(shape, new float[][] {free.pixels().slope()});
        var back = new FloatPlanes(shape, new float[][] {free.pixels().back()});
        model.prepareChange();
        double far = rows.sum((channel, row, worker) -> {
            int at = row * width;
            grid.upRow(row, ups[worker]);
            kernels.gains(here.pixels().seen(), at, gains[worker], width);
            kernels.predict(here.pixels(), gains[worker], ups[worker], nexts[worker], at, width);
            kernels.gains(nexts[worker], 0, gains[worker], width);
            kernels.farBound(
                    weights,
                    here.pixels(),
                    nexts[worker],
                    gains[worker],
                    cotangent.plane(0),
                    products[worker],
                    at,
                    width);
            return rowKernels.sum(products[worker], 0, width, lanes[worker]);
        });
        blur.forward(cotangent, back);
        double near = rows.sum((channel, row, worker) -> {
            int at = row * width;
            var v = nexts[worker];
            var root = ups[worker];
            kernels.nearStart(weights, here.pixels(), back.plane(0), v, gains[worker], at, width);
            for (int step = 0; step < NewtonKernels.PIXEL_STEPS; step++) {
                kernels.fifthRoots(v, root, width);
                kernels.nearStep(weights, here.pixels(), back.plane(0), root, v, gains[worker], at, width);
            }
            kernels.fifthRoots(v, root, width);
            kernels.nearBound(weights, here.pixels(), back.plane(0), root, v, products[worker], at, width);
            return rowKernels.sum(products[worker], 0, width, lanes[worker]);
        });
        return near + far;
    }

    /// Writes the canvas that lies a part of the step away, and returns the gradient's product with the way to it.
    private double moveTo(SeedPoint here, SeedPoint there, PixelWeights weights, double length) {
        int width = shape.width();
        return rows.sum((channel, row, worker) -> {
            kernels.trial(
                    weights,
                    here.pixels(),
                    (float) length,
                    step.plane(0),
                    there.pixels().canvas(),
                    products[worker],
                    row * width,
                    width);
            return rowKernels.sum(products[worker], 0, width, lanes[worker]);
        });
    }
}
