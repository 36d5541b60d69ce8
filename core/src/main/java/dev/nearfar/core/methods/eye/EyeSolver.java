package dev.nearfar.core.methods.eye;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.optimise.Box;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.optimise.Lbfgs;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.optimise.Outcome;
import dev.nearfar.core.optimise.ShortSearch;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Halves;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.ViewSpec;
import java.util.ArrayList;
import java.util.List;

/// Finds the canvas for `eye`: makes [EyeTerms] small within 0..1. All planes are searched together, as the far view's error is one of
/// colours.
///
/// What the pictures have to do with each other lies in what the far eye still sees. So that is searched where it is small: on
/// pictures halved until the far eye's blur is a few of their pixels, from the [EyeSketch] on. What was found there for the smaller one, less the nearest
/// picture, is added to the nearest picture of twice the size, which is nearly what is looked for; a few evaluations bring the rest.
public final class EyeSolver {
    /// A quarter of an 8-bit code on average is nothing.
    private static final double LEAST_DEVIATION = 0.25 / 255;

    /// A picture is halved where so many of the half's pixels are left of the blur by which the nearest hands over: then the half starts
    /// the whole of a photograph within some hundredths of the least value, and mostly within thousandths.
    private static final double LEAST_SIGMA = 2;

    /// A half has at least so many pixels a side.
    private static final int LEAST_SIDE = 48;

    private final Shape shape;
    private final List<Double> sigmas;
    private final Eye.Strengths strengths;
    private final Seed.Effort effort;
    private final int mostEvaluations;
    private final Workers workers;
    private final int levels;

    /// @param mostEvaluations on each size, where that is less than the effort allows
    EyeSolver(
            Shape shape,
            EyeBands bands,
            Eye.Strengths strengths,
            Seed.Effort effort,
            int mostEvaluations,
            Workers workers) {
        this.shape = shape;
        this.strengths = strengths;
        this.effort = effort;
        this.mostEvaluations = mostEvaluations;
        this.workers = workers;
        sigmas = bands.sigmas();
        levels = levels(shape, sigmas);
    }

    /// On how many sizes a canvas is searched.
    public static int levels(Shape shape, List<Double> sigmas) {
        int levels = 1;
        double sigma = sigmas.get(1);
        double side = Math.min(shape.width(), shape.height());
        while (sigma / 2 >= LEAST_SIGMA && side / 2 >= LEAST_SIDE) {
            sigma /= 2;
            side /= 2;
            levels++;
        }
        return levels;
    }

    /// Solves and writes the canvas found.
    ///
    /// @param pictures nearest first; one of a single plane is grey and serves all planes of the canvas. They are taken out of the list as
    ///     soon as they are not needed any more
    /// @param canvas of the solver's shape
    Outcome minimise(List<FloatPlanes> pictures, FloatPlanes canvas, Listener listener) {
        var stacks = new ArrayList<FloatPlanes>();
        pictures.forEach(picture -> stacks.add(picture.spread(shape.channels())));
        pictures.clear();
        return new Run(listener).solve(stacks, 0, canvas);
    }

    /// The most evaluations on a size. Those that go on from a smaller one mostly end after three to five of them.
    private int evaluations() {
        int most = switch (effort) {
            case DRAFT -> 12;
            case GOOD -> 30;
            case BEST -> 120;
        };
        return Math.min(most, mostEvaluations);
    }

    /// One search, all sizes.
    private final class Run {
        private final Listener listener;
        private final List<Evaluation> losses = new ArrayList<>();
        private int before;
        private double curvature =
                2 * EyeTerms.FAR_WEIGHT * Math.max(strengths.detailWeight(), EyeTerms.FAR_CURVATURE) / shape.channels();

        Run(Listener listener) {
            this.listener = listener;
        }

        /// Writes the canvas found to `canvas`; of all but the full size, what is to be added to the nearest picture of twice the size.
        ///
        /// @param stacks the pictures of this size, cleared in the end
        /// @param halvings from the full size
        Outcome solve(List<FloatPlanes> stacks, int halvings, FloatPlanes canvas) {
            var terms = begin(stacks, halvings, canvas);
            if (halvings == 0) {
                stacks.clear();
                new Box().fromCanvas(canvas, canvas);
                return search(new Objective(terms.list()), halvings, canvas);
            }
            // What the start had beyond the bounds belongs to what is handed up: the larger picture's pixels may have
            // room for it.
            var handedUp = FloatPlanes.zero(canvas.shape());
            handedUp.copyFrom(canvas);
            new Box().fromCanvas(canvas, canvas);
            var rows = new Rows(canvas.shape(), workers);
            rows.addScaled(-1, canvas, handedUp);
            rows.addScaled(-strengths.gain(0), stacks.getFirst(), handedUp);
            stacks.clear();
            var outcome = search(new Objective(terms.list()), halvings, canvas);
            rows.addScaled(1, handedUp, canvas);
            return outcome;
        }

