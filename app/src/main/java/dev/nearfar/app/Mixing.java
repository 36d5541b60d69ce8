package dev.nearfar.app;

import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.methods.MemoryNeed;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.result.Hybrid;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.pipeline.Pipeline;
import dev.nearfar.pipeline.Planned;
import dev.nearfar.pipeline.tune.Tune;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// From pictures that are open to one that is made, all in memory: places, lays, tunes, makes.
///
/// The command does this with files and the studio with what was uploaded, so that both make the same bytes.
///
/// @param asked the recipe, and what is known of how it was done before
/// @param saving how the picture is to be written
/// @param mostPixels of a canvas: nothing is made that Nearfar could not read again
public record Mixing(RecipeDocument asked, Saving saving, long mostPixels) {
    /// Checks the canvas' size as far as the recipe alone says it.
    ///
    /// @throws IllegalArgumentException if the recipe asks for more pixels than there may be
    public Mixing {
        if (asked.recipe().size() instanceof CanvasSize.Pixels size) {
            requireAllowed(size, mostPixels);
        }
    }

    /// Checks the canvas' size for the near picture's, which its file's header tells.
    ///
    /// @throws IllegalArgumentException if there would be more pixels than there may be, or the geometry contradicts itself
    public void requireAllowed(Shape near) {
        requireAllowed(asked.recipe().canvas(near), mostPixels);
    }

    private static void requireAllowed(CanvasSize.Pixels size, long mostPixels) {
        if ((long) size.width() * size.height() > mostPixels) {
            throw new IllegalArgumentException("size must have at most %d pixels, was %s".formatted(mostPixels, size));
        }
    }

    /// Makes the picture.
    ///
    /// @param files the pictures, nearest first
    /// @param hearer hears, line by line, what was done to the pictures
    /// @param listener hears of every evaluation and may end the work
    /// @throws IllegalArgumentException if the recipe cannot be carried out: the pictures have passed their reader
    /// @throws java.util.concurrent.CancellationException if the listener or the mixer's crew says so
    public MixResult make(List<PictureFile> files, Mixer mixer, Consumer<String> hearer, Listener listener) {
        return make(files, ErrorInputs.NONE, mixer, hearer, listener);
    }

    /// The same with error functions from elsewhere.
    ///
    /// @param inputs those that the recipe names, and what they need
    /// @throws dev.nearfar.core.external.ErrorFunctionException if one of them cannot be used
    MixResult make(
            List<PictureFile> files, ErrorInputs inputs, Mixer mixer, Consumer<String> hearer, Listener listener) {
        var pipeline = new Pipeline(mixer);
        var planned = plan(files, pipeline, hearer);
        var hybrid = pipeline.make(planned, inputs, listener);
        hybrid.report().notes().forEach(hearer);
        clipped(hybrid).ifPresent(hearer);
        return new MixResult(planned.laid(), hybrid, document(hybrid.report().recipe(), files));
    }

    /// Says what will be made: everything but making it.
    Planned plan(List<PictureFile> files, Pipeline pipeline, Consumer<String> hearer) {
        var pictures = files.stream().map(PictureFile::picture).toList();
        var placed = pipeline.place(asked.recipe(), pictures, hearer);
        var near = placed.pictures().getFirst().shape();
        requireAllowed(placed.recipe().canvas(near), mostPixels);
        return pipeline.plan(placed);
    }

    RecipeDocument document(Recipe recipe, List<PictureFile> files) {
        return new RecipeDocument(
                recipe,
                Optional.of(Version.TEXT),
                files.stream().map(PictureFile::sha256).toList(),
                saving);
    }

    private static Optional<String> clipped(Hybrid hybrid) {
        var clipping = hybrid.report().clipping();
        return clipping.below() + clipping.above() > 0
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%.2f%% of the samples left 0..1 (%d below, down to %.3f; %d above, up to %.3f) and were clipped",
                        100 * clipping.share(),
                        clipping.below(),
                        clipping.lowest(),
                        clipping.above(),
                        clipping.highest()))
                : Optional.empty();
    }

    /// How much memory making takes beside the pictures, at most. The pictures are laid onto each other before the mix, and what
    /// that took is free again.
    ///
    /// @param pictures their shapes, nearest first, which headers tell
    public long bytes(List<Shape> pictures) {
        var recipe = asked.recipe();
        var near = pictures.getFirst();
        var far = pictures.getLast();
        long asTheyLie = bytes(recipe, near);
        if (recipe.placement().align() instanceof AlignBy.None) {
            return asTheyLie;
        }
        long farMoved = Math.max(MemoryNeed.aligning(far, near), bytes(recipe, near));
        long nearMoved = Math.max(MemoryNeed.aligning(near, far), bytes(recipe, far));
        long aligned = switch (recipe.placement().move()) {
            case FAR -> farMoved;
            case NEAR -> nearMoved;
            case AUTO -> recipe.placement().align() instanceof AlignBy.Auto ? Math.max(farMoved, nearMoved) : farMoved;
        };
        return Math.max(aligned, asTheyLie);
    }

    /// Strengths are chosen before the mix, too.
    private static long bytes(Recipe recipe, Shape near) {
        long mix = MemoryNeed.bytes(recipe, near);
        var canvas = recipe.canvas(near);
        int pictures = recipe.geometry().distances().size();
        return recipe.method() instanceof Eye eye
                ? Math.max(mix, Tune.bytes(eye, (long) canvas.width() * canvas.height(), pictures))
                : mix;
    }
}
