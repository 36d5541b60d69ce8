package dev.nearfar.app;

import dev.nearfar.align.AutoAlign;
import dev.nearfar.core.Mixer;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Warp;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.Placement.Moved;
import dev.nearfar.core.recipe.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Finds the alignment that a recipe leaves to looking, and carries it out only where it is sure and leaves both pictures to be
/// seen.
public final class AutoPlacement {
    /// Of the frame; a moved picture that covers less is no longer seen as one.
    private static final double LEAST_COVERED = 0.5;

    private static final int GRID = 100;

    private AutoPlacement() {}

    /// The recipe with a matrix for `auto`, or, where looking leaves it unsure, with none.
    ///
    /// @param hearer hears what was found, and how sure it is
    /// @throws IllegalArgumentException if the pictures are not two
    public static Recipe found(Recipe recipe, List<Picture> pictures, Mixer mixer, Consumer<String> hearer) {
        if (!(recipe.placement().align() instanceof AlignBy.Auto)) {
            return recipe;
        }
        if (pictures.size() != 2) {
            throw new IllegalArgumentException(
                    "align must go with two pictures, was given %d".formatted(pictures.size()));
        }
        var near = pictures.getFirst().shape();
        var far = pictures.getLast().shape();
        var result = new AutoAlign(mixer.workers()).of(pictures.getFirst(), pictures.getLast());
        if (result.sure().isEmpty()) {
            hearer.accept("not aligned, " + result.how());
            return with(recipe, new AlignBy.None());
        }
        var map = result.sure().get().map();
        boolean isFarMoved = recipe.placement().move() == Moved.FAR;
        double covered = isFarMoved ? covered(far, map, near) : covered(near, map.inverse(), far);
        if (covered < LEAST_COVERED) {
            double otherwise = isFarMoved ? covered(near, map.inverse(), far) : covered(far, map, near);
            hearer.accept(String.format(
                    Locale.ROOT,
                    "not aligned: %s, but the %s picture would cover only %.0f%% of the frame%s",
                    result.how(),
                    isFarMoved ? "far" : "near",
                    100 * covered,
                    otherwise < LEAST_COVERED
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "; --move %s covers %.0f%%",
                                    isFarMoved ? "near" : "far",
                                    100 * otherwise)));
            return with(recipe, new AlignBy.None());
        }
        hearer.accept("aligned: " + result.how());
        return with(recipe, new AlignBy.Matrix(map));
    }

    private static Recipe with(Recipe recipe, AlignBy align) {
        return recipe.withPlacement(recipe.placement().withAlign(align));
    }

    /// Which part of a frame a picture covers, by a grid of places.
    private static double covered(Shape picture, Homography map, Shape frame) {
        var small = Homography.similarity((double) GRID / Math.max(frame.width(), frame.height()), 0, 0, 0);
        int width = Math.max(GRID * frame.width() / Math.max(frame.width(), frame.height()), 1);
        int height = Math.max(GRID * frame.height() / Math.max(frame.width(), frame.height()), 1);
        int count = 0;
        for (boolean each : Warp.covered(picture, map.then(small), width, height)) {
            count += each ? 1 : 0;
        }
        return (double) count / (width * height);
    }
}
