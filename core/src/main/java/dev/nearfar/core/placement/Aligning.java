package dev.nearfar.core.placement;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Frame;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Warp;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.CutTo;
import dev.nearfar.core.recipe.Placement.Surround;
import dev.nearfar.core.recipe.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Lays one of two pictures onto the other, and says what that took.
public record Aligning(Recipe recipe, Workers workers) {
    /// Less of the frame than this covered, there is nothing to be seen together.
    private static final double LEAST_COVERED = 0.01;

    /// Lays them as the recipe's placement says.
    ///
    /// @param notes take what that took
    /// @throws IllegalArgumentException if the recipe's alignment is not found yet, suits no two pictures or not these
    public List<Picture> lay(List<Picture> pictures, List<String> notes) {
        return switch (recipe.placement().align()) {
            case AlignBy.None() -> {
                if (recipe.placement().cut() instanceof CutTo.Part part) {
                    throw new IllegalArgumentException("cut must be none without an alignment, was " + part);
                }
                yield pictures;
            }
            case AlignBy.Auto auto ->
                throw new IllegalArgumentException("align must be none or a matrix by now, was " + auto);
            case AlignBy.Matrix(var map) -> lay(pictures, (moving, still) -> straight(map, moving, still), notes);
            case AlignBy.Warp warp -> lay(pictures, (moving, still) -> bent(warp, moving, still), notes);
        };
    }

    /// What a map makes of the picture that moves.
    ///
    /// @param draws the picture in the frame
    /// @param covered which of the frame's pixels it covers
    /// @param says what the map does
    private record Laid(Supplier<Picture> draws, boolean[] covered, String says) {}

    private Laid straight(Homography map, Picture moving, Shape still) {
        var forward = isFarMoved() ? map : map.inverse();
        return new Laid(
                () -> new Warp(workers).draw(moving, forward, still.width(), still.height()),
                Warp.covered(moving.shape(), forward, still.width(), still.height()),
                told(forward, still));
    }

    private Laid bent(AlignBy.Warp warp, Picture moving, Shape still) {
        var back = warp.back(isFarMoved());
        var most = back.deformation(still.width(), still.height());
        if (!(most.stretch() <= AlignBy.Warp.MOST_STRETCHED)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "warp must stretch every part by a third to three and fold none, with smoothing %s it %s; "
                            + "a larger smoothing bends less",
                    warp.smoothing(),
                    most.least() > 0 ? "stretches by %.2f to %.2f".formatted(most.least(), most.most()) : "folds"));
        }
        return new Laid(
                () -> new Warp(workers).draw(moving, back, still.width(), still.height()),
                Warp.covered(moving.shape(), back, still.width(), still.height()),
                String.format(
                        Locale.ROOT,
                        "warped through %d pairs of points, bent by %.2f at most and turned by %.0f degrees",
                        warp.pairs().size(),
                        most.stretch(),
                        most.degrees()));
    }

    private boolean isFarMoved() {
        return recipe.placement().isFarMoved();
    }

    private List<Picture> lay(List<Picture> pictures, BiFunction<Picture, Shape, Laid> map, List<String> notes) {
        if (pictures.size() != 2) {
            throw new IllegalArgumentException(
                    "align must go with two pictures, was given %d".formatted(pictures.size()));
        }
        boolean isFarMoved = isFarMoved();
        var still = isFarMoved ? pictures.getFirst() : pictures.getLast();
        var moving = isFarMoved ? pictures.getLast() : pictures.getFirst();
        var laid = map.apply(moving, still.shape());
        var covered = laid.covered();
        double part = part(covered);
        if (part < LEAST_COVERED) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "align must leave the pictures on each other, covers %.1f%% of the %s one",
                    100 * part,
                    isFarMoved ? "near" : "far"));
        }
        var moved = laid.draws().get();
        notes.add(String.format(
                Locale.ROOT,
                "%s laid onto the other: %s; it covers %.0f%%%s",
                isFarMoved ? "far" : "near",
                laid.says(),
                100 * part,
                part < 1 ? rest() : ""));
        if (recipe.placement().cut() instanceof CutTo.Part(var frame)) {
            requireInside(frame, still.shape());
            moved = frame.of(part < 1 ? new Surroundings(recipe, workers).fill(moved, covered) : moved);
            still = frame.of(still);
            notes.add("both cut to %dx%d".formatted(frame.width(), frame.height()));
        } else if (recipe.placement().border() == Surround.CROP) {
            var common = Frame.largest(covered, still.shape().width()).orElseThrow();
            notes.add("both cut to %dx%d, which both cover".formatted(common.width(), common.height()));
            still = common.of(still);
            moved = common.of(moved);
        } else if (part < 1) {
            moved = new Surroundings(recipe, workers).fill(moved, covered);
        }
        return isFarMoved ? List.of(still, moved) : List.of(moved, still);
    }

    private static void requireInside(Frame frame, Shape still) {
        if (frame.left() + frame.width() > still.width() || frame.top() + frame.height() > still.height()) {
            throw new IllegalArgumentException("cut must lie in the frame of %dx%d, was %s"
                    .formatted(still.width(), still.height(), new CutTo.Part(frame)));
        }
    }

    private static double part(boolean[] covered) {
        int count = 0;
        for (boolean each : covered) {
            count += each ? 1 : 0;
        }
        return (double) count / covered.length;
    }

    private static String told(Homography map, Shape frame) {
        double x = (frame.width() - 1) / 2.0;
        double y = (frame.height() - 1) / 2.0;
        var back = map.inverse();
        double scale = map.scaleAt(back.x(x, y), back.y(x, y));
        double degrees = StrictMath.toDegrees(StrictMath.atan2(map.d() - map.b(), map.a() + map.e()));
        return String.format(
                Locale.ROOT,
                "scaled by %.3f, turned by %.1f degrees%s",
                Math.abs(scale),
                degrees,
                scale < 0 ? ", mirrored" : "");
    }

    private String rest() {
        if (recipe.placement().cut() instanceof CutTo.Part) {
            return "";
        }
        return switch (recipe.placement().border()) {
            case CROP -> "";
            case AUTO, BLUR -> ", the rest: blur";
            case MIRROR -> ", the rest: mirror";
            case COLOUR -> ", the rest: colour";
        };
    }
}
