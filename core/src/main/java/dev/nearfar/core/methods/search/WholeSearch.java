package dev.nearfar.core.methods.search;

import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.optimise.Box;
import dev.nearfar.core.optimise.Lbfgs;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.optimise.Outcome;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.recipe.Seed;

/// The search over all planes at once, in the box 0..1, of which nothing need be known but values and gradients: for
/// objectives with an error function from elsewhere.
///
/// @param effort how near to the least value it must come
/// @param mostEvaluations where that is less than the effort allows
public record WholeSearch(Seed.Effort effort, Workers workers, int mostEvaluations) {
    /// How far a sample moves on the first step, in the mean square of all.
    private static final double FIRST_STEP = 0.05;

    /// Of the first total; a total may well be 0 in the end.
    private static final double LEAST_PART = 1e-6;

    /// A search as long as the effort allows.
    public WholeSearch(Seed.Effort effort, Workers workers) {
        this(effort, workers, Integer.MAX_VALUE);
    }

    /// Searches from a canvas, which is overwritten with the one found.
    ///
    /// @param before evaluations that were made already, which reports count too
    public Outcome minimise(Objective objective, Planes canvas, int before, Listener listener) {
        var gradient = Planes.zero(canvas.shape(), canvas.precision());
        double total = objective.evaluate(canvas, gradient);
        double slope = Math.sqrt(gradient.dot(gradient) / canvas.shape().samples());
        int evaluations = switch (effort) {
            case DRAFT -> 30;
            case GOOD -> 100;
            case BEST -> 400;
        };
        // One evaluation is spent on the scale: nothing says whether a function's values are sums or means.
        int spent = before + 1;
        var settings = new Lbfgs.Settings(
                Math.min(evaluations, mostEvaluations),
                effort.gap(),
                Math.max(LEAST_PART * Math.abs(total), Double.MIN_NORMAL),
                Math.clamp(slope / FIRST_STEP, 1e-30, 1e30));
        var outcome = new Lbfgs(canvas.shape(), canvas.precision(), settings, workers)
                .minimise(
                        objective,
                        new Box(),
                        canvas,
                        evaluation -> listener.evaluated(evaluation.numbered(spent + evaluation.number())));
        return new Outcome(
                spent + outcome.evaluations(),
                outcome.losses().stream()
                        .map(loss -> loss.numbered(spent + loss.number()))
                        .toList(),
                outcome.gapEstimate());
    }
}
