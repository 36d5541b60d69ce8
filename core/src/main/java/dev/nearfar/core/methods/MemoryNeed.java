package dev.nearfar.core.methods;

import dev.nearfar.core.methods.eye.EyeSolver;
import dev.nearfar.core.methods.eye.EyeTerms;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.Sight;
import dev.nearfar.core.recipe.TermSpec;
import dev.nearfar.core.view.SampledBlur;
import dev.nearfar.core.view.ViewSpec;
import java.util.List;

/// How much memory a mix takes beside the two pictures that are in memory already: an upper bound by counting planes,
/// for telling before the work that it cannot be done.
public final class MemoryNeed {
    /// The canvas, its trial, two gradients, and three pairs of vectors where the search is long.
    private static final int EYE_SEARCH_FROM_NEAR = 4;

    private static final int EYE_SEARCH = 11;

    /// A picture of detail that is far itself: views one after the other, each with what it shows and its scratch.
    private static final int EYE_MIDDLE = 16;

    /// Of a picture, for every sample along the sides: the blurs' tables, rows that are blurred at once, scratch rows.
    private static final int EYE_SIDE_BYTES = 2000;

    /// The picture that moves, as linear light.
    private static final int ALIGN_BYTES_PER_MOVED_SAMPLE = 4;

    /// What it becomes in the frame: samples, their blur with its scratch, and the mask of what is covered.
    private static final int ALIGN_BYTES_PER_FRAME_SAMPLE = 32;

    /// A search over all planes: its vectors, the canvas, two pictures, and what the preset's own terms keep.
    private static final int ERROR_STACKS = 40;

    /// A search over all planes: its vectors, the canvas, and what is made of a picture before it is looked at.
    private static final int LIST_STACKS = 20;

    private MemoryNeed() {}

    /// Bytes for laying one picture onto another, what comes of it included; an upper bound by counting what is allocated.
    ///
    /// @param moved the picture that moves
    /// @param frame the one that stays
    public static long aligning(Shape moved, Shape frame) {
        return ALIGN_BYTES_PER_MOVED_SAMPLE * moved.samples() + ALIGN_BYTES_PER_FRAME_SAMPLE * frame.samples();
    }

    /// Bytes for a recipe and the near picture's shape, with 16 bits a sample of every picture laid on the canvas, and the 8-bit
    /// picture that is written.
    ///
    /// | method             | bytes for a sample of the canvas                                           |
    /// |--------------------|----------------------------------------------------------------------------|
    /// | `seed`, `descent`, float  | 7 stacks of 4: A, B, seen B, canvas, variables, gradient, a view's scratch |
    /// | `seed`, `descent`, double | 20 stacks of 8: the same, and what two goals and a chain of views keep     |
    /// | `seed`, `converge` | 3 stacks of 4, and for one plane at a time 23 planes of 4                  |
    /// | `eye`              | some 8 stacks of 4 where the search begins on a smaller picture, else some 20: what the terms keep, on grids as fine as the blurs ask for, and the search's |
    /// | a list of terms    | 20 stacks of 4, or of 8 in `double`, one more a picture, and for each term what its view says and 3 of what it shows |
    /// | with error functions from elsewhere | 40 stacks of 4, or of 8 in `double`, more; what these keep beside the heap is not counted |
    /// | `classic`          | 10 stacks of 4: A, B, results, and the blurs' scratch                      |
    public static long bytes(Recipe recipe, Shape near) {
        var canvas = recipe.canvas(near);
        long pixels = (long) canvas.width() * canvas.height();
        long pictures = recipe.pictures();
        long samples = pixels * near.channels();
        var shape = new Shape(near.channels(), canvas.height(), canvas.width());
        if (isList(recipe.resolved(near), shape)) {
            return list(recipe, shape) + (2 * pictures + 1) * samples + errors(recipe, samples);
        }
        long work = switch (recipe.method()) {
            case Eye eye ->
                (long) (eyeStacks(eye, recipe.geometry().eyeSigmas(canvas.width()), canvas) * 4 * samples)
                        + EYE_SIDE_BYTES * pictures * (canvas.width() + canvas.height());
            case Classic classic -> 10 * 4 * samples;
            case Seed seed when seed.solver() == Seed.Solver.CONVERGE -> 3 * 4 * samples + 23 * 4 * pixels;
            case Seed seed when seed.precision() == Precision.DOUBLE -> 20 * 8 * samples;
            case Seed seed -> 7 * 4 * samples;
            case Alone alone -> 0;
        };
        return work + (2 * pictures + 1) * samples + errors(recipe, samples);
    }

