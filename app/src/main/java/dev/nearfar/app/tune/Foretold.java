package dev.nearfar.app.tune;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import java.util.List;

/// What the spectra of pictures foretell, kept for as many choices as are asked for: the first step of [Tune], without a picture
/// that would prove it.
public final class Foretold {
    private final TuningPictures tuning;
    private final Spectra spectra;

    private Foretold(TuningPictures tuning, Spectra spectra) {
        this.tuning = tuning;
        this.spectra = spectra;
    }

    /// Looks at the pictures.
    ///
    /// @param laid the pictures on their canvas, nearest first
    /// @param geometry resolved
    public static Foretold of(List<Picture> laid, Geometry geometry, Workers workers) {
        var tuning = TuningPictures.of(laid, geometry, workers);
        return new Foretold(tuning, Spectra.of(tuning, workers));
    }

    /// The preset with nothing left open.
    public Eye choose(Eye eye) {
        var score = new Score(eye.balance(), tuning.farMean());
        return eye.with(eye.strengths(
                Tune.first(eye, score, new Foretelling(spectra, score)).rounded()));
    }
}
