package dev.nearfar.pipeline;

import dev.nearfar.align.Alignment;
import dev.nearfar.align.AutoAlign;
import dev.nearfar.align.AutoResult;
import dev.nearfar.align.FaceChoice;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Warp;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.CutTo;
import dev.nearfar.core.recipe.Fit;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Placement.Moved;
import dev.nearfar.core.recipe.Placement.Surround;
import dev.nearfar.core.recipe.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the alignment that a recipe leaves to looking, and carries it out only where it is sure and leaves both pictures to be
/// seen.
public final class AutoPlacement {
    /// Of the frame; what stands beside a moved picture that covers less is seen as a ghost.
    private static final double LEAST_COVERED = 0.7;

    private static final int GRID = 100;

    private AutoPlacement() {}

    /// What looking at two pictures came to.
    ///
    /// @param used the alignment, where it is sure and leaves both to be seen
    /// @param move which of them moves with it
    /// @param cut what is kept of the frame with it
    /// @param best the one that was found, sure or not
    /// @param says one line for people
    /// @param result what was found
    public record Look(
            Optional<Alignment> used,
            Moved move,
            CutTo cut,
            Optional<Alignment> best,
            String says,
            AutoResult result) {}

    /// The recipe with a matrix for `auto`, or, where looking leaves it unsure, with none.
    ///
    /// @param hearer hears what was found, and how sure it is
    /// @throws IllegalArgumentException if the pictures are not two, or faces are named that are not there
    public static Recipe found(Recipe recipe, List<Picture> pictures, Mixer mixer, Consumer<String> hearer) {
        if (!(recipe.placement().align() instanceof AlignBy.Auto)) {
            return recipe;
        }
        if (pictures.size() != 2) {
            throw new IllegalArgumentException(
                    "align must go with two pictures, was given %d".formatted(pictures.size()));
        }
        var placement = recipe.placement();
        var look = look(
                pictures.getFirst(), pictures.getLast(), placement, frame -> ratio(recipe, frame), mixer.workers());
        hearer.accept(look.says());
        if (look.used().isEmpty()) {
            return recipe.withPlacement(placement.withAlign(new AlignBy.None()).withCut(new CutTo.None()));
        }
        var border = placement.border() == Surround.AUTO ? Surround.BLUR : placement.border();
        return recipe.withPlacement(
                new Placement(new AlignBy.Matrix(look.used().get().map()), look.move(), border, look.cut()));
    }

    /// Width over height of a canvas that will cut pictures to cover it; empty where it has the frame's own.
    private static Optional<Double> ratio(Recipe recipe, Shape frame) {
        var canvas = recipe.canvas(frame);
        boolean isFrames = (long) canvas.width() * frame.height() == (long) canvas.height() * frame.width();
        return isFrames || recipe.fit() != Fit.COVER
                ? Optional.empty()
                : Optional.of((double) canvas.width() / canvas.height());
    }

    /// Looks at two pictures.
    ///
    /// @param placement which of them would move, which faces are meant, and whether the border is left to what suits
    public static Look look(Picture near, Picture far, Placement placement, Workers workers) {
        return look(near, far, placement, frame -> Optional.empty(), workers);
    }

    private static Look look(
            Picture near, Picture far, Placement placement, Function<Shape, Optional<Double>> ratio, Workers workers) {
        var choice = placement.align() instanceof AlignBy.Auto(int nearFace, int farFace)
                ? new FaceChoice(nearFace, farFace)
                : FaceChoice.ANY;
        var result = new AutoAlign(workers, choice).of(near, far);
        if (result.sure().isEmpty()) {
            return left(placement, result, result.how());
        }
        var map = result.sure().get().map();
        var covers = new ArrayList<String>();
        for (var move : placement.move() == Moved.AUTO ? List.of(Moved.FAR, Moved.NEAR) : List.of(placement.move())) {
            var framed = framed(result, near.shape(), far.shape(), placement.withMove(move), ratio);
            if (framed.isPresent()) {
                var used = result.sure().get().withMap(framed.get().map());
                CutTo cut = framed.get().cut().isPresent()
                        ? new CutTo.Part(framed.get().cut().get())
                        : new CutTo.None();
                var says = "aligned: " + result.how()
                        + (covers.isEmpty() ? "" : "; the near picture is moved, for " + covers.getFirst());
                return new Look(Optional.of(used), move, cut, Optional.of(used), says, result);
            }
            covers.add("the %s picture would cover only %.0f%% of the frame"
                    .formatted(
                            move == Moved.FAR ? "far" : "near",
                            100 * covered(near.shape(), far.shape(), map, move == Moved.FAR)));
        }
        var says = "%s, but %s, which must be at least %.0f%%"
                .formatted(result.how(), String.join(" and ", covers), 100 * LEAST_COVERED);
        var other = placement.withMove(placement.move() == Moved.FAR ? Moved.NEAR : Moved.FAR);
        return placement.move() != Moved.AUTO
                        && framed(result, near.shape(), far.shape(), other, ratio)
                                .isPresent()
                ? left(
                        placement,
                        result,
                        says
                                + "; without --move %s the other one moves, which covers enough"
                                        .formatted(placement.isFarMoved() ? "far" : "near"))
                : left(placement, result, says);
    }

    private static Look left(Placement placement, AutoResult result, String how) {
        return new Look(
                Optional.empty(), placement.move(), new CutTo.None(), result.guess(), notAligned(result, how), result);
    }

    /// The map from far to near, and what is kept of the frame; nothing where too little is covered.
    private static Optional<FaceFraming> framed(
            AutoResult result, Shape near, Shape far, Placement placement, Function<Shape, Optional<Double>> ratio) {
        var map = result.sure().orElseThrow().map();
        boolean isFarMoved = placement.isFarMoved();
        if (result.laid().isPresent() && placement.border() == Surround.AUTO) {
            var faces = result.laid().get();
            var framing = isFarMoved
                    ? FaceFraming.of(near, faces.near(), far, faces.far(), map, ratio.apply(near))
                    : FaceFraming.of(far, faces.far(), near, faces.near(), map.inverse(), ratio.apply(far));
            if (framing.isPresent()) {
                return framing.map(found ->
                        isFarMoved ? found : new FaceFraming(found.map().inverse(), found.cut()));
            }
        }
        return covered(near, far, map, isFarMoved) >= LEAST_COVERED
                ? Optional.of(new FaceFraming(map, Optional.empty()))
                : Optional.empty();
    }

    /// What was found but is not acted on, and how a person can act on it all the same.
    private static String notAligned(AutoResult result, String how) {
        return "not aligned: " + how
                + result.guess()
                        .map(guess -> "; --align " + text(guess.map()) + " does it all the same")
                        .orElse("; to click on what belongs together: nearfar align NEAR FAR --points-page points.html,"
                                + " or nearfar studio");
    }

    private static String text(Homography map) {
        return "matrix:"
                + Arrays.stream(map.numbers())
                        .mapToObj(number -> String.format(Locale.ROOT, "%.6g", number))
                        .collect(Collectors.joining(","));
    }

    private static double covered(Shape near, Shape far, Homography map, boolean isFarMoved) {
        return isFarMoved ? covered(far, map, near) : covered(near, map.inverse(), far);
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
