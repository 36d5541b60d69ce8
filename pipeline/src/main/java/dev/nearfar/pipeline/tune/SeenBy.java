package dev.nearfar.pipeline.tune;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Luminance;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Sight;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.named.From;
import dev.nearfar.judge.HybridReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one sight shows, as pictures: of any picture, and what it should show.
///
/// Outside its mask what is seen counts as right.
public final class SeenBy {
    /// A screen at arm's length: what has other pixels than the canvas is looked at there, with so many of its own a degree. On smaller copies, too: what
    /// is wrong lies near the finest detail that the view shows.
    private static final double SCREEN_PIXELS_PER_DEGREE = 40;

    private final View view;
    private final Picture target;
    private final @Nullable Picture mask;
    private final double pixelsPerDegree;
    private final Sight sight;
    private final Picture picture;

    /// Prepares one.
    ///
    /// @param recipe resolved
    /// @param laid the pictures on its canvas, or on a smaller one
    /// @param scale the smaller canvas' width over the recipe's
    public SeenBy(Sight sight, Recipe recipe, List<Picture> laid, double scale, Workers workers) {
        this.sight = sight;
        picture = laid.get(sight.picture());
        var canvas = laid.getFirst().shape();
        // From a distance FLIP itself blurs, as it does where distances say all.
        var spec =
                sight.see() instanceof From ? new ViewSpec.Near() : sight.see().scaled(scale);
        view = spec.build(canvas, Precision.FLOAT, workers);
        target = seen(spec.ofTarget().build(canvas, Precision.FLOAT, workers), laid.get(sight.picture()));
        pixelsPerDegree = isOnScreen(spec, canvas)
                ? SCREEN_PIXELS_PER_DEGREE
                : recipe.geometry().pixelsPerDegree(metres(sight, recipe), canvas.width());
        mask = sight.inside().isPresent()
                ? seen(
                        spec.ofMask(canvas).build(canvas.withChannels(1), Precision.FLOAT, workers),
                        Luminance.of(laid.get(sight.inside().getAsInt())))
                : null;
    }

    private static boolean isOnScreen(ViewSpec spec, Shape canvas) {
        return spec.output(canvas).planeSize() != canvas.planeSize();
    }

    private static double metres(Sight sight, Recipe recipe) {
        return sight.see() instanceof From(var distance)
                ? distance.metres()
                : recipe.geometry().nearAt().metres();
    }

    /// The sight that this is.
    public Sight sight() {
        return sight;
    }

    /// What it shows of a picture in the canvas' shape.
    public Picture of(Picture picture) {
        var seen = seen(view, picture);
        if (mask == null) {
            return seen;
        }
        var planes = seen.toPlanes(Precision.FLOAT);
        var right = target.toPlanes(Precision.FLOAT);
        var share = mask.toPlanes(Precision.FLOAT);
        for (int channel = 0; channel < planes.shape().channels(); channel++) {
            for (int i = 0; i < planes.shape().planeSize(); i++) {
                double wanted = right.get(channel, i);
                planes.set(channel, i, wanted + share.get(0, i) * (planes.get(channel, i) - wanted));
            }
        }
        return Picture.of(planes);
    }

    /// The picture that it is of, on the canvas.
    Picture picture() {
        return picture;
    }

    /// What it should show.
    public Picture target() {
        return target;
    }

    /// Reads what it shows; what is seen of `other` is what its picture is told apart from.
    public HybridReader reader(Picture other, Workers workers) {
        return new HybridReader(of(other), target, pixelsPerDegree, pixelsPerDegree, workers);
    }

    private static Picture seen(View view, Picture picture) {
        Planes from = picture.toPlanes(Precision.FLOAT);
        var seen = FloatPlanes.zero(view.output());
        view.forward(from, seen);
        for (int channel = 0; channel < seen.shape().channels(); channel++) {
            for (int i = 0; i < seen.shape().planeSize(); i++) {
                seen.set(channel, i, Math.clamp(seen.get(channel, i), 0, 1));
            }
        }
        return Picture.of(seen);
    }
}
