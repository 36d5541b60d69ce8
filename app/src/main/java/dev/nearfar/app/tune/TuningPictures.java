package dev.nearfar.app.tune;

import dev.nearfar.core.colour.Luminance;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Length;
import dev.nearfar.core.recipe.WallWidth;
import java.util.List;

/// What strengths are tried on: the pictures' luminance, of [#MOST_PIXELS] at most.
///
/// Larger pictures are shrunk, as long as the nearest hand-over stays where pixels can show it; what is too large then is cut to its middle.
///
/// @param pictures grey, nearest first
/// @param geometry of the part that is left
record TuningPictures(List<Picture> pictures, Geometry geometry) {
    /// A square of 512 pixels a side.
    static final int MOST_PIXELS = 512 * 512;

    /// The eye's blur that must be left from the nearest hand-over's distance, in pixels.
    private static final double LEAST_SIGMA = 1.4;

    static TuningPictures of(List<Picture> laid, Geometry geometry, Workers workers) {
        var shape = laid.getFirst().shape();
        double sigma = geometry.eyeSigmas(shape.width()).get(1);
        double wanted = Math.sqrt((double) MOST_PIXELS / shape.planeSize());
        double scale = Math.min(1, Math.max(wanted, Math.min(1, LEAST_SIGMA / sigma)));
        double cut = Math.min(1, wanted / scale);
        double wide = Math.max(2, Math.floor(shape.width() * cut));
        double high = Math.max(2, Math.floor(shape.height() * cut));
        int width = (int) Math.max(2, Math.round(wide * scale));
        int height = (int) Math.max(2, Math.round(high * scale));
        var grey = laid.stream()
                .map(picture -> Luminance.of(part(picture, wide, high, width, height, workers)))
                .toList();
        var part = Length.ofMetres(geometry.widthMetres(shape.width()) * wide / shape.width());
        return new TuningPictures(grey, geometry.withWidth(new WallWidth.Given(part)));
    }

    private static Picture part(Picture picture, double wide, double high, int width, int height, Workers workers) {
        var shape = picture.shape();
        if (shape.width() == width && shape.height() == height) {
            return picture;
        }
        double left = Math.floor((shape.width() - wide) / 2);
        double top = Math.floor((shape.height() - high) / 2);
        return new Resampler(workers).scale(picture, left, top, wide, high, width, height);
    }

    /// Whether pictures of this shape were left as they are, as all are that have so few pixels.
    boolean isWhole(Shape shape) {
        var own = pictures.getFirst().shape();
        return own.width() == shape.width() && own.height() == shape.height() && shape.planeSize() <= MOST_PIXELS;
    }

    /// The far picture's mean code value.
    double farMean() {
        var far = pictures.getLast();
        double sum = 0;
        for (int index = 0; index < far.shape().planeSize(); index++) {
            sum += far.code(0, index);
        }
        return sum / far.shape().planeSize() / Picture.WHITE;
    }
}
