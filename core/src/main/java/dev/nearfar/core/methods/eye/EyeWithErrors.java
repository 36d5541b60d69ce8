package dev.nearfar.core.methods.eye;

import dev.nearfar.core.methods.search.WholeSearch;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.optimise.Outcome;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Seed;
import java.util.ArrayList;
import java.util.List;

/// Goes on from what `eye` found by itself, over all planes and with error functions from elsewhere.
///
/// @param sigmas the eye's blur at each distance, in pixels, nearest first
record EyeWithErrors(Seed.Effort effort, List<Double> sigmas, Eye.Strengths strengths, Workers workers) {
    /// @param pictures nearest first; one of a single plane is grey and serves all planes of the canvas
    /// @param before evaluations made so far
    /// @param canvas where to start, overwritten with what is found
    Outcome goOn(List<FloatPlanes> pictures, List<Term> errors, int before, FloatPlanes canvas, Listener listener) {
        var shape = canvas.shape();
        var stacks = pictures.stream()
                .map(picture -> picture.spread(shape.channels()))
                .toList();
        var terms = new EyeTerms(shape, Precision.FLOAT, sigmas, strengths, workers);
        var farTarget = FloatPlanes.zero(shape);
        var sketched = FloatPlanes.zero(shape);
        new EyeSketch(shape.withChannels(1), sigmas, strengths, workers).write(stacks, strengths, farTarget, sketched);
        terms.aim(stacks, farTarget);
        var all = new ArrayList<Term>(terms.list());
        all.addAll(errors);
        return new WholeSearch(effort, workers).minimise(new Objective(all), canvas, before, listener);
    }
}
