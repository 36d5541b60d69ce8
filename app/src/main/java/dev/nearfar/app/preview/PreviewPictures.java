package dev.nearfar.app.preview;

import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.CutTo;
import dev.nearfar.core.recipe.Recipe;
import java.util.List;
import java.util.function.Consumer;

/// Pictures made smaller before they are laid onto each other, which costs as much as they have pixels.
///
/// Each is halved as often as leaves it with the pixels that the canvas can show of it, and the map between them is told so.
///
/// @param pictures laid onto each other, nearest first
/// @param near the shape that the near one would have if none had been made smaller
record PreviewPictures(List<Picture> pictures, Shape near) {

    /// Lays pictures onto each other as well as a small canvas can show it.
    ///
    /// @param recipe with nothing left to be found
    /// @param pictures nearest first, as their files have them
    /// @param longest most pixels a side of the canvas
    /// @param hearer hears what was done
    static PreviewPictures aligned(
            Recipe recipe, List<Picture> pictures, int longest, Mixer mixer, Consumer<String> hearer) {
        var near = pictures.getFirst();
        var far = pictures.getLast();
        var align = recipe.placement().align();
        if (!(align instanceof AlignBy.Matrix || align instanceof AlignBy.Warp) || pictures.size() != 2) {
            return new PreviewPictures(mixer.align(recipe, pictures, hearer), near.shape());
        }
        boolean isFarMoved = recipe.placement().isFarMoved();
        var frame = (isFarMoved ? near : far).shape();
        double wanted = wanted(frame, recipe.canvas(frame), longest);
        double magnified = magnified(align, far.shape());
        var scaled = List.of(
                halved(near, isFarMoved ? wanted : wanted / magnified, mixer),
                halved(far, isFarMoved ? wanted * magnified : wanted, mixer));
        var nearReduced = reduced(near.shape(), scaled.getFirst().shape());
        var farReduced = reduced(far.shape(), scaled.getLast().shape());
        var smallFrame = (isFarMoved ? scaled.getFirst() : scaled.getLast()).shape();
        double grown = (double) frame.width() / smallFrame.width();
        var cut = recipe.placement().cut() instanceof CutTo.Part part
                ? part.reduced(smallFrame.width(), smallFrame.height(), grown)
                : recipe.placement().cut();
        var asSmaller = recipe.withPlacement(recipe.placement()
                .withAlign(reduced(align, nearReduced, farReduced))
                .withCut(cut));
        var aligned = mixer.align(asSmaller, scaled, hearer);
        var shape = aligned.getFirst().shape();
        return new PreviewPictures(aligned, new Shape(shape.channels(), (int) Math.round(shape.height() * grown), (int)
                Math.round(shape.width() * grown)));
    }

    /// How large the far picture becomes on the near one.
    private static double magnified(AlignBy align, Shape far) {
        return switch (align) {
            case AlignBy.Matrix(var map) -> Math.abs(map.scaleAt(far.width() / 2.0, far.height() / 2.0));
            case AlignBy.Warp warp -> warp.back(false).scale();
            case AlignBy.None _, AlignBy.Auto _ -> 1;
        };
    }

    private static AlignBy reduced(AlignBy align, Homography near, Homography far) {
        return switch (align) {
            case AlignBy.Matrix(var map) ->
                new AlignBy.Matrix(far.inverse().then(map).then(near));
            case AlignBy.Warp warp -> warp.mapped(near, far);
            case AlignBy.None _, AlignBy.Auto _ -> align;
        };
    }

    /// Pixels of the canvas for one of a picture's, across or down, whichever is more.
    private static double wanted(Shape frame, CanvasSize.Pixels canvas, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(canvas.width(), canvas.height()));
        return scale * Math.max((double) canvas.width() / frame.width(), (double) canvas.height() / frame.height());
    }

    private static Picture halved(Picture picture, double wanted, Mixer mixer) {
        int width = picture.shape().width();
        int height = picture.shape().height();
        double scale = 1;
        while (scale / 2 >= wanted && Math.min(width, height) >= 64) {
            scale /= 2;
            width = (width + 1) / 2;
            height = (height + 1) / 2;
        }
        return scale == 1
                ? picture
                : new Resampler(mixer.workers())
                        .scale(
                                picture,
                                0,
                                0,
                                picture.shape().width(),
                                picture.shape().height(),
                                width,
                                height);
    }

    /// Where a pixel of a picture lies on the picture made smaller: corners fall on corners, and (0, 0) is a pixel's centre.
    private static Homography reduced(Shape from, Shape to) {
        double across = (double) to.width() / from.width();
        double down = (double) to.height() / from.height();
        return new Homography(across, 0, across / 2 - 0.5, 0, down, down / 2 - 0.5, 0, 0, 1);
    }
}
