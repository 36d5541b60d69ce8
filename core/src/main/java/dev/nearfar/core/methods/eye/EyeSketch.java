package dev.nearfar.core.methods.eye;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewSpec;
import java.util.ArrayList;
import java.util.List;

/// The closed form of `eye`, in code values: every picture's detail up to the next farther one's, frequency by frequency as
/// [Band] has it. The optimiser starts here and adds what this leaves out, the eye's linear light and the bounds of 0..1.
///
/// What the filters make of the pictures is computed once, by [#aim]; pictures for other contrasts, pivots and gains are
/// then sums. Gap, cut and detail's weight are those of the strengths given at the start.
public final class EyeSketch {
    private final Rows rows;
    private final List<SumOfGaussians> filters;
    private final View gapBlur;
    private final FloatPlanes gapped;
    private final List<FloatPlanes> parts = new ArrayList<>();
    private final FloatPlanes filtered;

    /// Sketches of planes of one shape.
    ///
    /// @param plane a shape with one channel
    /// @param sigmas the eye's blur at each distance, in pixels, nearest first, at least two
    public EyeSketch(Shape plane, List<Double> sigmas, Eye.Strengths strengths, Workers workers) {
        rows = new Rows(plane, workers);
        filters = sigmas.stream()
                .skip(1)
                .map(sigma -> Band.of(sigma, strengths).filter(plane, workers))
                .toList();
        gapBlur = new ViewSpec.Far(new Srgb(), Math.max(strengths.farGap() * sigmas.getLast(), EyeTerms.LEAST_SIGMA))
                .build(plane, Precision.FLOAT, workers);
        gapped = FloatPlanes.zero(plane);
        for (int index = 0; index < sigmas.size(); index++) {
            parts.add(FloatPlanes.zero(plane));
        }
        filtered = FloatPlanes.zero(plane);
    }

    /// Writes sketches and far targets of stacks, plane by plane.
    public void write(List<FloatPlanes> stacks, Eye.Strengths strengths, FloatPlanes farTarget, FloatPlanes canvas) {
        for (int channel = 0; channel < canvas.shape().channels(); channel++) {
            int plane = channel;
            aim(stacks.stream().map(stack -> stack.channel(plane)).toList());
            farTarget(strengths, farTarget.channel(plane));
            write(strengths, canvas.channel(plane));
        }
    }

    /// Takes the pictures, one plane of each, nearest first.
    public void aim(List<FloatPlanes> pictures) {
        gapBlur.forward(pictures.getLast(), gapped);
        for (int index = 0; index < parts.size(); index++) {
            boolean isFarthest = index == filters.size();
            var part = parts.get(index);
            part.copyFrom(isFarthest ? gapped : pictures.get(index));
            if (!isFarthest) {
                filters.get(index).apply(part, filtered);
                rows.addScaled(-1, filtered, part);
            }
            // What is left of it in the bands of the nearer ones is not its own.
            for (int nearer = Math.min(index, filters.size()) - 1; nearer >= 0; nearer--) {
                filters.get(nearer).apply(part, filtered);
                part.copyFrom(filtered);
            }
        }
    }

    /// Writes what the far picture should look like: blurred by the gap, its contrast shrunk about the pivot.
    public void farTarget(Eye.Strengths strengths, FloatPlanes target) {
        target.fill((1 - strengths.farContrast()) * strengths.farPivot());
        rows.addScaled(strengths.farContrast(), gapped, target);
    }

    /// Writes the sketch; samples may leave 0..1.
    public void write(Eye.Strengths strengths, FloatPlanes canvas) {
        canvas.fill((1 - strengths.farContrast()) * strengths.farPivot());
        for (int index = 0; index < filters.size(); index++) {
            rows.addScaled(strengths.gain(index), parts.get(index), canvas);
        }
        rows.addScaled(strengths.farContrast(), parts.getLast(), canvas);
    }
}