    /// Whether [ListMethod] carries it out, as far as can be known before the preset's own list is written.
    private static boolean isList(Recipe recipe, Shape canvas) {
        return !recipe.see().isByDistance() || PresetTerms.isEdited(recipe, canvas);
    }

    /// What every term's view keeps, by its own words, and the search.
    private static long list(Recipe recipe, Shape canvas) {
        var views = recipe.terms().isEmpty()
                ? recipe.see().list().stream()
                        .map(Sight::see)
                        .map(see -> see instanceof ViewSpec.Near ? new ViewSpec.Detail(1) : see)
                        .map(see -> see.resolved(metres -> recipe.geometry().pixelsPerDegree(metres, canvas.width())))
                        .toList()
                : recipe.terms().list().stream().map(TermSpec::see).toList();
        long masks = recipe.terms().isEmpty()
                ? recipe.see().list().stream()
                        .filter(see -> see.inside().isPresent())
                        .count()
                : recipe.terms().list().stream()
                        .filter(term -> term.inside().isPresent())
                        .count();
        double stacks = LIST_STACKS + recipe.pictures() + 4.0 * masks;
        for (var view : views) {
            // What is seen, what should be, and the cotangent.
            stacks += view.planes(canvas) + 3.0 * view.output(canvas).samples() / canvas.samples();
        }
        boolean isDouble = isDouble(recipe);
        return (long) (stacks * (isDouble ? 8 : 4) * canvas.samples());
    }

    /// Stacks that are held at once while the whole canvas is searched, or while the start is made from the pictures, which is less.
    private static double eyeStacks(Eye eye, List<Double> sigmas, CanvasSize.Pixels canvas) {
        boolean startsNear = eye.effort() != Seed.Effort.BEST
                && EyeSolver.levels(new Shape(1, canvas.height(), canvas.width()), sigmas) > 1;
        double stacks = startsNear ? EYE_SEARCH_FROM_NEAR : EYE_SEARCH;
        for (int index = 0; index < sigmas.size() - 1; index++) {
            int cut = SampledBlur.step(2 * sigmas.get(index + 1));
            boolean isNear = SampledBlur.step(sigmas.get(index)) == 1 && cut > 1;
            stacks += isNear ? 2 + sampled(cut) + 5.0 / (cut * cut) : EYE_MIDDLE;
        }
        int step = SampledBlur.step(Math.max(sigmas.getLast(), EyeTerms.LEAST_SIGMA));
        stacks += step > 1 ? sampled(step) + 12.0 / (step * step) : 8;
        return stacks;
    }

    /// What a blur to every so many samples keeps.
    private static double sampled(int step) {
        return 2.0 / step + 1.0 / (step * step);
    }

    private static long errors(Recipe recipe, long samples) {
        if (recipe.error().isEmpty()) {
            return 0;
        }
        return (isDouble(recipe) ? 8L : 4L) * ERROR_STACKS * samples;
    }

    private static boolean isDouble(Recipe recipe) {
        return switch (recipe.method()) {
            case Alone alone -> alone.precision() == Precision.DOUBLE;
            case Seed seed -> seed.precision() == Precision.DOUBLE;
            case Eye eye -> false;
            case Classic classic -> false;
        };
    }
}
