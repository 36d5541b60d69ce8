package dev.nearfar.core;

import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.optimise.Box;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.optimise.Lbfgs;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.optimise.Outcome;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Finds the canvas for `eye`, one plane after the other: makes [EyeTerms] small, from the [EyeSketch] on and within 0..1.
final class EyeSolver {
    /// A quarter of an 8-bit code on average is nothing.
    private static final double LEAST_DEVIATION = 0.25 / 255;

    private final Shape plane;
    private final Eye.Strengths strengths;
    private final EyeTerms terms;
    private final EyeSketch sketch;
    private final Objective objective;
    private final Lbfgs search;

    /// @param mostEvaluations of each plane, where that is less than the effort allows
    EyeSolver(
            Shape plane,
            EyeBands bands,
            Eye.Strengths strengths,
            Seed.Effort effort,
            int mostEvaluations,
            Workers workers) {
        this.plane = plane;
        this.strengths = strengths;
        var sigmas = bands.sigmas();
        terms = new EyeTerms(plane, Precision.FLOAT, sigmas, strengths, workers);
        objective = new Objective(terms.list());
        sketch = new EyeSketch(plane, sigmas, strengths, workers);
        int evaluations = switch (effort) {
            case DRAFT -> 8;
            case GOOD -> 16;
            case BEST -> 60;
        };
        double curvature = 2 * Math.max(strengths.detailWeight(), 0.5);
        search = new Lbfgs(
                plane,
                Precision.FLOAT,
                new Lbfgs.Settings(
                        Math.min(evaluations, mostEvaluations),
                        effort.gap(),
                        plane.planeSize() * LEAST_DEVIATION * LEAST_DEVIATION,
                        curvature),
                workers);
    }

    /// Solves for all planes and writes the canvas found.
    ///
    /// @param pictures nearest first; one of a single plane is grey and serves all planes of the canvas
    Outcome minimise(List<FloatPlanes> pictures, FloatPlanes canvas, Listener listener) {
        int channels = canvas.shape().channels();
        // Where all are grey, the planes of the canvas are alike.
        int solved = pictures.stream()
                .mapToInt(picture -> picture.shape().channels())
                .max()
                .orElseThrow();
        var counter = new int[1];
        var outcomes = new ArrayList<Outcome>();
        for (int channel = 0; channel < solved; channel++) {
            var start = canvas.channel(channel);
            aim(pictures, channel, start);
            outcomes.add(search.minimise(
                    objective, new Box(), start, evaluation -> listener.evaluated(evaluation.numbered(++counter[0]))));
        }
        for (int channel = solved; channel < channels; channel++) {
            System.arraycopy(canvas.plane(0), 0, canvas.plane(channel), 0, plane.planeSize());
        }
        return sum(outcomes);
    }

    /// Aims all terms at a plane of the pictures, and writes where to start.
    private void aim(List<FloatPlanes> pictures, int channel, FloatPlanes start) {
        var planes = pictures.stream()
                .map(picture -> picture.channel(picture.shape().channels() == 1 ? 0 : channel))
                .toList();
        sketch.aim(planes);
        sketch.farTarget(strengths, start);
        terms.aim(planes, start);
        sketch.write(strengths, start);
    }

    private Outcome sum(List<Outcome> outcomes) {
        int evaluations = outcomes.stream().mapToInt(Outcome::evaluations).max().orElseThrow();
        double total = 0;
        double excess = 0;
        var values = new double[objective.parts().size()];
        for (var outcome : outcomes) {
            var last = outcome.losses().getLast();
            total += last.total();
            excess += last.total() * outcome.gapEstimate().orElseThrow();
            for (int index = 0; index < values.length; index++) {
                values[index] += last.values().get(index);
            }
        }
        var boxed = Arrays.stream(values).boxed().toList();
        var end = new Evaluation(evaluations, 0, total, objective.parts(), boxed);
        return new Outcome(evaluations, List.of(end), OptionalDouble.of(total == 0 ? 0 : excess / total));
    }
}
