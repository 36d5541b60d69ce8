package dev.nearfar.core;

import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.optimise.Descent;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.optimise.Outcome;
import dev.nearfar.core.optimise.Sigmoid;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rounding;
import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Recipe;
import java.util.List;

/// Error functions from elsewhere, and nothing else.
record AloneMethod(Alone alone, Workers workers) {

    /// @param pictures nearest first, all of one shape
    Hybrid mix(Recipe recipe, List<Picture> pictures, ErrorTerms errors, List<String> notes, Listener listener) {
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("preset error must come with an error function, had none");
        }
        long begin = System.nanoTime();
        var precision = alone.precision();
        var stacks =
                pictures.stream().map(picture -> picture.toPlanes(precision)).toList();
        var objective = new Objective(errors.of(stacks));
        var canvas = start(stacks.getFirst(), stacks.getLast());
        var outcome = minimise(objective, canvas, listener);
        Clipping.clamp(canvas);
        var report = new Report(
                recipe,
                canvas.shape().width(),
                canvas.shape().height(),
                outcome.losses(),
                outcome.evaluations(),
                outcome.gapEstimate(),
                Clipping.NONE,
                notes,
                (System.nanoTime() - begin) / 1e9,
                errors.engine(""),
                workers.count(),
                errors.tolerance(precision));
        return new Hybrid(canvas, Rounding.NEAREST, report);
    }

    private Outcome minimise(Objective objective, Planes canvas, Listener listener) {
        return switch (alone.solver()) {
            case DESCENT ->
                new Descent(alone.steps(), alone.rate(), workers)
                        .minimise(objective, new Sigmoid(canvas.shape(), workers), canvas, listener);
            case CONVERGE -> new WholeSearch(alone.effort(), workers).minimise(objective, canvas, 0, listener);
        };
    }

    private Planes start(Planes near, Planes far) {
        int width = near.shape().width();
        // Its cutoffs are counted per picture width: no angle is needed.
        double low = Classic.DEFAULT.lowCutoff().sigmaPixels(width, Double.NaN);
        double high = Classic.DEFAULT.highCutoff().sigmaPixels(width, Double.NaN);
        var canvas = StartingCanvas.of(alone.start(), near, far, low, high, workers);
        Clipping.clamp(canvas);
        return canvas;
    }
}
