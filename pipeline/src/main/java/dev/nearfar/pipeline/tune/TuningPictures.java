package dev.nearfar.pipeline.tune;

import dev.nearfar.core.methods.PresetTerms;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Luminance;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Recipe;
import java.util.List;

/// Small copies of the pictures, on which strengths are tried. They hang as large as the pictures and are seen from the same
/// places.
///
/// The weight that a far view of some truth takes is the same at every size, as long as the pixels show the eye's blur from
/// afar: from 512 pixels a side down to where that is 0.7 pixels it changes by 5% in the median of 28 mixes.
///
/// @param pictures nearest first
/// @param geometry resolved
record TuningPictures(List<Picture> pictures, Geometry geometry) {
    /// Pictures of so many pixels are not made smaller.
    private static final int ENOUGH_PIXELS = 128 * 128;

    /// The most pixels, however fine the eye's blur is: a square of 256 pixels a side.
    static final int MOST_PIXELS = 256 * 256;

    /// The eye's blur that must be left from the nearest hand-over's distance, in pixels.
    private static final double LEAST_SIGMA = 0.7;

    /// The same where other views than distances say what is seen how: some of them show finer detail than a Gaussian.
    private static final double LEAST_SIGMA_OF_VIEWS = 1;

    /// @param laid nearest first, on the canvas
    /// @param leastSigma which blur must be left from the nearest hand-over's distance, in pixels
    static TuningPictures of(List<Picture> laid, Geometry geometry, double leastSigma, Workers workers) {
        var shape = laid.getFirst().shape();
        return of(laid, geometry, geometry.eyeSigmas(shape.width()).get(1), leastSigma, workers);
    }

    /// Where views say what is seen how.
    static TuningPictures bySight(List<Picture> laid, Recipe recipe, Workers workers) {
        double sigma = PresetTerms.leastSigma(recipe, laid.getFirst().shape());
        // What leaves all detail shows as much on small copies.
        return of(laid, recipe.geometry(), sigma > 0 ? sigma : LEAST_SIGMA, LEAST_SIGMA_OF_VIEWS, workers);
    }

    private static TuningPictures of(
            List<Picture> laid, Geometry geometry, double sigma, double leastSigma, Workers workers) {
        var shape = laid.getFirst().shape();
        double pixels = shape.planeSize();
        double kept = pixels * Math.min(1, leastSigma / sigma * leastSigma / sigma);
        double scale = Math.min(1, Math.sqrt(Math.clamp(kept, ENOUGH_PIXELS, MOST_PIXELS) / pixels));
        return scaled(laid, geometry, scale, workers);
    }

    /// Copies with so many times the pixels across.
    static TuningPictures scaled(List<Picture> laid, Geometry geometry, double scale, Workers workers) {
        var shape = laid.getFirst().shape();
        int width = (int) Math.max(2, Math.round(shape.width() * scale));
        int height = (int) Math.max(2, Math.round(shape.height() * scale));
        return new TuningPictures(
                laid.stream()
                        .map(picture -> smaller(picture, width, height, workers))
                        .toList(),
                geometry);
    }

    static TuningPictures of(List<Picture> laid, Geometry geometry, Workers workers) {
        return of(laid, geometry, LEAST_SIGMA, workers);
    }

    private static Picture smaller(Picture picture, int width, int height, Workers workers) {
        var shape = picture.shape();
        return shape.width() == width && shape.height() == height
                ? picture
                : new Resampler(workers).scale(picture, 0, 0, shape.width(), shape.height(), width, height);
    }

    /// A picture without its colours, in as many channels as it had.
    static Picture grey(Picture picture) {
        var plane = (FloatPlanes) Luminance.of(picture).toPlanes(Precision.FLOAT);
        return Picture.of(plane.spread(picture.shape().channels()));
    }

    int width() {
        return pictures.getFirst().shape().width();
    }
}
