package dev.nearfar.core;

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
                .map(picture -> spread(picture, shape.channels()))
                .toList();
        var terms = new EyeTerms(shape, Precision.FLOAT, sigmas, strengths, workers);
        var sketch = new EyeSketch(shape, sigmas, strengths, workers);
        var farTarget = FloatPlanes.zero(shape);
        sketch.aim(stacks);
        sketch.farTarget(strengths, farTarget);
        terms.aim(stacks, farTarget);
        var all = new ArrayList<Term>(terms.list());
        all.addAll(errors);
        return new WholeSearch(effort, workers).minimise(new Objective(all), canvas, before, listener);
    }

    private static FloatPlanes spread(FloatPlanes picture, int channels) {
        if (picture.shape().channels() == channels) {
            return picture;
        }
        var planes = new float[channels][];
        for (int channel = 0; channel < channels; channel++) {
            planes[channel] = picture.plane(0);
        }
        return new FloatPlanes(picture.shape().withChannels(channels), planes);
    }
}
