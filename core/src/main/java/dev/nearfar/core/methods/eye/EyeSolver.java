package dev.nearfar.core.methods.eye;

import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.optimise.Box;
import dev.nearfar.core.optimise.Lbfgs;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.optimise.Outcome;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Seed;
import java.util.List;

/// Finds the canvas for `eye`: makes [EyeTerms] small, from the [EyeSketch] on and within 0..1. All planes are searched together,
/// as the far view's error is one of colours.
final class EyeSolver {
    /// A quarter of an 8-bit code on average is nothing.
    private static final double LEAST_DEVIATION = 0.25 / 255;

    private final Shape shape;
    private final List<Double> sigmas;
    private final Eye.Strengths strengths;
    private final Lbfgs.Settings settings;
    private final Workers workers;

    /// @param mostEvaluations where that is less than the effort allows
    EyeSolver(
            Shape shape,
            EyeBands bands,
            Eye.Strengths strengths,
            Seed.Effort effort,
            int mostEvaluations,
            Workers workers) {
        this.shape = shape;
        this.strengths = strengths;
        this.workers = workers;
        sigmas = bands.sigmas();
        int evaluations = switch (effort) {
            case DRAFT -> 12;
            case GOOD -> 30;
            case BEST -> 120;
        };
        settings = new Lbfgs.Settings(
                Math.min(evaluations, mostEvaluations),
                effort.gap(),
                3 * shape.planeSize() * LEAST_DEVIATION * LEAST_DEVIATION,
                2
                        * EyeTerms.FAR_WEIGHT
                        * Math.max(strengths.detailWeight(), EyeTerms.FAR_CURVATURE)
                        / shape.channels());
    }

    /// Solves and writes the canvas found.
    ///
    /// @param pictures nearest first; one of a single plane is grey and serves all planes of the canvas
    /// @param canvas of the solver's shape
    Outcome minimise(List<FloatPlanes> pictures, FloatPlanes canvas, Listener listener) {
        var stacks = pictures.stream()
                .map(picture -> picture.spread(shape.channels()))
                .toList();
        var terms = terms(stacks, canvas);
        return new Lbfgs(shape, Precision.FLOAT, settings, workers)
                .minimise(new Objective(terms.list()), new Box(), canvas, listener);
    }

    /// The terms, aimed; the sketch is written to the canvas. What the sketch needs is free again before the search takes its memory.
    private EyeTerms terms(List<FloatPlanes> stacks, FloatPlanes canvas) {
        var farTarget = FloatPlanes.zero(shape);
        new EyeSketch(shape.withChannels(1), sigmas, strengths, workers).write(stacks, strengths, farTarget, canvas);
        var terms = new EyeTerms(shape, Precision.FLOAT, sigmas, strengths, workers);
        terms.aim(stacks, farTarget);
        return terms;
    }
}
