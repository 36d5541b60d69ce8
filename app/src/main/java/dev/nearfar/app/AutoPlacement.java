package dev.nearfar.app;

import dev.nearfar.align.Alignment;
import dev.nearfar.align.AutoAlign;
import dev.nearfar.core.Mixer;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Warp;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.Placement.Moved;
import dev.nearfar.core.recipe.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds the alignment that a recipe leaves to looking, and carries it out only where it is sure and leaves both pictures to be
/// seen.
public final class AutoPlacement {
    /// Of the frame; a moved picture that covers less is no longer seen as one.
    private static final double LEAST_COVERED = 0.5;

    private static final int GRID = 100;

    private AutoPlacement() {}

    /// What looking at two pictures came to.
    ///
    /// @param used the alignment, where it is sure and leaves both to be seen
    /// @param best the one that was found, sure or not
    /// @param says one line for people
    public record Look(Optional<Alignment> used, Optional<Alignment> best, String says) {}

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
        var look =
                look(pictures.getFirst(), pictures.getLast(), recipe.placement().move(), mixer.workers());
        hearer.accept(look.says());
        AlignBy align =
                look.used().isPresent() ? new AlignBy.Matrix(look.used().get().map()) : new AlignBy.None();
        return recipe.withPlacement(recipe.placement().withAlign(align));
    }

    /// Looks at two pictures.
    ///
    /// @param move which of them would move
    public static Look look(Picture nearPicture, Picture farPicture, Moved move, Workers workers) {
        var near = nearPicture.shape();
        var far = farPicture.shape();
        var result = new AutoAlign(workers).of(nearPicture, farPicture);
        if (result.sure().isEmpty()) {
            return new Look(Optional.empty(), result.guess(), "not aligned, " + result.how());
        }
        var map = result.sure().get().map();
        boolean isFarMoved = move == Moved.FAR;
        double covered = isFarMoved ? covered(far, map, near) : covered(near, map.inverse(), far);
        if (covered < LEAST_COVERED) {
            double otherwise = isFarMoved ? covered(near, map.inverse(), far) : covered(far, map, near);
            var says = String.format(
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
                                    100 * otherwise));
            return new Look(Optional.empty(), result.sure(), says);
        }
        return new Look(result.sure(), result.sure(), "aligned: " + result.how());
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
