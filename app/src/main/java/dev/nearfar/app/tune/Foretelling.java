package dev.nearfar.app.tune;

import dev.nearfar.core.SketchResponse;
import dev.nearfar.core.recipe.Eye.Strengths;
import dev.nearfar.judge.Measures;
import dev.nearfar.judge.SpectralLegibility;
import java.util.ArrayList;
import java.util.List;

/// Foretells from the pictures' spectra how good a picture would be, without making it.
final class Foretelling {
    /// The logistic curve that comes nearest to the normal distribution's.
    private static final double LOGISTIC = 1.702;

    private final List<Double> sigmas;
    private final Score score;
    private final SpectralLegibility legibility;
    private final double[] frequencies;
    private final List<Measures> errors = new ArrayList<>();

    Foretelling(Spectra spectra, Score score) {
        this.score = score;
        sigmas = spectra.sigmas();
        legibility = spectra.legibility();
        frequencies = legibility.frequencies();
    }

    double score(Strengths strengths) {
        var amplitudes = amplitudes(strengths);
        double mean = score.mean(strengths);
        double deviation = legibility.deviation(amplitudes);
        double clipped = beyond(mean, deviation) + beyond(1 - mean, deviation);
        var margins = margins(amplitudes);
        for (int view = 0; view < errors.size(); view++) {
            margins.set(view, margins.get(view).minus(errors.get(view)));
        }
        return score.of(strengths, margins, clipped);
    }

    /// Learns from what a picture turned out to be: by so much margins are foretold too high from now on.
    void learn(Strengths strengths, List<Measures> margins) {
        var foretold = margins(amplitudes(strengths));
        errors.clear();
        for (int view = 0; view < margins.size(); view++) {
            errors.add(foretold.get(view).minus(margins.get(view)));
        }
    }

    private double[][] amplitudes(Strengths strengths) {
        return new SketchResponse(sigmas, strengths).at(frequencies);
    }

    private List<Measures> margins(double[][] amplitudes) {
        var margins = new ArrayList<Measures>();
        for (var view : legibility.of(amplitudes).views()) {
            margins.add(view.margin());
        }
        return margins;
    }

    /// Which part of samples spread normally lies further from their mean.
    private static double beyond(double distance, double deviation) {
        return deviation == 0 ? 0 : 1 / (1 + StrictMath.exp(LOGISTIC * distance / deviation));
    }
}