        /// Aims the terms and writes where to start. What only that needs is free again before the search takes its memory.
        private EyeTerms begin(List<FloatPlanes> stacks, int halvings, FloatPlanes canvas) {
            double scale = Math.scalb(1.0, -halvings);
            var here = sigmas.stream().map(sigma -> sigma * scale).toList();
            FloatPlanes farTarget;
            if (isSmallest(halvings)) {
                farTarget = FloatPlanes.zero(canvas.shape());
                new EyeSketch(canvas.shape().withChannels(1), here, strengths, workers)
                        .write(stacks, strengths, farTarget, canvas);
            } else {
                fromHalf(stacks, halvings, canvas);
                farTarget = farTarget(stacks.getLast(), here.getLast());
            }
            var terms = new EyeTerms(canvas.shape(), Precision.FLOAT, here, strengths, workers);
            terms.aim(stacks, farTarget);
            return terms;
        }

        private boolean isSmallest(int halvings) {
            return halvings == levels - 1;
        }

        /// Writes what a search of half the size makes one expect.
        private void fromHalf(List<FloatPlanes> stacks, int halvings, FloatPlanes canvas) {
            var halves = new Halves(canvas.shape(), workers);
            var small = new ArrayList<FloatPlanes>();
            stacks.forEach(stack -> small.add(halves.of(stack)));
            var found = FloatPlanes.zero(halves.shape());
            solve(small, halvings + 1, found);
            canvas.fill(0);
            new Rows(canvas.shape(), workers).addScaled(strengths.gain(0), stacks.getFirst(), canvas);
            halves.addEnlarged(found, canvas);
        }

        private Outcome search(Objective objective, int halvings, FloatPlanes canvas) {
            boolean isSmallest = isSmallest(halvings);
            var settings = new Lbfgs.Settings(
                    evaluations(),
                    effort.gap(),
                    3 * canvas.shape().planeSize() * LEAST_DEVIATION * LEAST_DEVIATION,
                    curvature);
            int limit = levels * evaluations();
            double share = Math.scalb(1.0, 2 * halvings);
            int made = before;
            Listener scaled = evaluation -> listener.evaluated(scaled(evaluation, made, limit, share));
            Outcome outcome;
            if (isSmallest || effort == Seed.Effort.BEST) {
                var search = new Lbfgs(canvas.shape(), Precision.FLOAT, settings, workers);
                outcome = search.minimise(objective, new Box(), canvas, scaled);
                curvature = search.curvature();
            } else {
                var search = new ShortSearch(canvas.shape(), settings, workers);
                outcome = search.minimise(objective, canvas, scaled);
                curvature = search.curvature();
            }
            outcome.losses().forEach(loss -> losses.add(scaled(loss, made, limit, share)));
            before += outcome.evaluations();
            return new Outcome(before, losses, outcome.gapEstimate());
        }
    }

    /// An evaluation of a smaller picture as one of the whole, to be compared with those.
    private static Evaluation scaled(Evaluation evaluation, int before, int limit, double share) {
        return new Evaluation(
                before + evaluation.number(),
                limit,
                share * evaluation.total(),
                evaluation.parts(),
                evaluation.values().stream().map(value -> share * value).toList());
    }

    /// What the far picture should look like: blurred by the gap, its contrast shrunk about the pivot.
    private FloatPlanes farTarget(FloatPlanes far, double sigma) {
        double gap = strengths.farGap() * sigma;
        var seen = far;
        if (gap >= EyeTerms.LEAST_SIGMA) {
            seen = FloatPlanes.zero(far.shape());
            new ViewSpec.Far(new Srgb(), gap)
                    .build(far.shape(), Precision.FLOAT, workers)
                    .forward(far, seen);
        }
        if (strengths.farContrast() == 1) {
            return seen;
        }
        var target = FloatPlanes.zero(far.shape());
        target.fill((1 - strengths.farContrast()) * strengths.farPivot());
        new Rows(far.shape(), workers).addScaled(strengths.farContrast(), seen, target);
        return target;
    }
}
