package dev.nearfar.core;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.objective.FarRange;
import dev.nearfar.core.objective.Goal;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
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
import dev.nearfar.core.view.ViewSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Finds the canvas for `eye`, one plane after the other.
///
/// | term     | view                                                    | target                                     |
/// |----------|---------------------------------------------------------|--------------------------------------------|
/// | farthest | the eye's blur at 0.8, 1 and 1.4 times its distance     | the same of the far picture, blurred by the gap, its contrast shrunk about the pivot |
/// | others   | the eye's blur at its distance, then what a blur by `nearCut` times the next distance's would take away | the same of its picture, times the gain |
///
/// Distances are squared differences of code values. The search starts at the [EyeSketch] and stays in
/// 0..1.
final class EyeSolver {
    /// The eye's blur is left out where it takes nothing from what pixels can show: less than 2% at the highest frequency.
    static final double LEAST_SIGMA = 0.06;

    /// A quarter of an 8-bit code on average is nothing.
    private static final double LEAST_DEVIATION = 0.25 / 255;

    private final Shape plane;
    private final Eye.Strengths strengths;
    private final List<Goal> goals = new ArrayList<>();
    private final FarRange farthest;
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
        var terms = new ArrayList<Term>();
        var sigmas = bands.sigmas();
        int last = sigmas.size() - 1;
        for (int index = 0; index < last; index++) {
            double cut = strengths.nearCut() * sigmas.get(index + 1);
            var view = (sigmas.get(index) < LEAST_SIGMA
                            ? new ViewSpec.Detail(cut)
                            : new ViewSpec.FarDetail(new Srgb(), sigmas.get(index), cut))
                    .build(plane, Precision.FLOAT, workers);
            var part = new Part(index == 0 ? "near" : "middle" + index, strengths.detailWeight());
            var goal = new Goal(part, view, FloatPlanes.zero(view.output()), new SquaredDifference(plane, workers));
            goals.add(goal);
            terms.add(goal);
        }
        double farSigma = sigmas.get(last);
        var stands = new ArrayList<FarRange.Stand>();
        for (int index = 0; index < Band.RANGE.length; index++) {
            stands.add(new FarRange.Stand(
                    new Part(Band.RANGE[index] == 1 ? "far" : "far" + Band.RANGE[index], Band.RANGE_WEIGHTS[index]),
                    Math.max(Band.RANGE[index] * farSigma, LEAST_SIGMA)));
        }
        farthest = new FarRange(new Srgb(), stands, FloatPlanes.zero(plane), workers);
        terms.add(farthest);
        objective = new Objective(terms);
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
        farthest.aimAt(start);
        for (int index = 0; index < goals.size(); index++) {
            goals.get(index).aimAt(planes.get(index), strengths.gain(index));
        }
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
