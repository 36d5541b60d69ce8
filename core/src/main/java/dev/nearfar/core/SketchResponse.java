package dev.nearfar.core;

import dev.nearfar.core.recipe.Eye;
import java.util.List;

/// What an [EyeSketch] does to the pictures' frequencies, as far as curves are straight lines: by which amplitude a sine of
/// each picture stands in it.
public final class SketchResponse {
    private final List<Band> bands;
    private final Eye.Strengths strengths;
    private final double gapSigma;

    /// @param sigmas the eye's blur at each distance, in pixels, nearest first, at least two
    public SketchResponse(List<Double> sigmas, Eye.Strengths strengths) {
        bands = sigmas.stream()
                .skip(1)
                .map(sigma -> new Band(sigma, strengths.nearCut(), strengths.detailWeight()))
                .toList();
        this.strengths = strengths;
        gapSigma = strengths.farGap() * sigmas.getLast();
    }

    /// The amplitudes of all pictures, nearest first, at each frequency, each a picture's row.
    ///
    /// @param cyclesPerPixel frequencies ≥ 0
    public double[][] at(double[] cyclesPerPixel) {
        int last = bands.size();
        var amplitudes = new double[last + 1][cyclesPerPixel.length];
        for (int index = 0; index < cyclesPerPixel.length; index++) {
            double frequency = cyclesPerPixel[index];
            double left = 1;
            for (int picture = 0; picture < last; picture++) {
                double farther = bands.get(picture).farther(frequency);
                amplitudes[picture][index] = strengths.gain(picture) * (1 - farther) * left;
                left *= farther;
            }
            amplitudes[last][index] = strengths.farContrast() * left * Band.response(gapSigma, frequency);
        }
        return amplitudes;
    }
}
