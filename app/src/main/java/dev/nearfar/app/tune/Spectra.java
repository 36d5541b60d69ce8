package dev.nearfar.app.tune;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.judge.SpectralLegibility;
import java.util.List;

/// What is gathered once of pictures before anything is foretold of them.
///
/// @param sigmas of the eye's blur from each distance, in pixels, nearest first
/// @param legibility what the pictures' spectra say
record Spectra(List<Double> sigmas, SpectralLegibility legibility) {
    static Spectra of(TuningPictures tuning, Workers workers) {
        int width = tuning.pictures().getFirst().shape().width();
        return new Spectra(
                tuning.geometry().eyeSigmas(width),
                new SpectralLegibility(tuning.pictures(), tuning.geometry().pixelsPerDegree(width), workers));
    }

    /// The same pictures, seen from elsewhere.
    Spectra at(TuningPictures tuning) {
        int width = tuning.pictures().getFirst().shape().width();
        return new Spectra(
                tuning.geometry().eyeSigmas(width),
                legibility.from(tuning.geometry().pixelsPerDegree(width)));
    }
}
