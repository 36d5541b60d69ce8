package dev.nearfar.core.methods.published;

import dev.nearfar.core.objective.Part;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.optimise.Outcome;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.recipe.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The published objective's least value, to within the gap that the recipe's effort allows.
///
/// The planes do not know of each other, so they are solved one after the other and share their memory. In the report,
/// evaluation `n` is the sum of every plane's `n`-th, or its last where it needed fewer.
final class SeedConverger {
    private final Seed seed;
    private final Workers workers;
    private final List<Part> parts;

    SeedConverger(Seed seed, Workers workers) {
        this.seed = seed;
        this.workers = workers;
        parts = List.of(new Part("near", seed.nearWeight()), new Part("far", seed.farWeight()));
    }

    /// Solves for all planes and writes the canvas found.
    Outcome minimise(FloatPlanes near, FloatPlanes far, FloatPlanes canvas, Listener listener) {
        var plane = near.shape().withChannels(1);
        var solver = new ConvergingPlane(seed, seed.effort().gap(), plane, workers);
        var planes = new ArrayList<List<ConvergingPlane.Errors>>();
        var counter = new int[1];
        double excess = 0;
        double scale = 0;
        for (int channel = 0; channel < near.shape().channels(); channel++) {
            var result = solver.solve(
                    near.channel(channel),
                    far.channel(channel),
                    errors -> listener.evaluated(evaluation(++counter[0], errors)));
            System.arraycopy(result.canvas(), 0, canvas.plane(channel), 0, plane.planeSize());
            var errors = new ArrayList<>(result.errors());
            // A search may end on a canvas that was found before its last trial.
            errors.set(errors.size() - 1, result.last());
            planes.add(errors);
            excess += result.excess();
            scale += result.scale();
        }
        return outcome(planes, Math.max(excess, 0) / scale);
    }

    private Outcome outcome(List<List<ConvergingPlane.Errors>> planes, double gap) {
        int longest = planes.stream().mapToInt(List::size).max().orElseThrow();
        var losses = new ArrayList<Evaluation>();
        for (int number = 1; number <= longest; number++) {
            double near = 0;
            double far = 0;
            for (var errors : planes) {
                var at = errors.get(Math.min(number, errors.size()) - 1);
                near += at.near();
                far += at.far();
            }
            losses.add(evaluation(number, new ConvergingPlane.Errors(near, far)));
        }
        return new Outcome(longest, losses, OptionalDouble.of(gap));
    }

    private Evaluation evaluation(int number, ConvergingPlane.Errors errors) {
        double total = seed.nearWeight() * errors.near() + seed.farWeight() * errors.far();
        return new Evaluation(number, 0, total, parts, List.of(errors.near(), errors.far()));
    }
}
