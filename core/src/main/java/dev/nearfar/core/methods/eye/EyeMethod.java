package dev.nearfar.core.methods.eye;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.methods.search.ErrorTerms;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Luminance;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rounding;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.result.Clipping;
import dev.nearfar.core.result.Hybrid;
import dev.nearfar.core.result.Report;
import java.util.ArrayList;
import java.util.List;

/// From where one stands: every picture owns the detail that the eye gets at its distance and no longer at the next.
///
/// @param mostEvaluations on each size, where that is less than the effort allows
public record EyeMethod(Workers workers, int mostEvaluations) {

    /// Makes the picture.
    ///
    /// @param recipe resolved
    /// @param pictures nearest first, as many as the geometry has distances, all of one shape
    /// @param errors what is to be small beside the preset's own terms: the search for these gives the start of the one for
    ///     all
    public Hybrid mix(
            Recipe recipe, Eye eye, List<Picture> pictures, ErrorTerms errors, List<String> notes, Listener listener) {
        long begin = System.nanoTime();
        int width = pictures.getFirst().shape().width();
        var bands = EyeBands.of(recipe.geometry(), width);
        notes.addAll(bands.warnings());
        var strengths = eye.strengths(Eye.Strengths.UNTRIED);
        var stacks = new ArrayList<FloatPlanes>();
        for (int index = 0; index < pictures.size(); index++) {
            boolean keepsColour = switch (eye.colour()) {
                case BOTH -> true;
                case FAR -> index == pictures.size() - 1;
                case GREY -> false;
            };
            var shown = keepsColour ? pictures.get(index) : Luminance.of(pictures.get(index));
            stacks.add((FloatPlanes) shown.toPlanes(Precision.FLOAT));
        }
        // Where all are grey, the planes of the canvas are alike.
        int solved = stacks.stream()
                .mapToInt(picture -> picture.shape().channels())
                .max()
                .orElseThrow();
        var shape = pictures.getFirst().shape();
        var found = FloatPlanes.zero(shape.withChannels(solved));
        var outcome = new EyeSolver(found.shape(), bands, strengths, eye.effort(), mostEvaluations, workers)
                .minimise(errors.isEmpty() ? stacks : new ArrayList<>(stacks), found, listener);
        var canvas = found.spread(shape.channels());
        if (!errors.isEmpty()) {
            outcome = new EyeWithErrors(eye.effort(), bands.sigmas(), strengths, workers)
                    .goOn(stacks, errors.of(planes(pictures)), outcome.evaluations(), canvas, listener);
        }
        var report = new Report(
                recipe.withMethod(eye.with(strengths)),
                width,
                canvas.shape().height(),
                outcome.losses(),
                outcome.evaluations(),
                outcome.gapEstimate(),
                Clipping.NONE,
                notes,
                (System.nanoTime() - begin) / 1e9,
                errors.engine(RowKernels.best().name()),
                workers.count(),
                errors.tolerance(Precision.FLOAT));
        return new Hybrid(canvas, Rounding.NEAREST, report);
    }

    /// Error functions see the pictures in their colours.
    private static List<FloatPlanes> planes(List<Picture> pictures) {
        return pictures.stream()
                .map(picture -> (FloatPlanes) picture.toPlanes(Precision.FLOAT))
                .toList();
    }
}
