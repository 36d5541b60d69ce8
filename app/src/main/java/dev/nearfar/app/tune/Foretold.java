package dev.nearfar.app.tune;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import java.util.List;

/// What the spectra of pictures foretell, kept for as many choices as are asked for: the first step of [Tune], without a picture
/// that would prove it.
public final class Foretold {
    private final List<Picture> laid;
    private final TuningPictures tuning;
    private final Spectra spectra;
    private final double farMean;

    private Foretold(List<Picture> laid, TuningPictures tuning, Spectra spectra, double farMean) {
        this.laid = laid;
        this.tuning = tuning;
        this.spectra = spectra;
        this.farMean = farMean;
    }

    /// Looks at the pictures.
    ///
    /// @param laid the pictures on their canvas, nearest first
    /// @param geometry resolved
    public static Foretold of(List<Picture> laid, Geometry geometry, Workers workers) {
        var tuning = TuningPictures.of(laid, geometry, workers);
        return new Foretold(laid, tuning, Spectra.of(tuning, workers), tuning.farMean());
    }

    /// Whether it was foretold of pictures of this width and height.
    public boolean suits(Shape shape) {
        var own = laid.getFirst().shape();
        return own.width() == shape.width() && own.height() == shape.height();
    }

    /// The same pictures, hanging otherwise or seen from elsewhere. Where none had to be made smaller for their spectra, these stay.
    public Foretold at(Geometry geometry, Workers workers) {
        var shape = laid.getFirst().shape();
        if (!tuning.isWhole(shape)) {
            return of(laid, geometry, workers);
        }
        var other = new TuningPictures(tuning.pictures(), geometry);
        return new Foretold(laid, other, spectra.at(other), farMean);
    }

    /// The preset with nothing left open.
    public Eye choose(Eye eye) {
        var score = new Score(eye.balance(), farMean);
        return eye.with(eye.strengths(
                Tune.first(eye, score, new Foretelling(spectra, score)).rounded()));
    }
}
