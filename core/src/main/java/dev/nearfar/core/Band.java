package dev.nearfar.core;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/// Where one picture hands over to the next farther one.
///
/// Were curves straight lines and bounds out of reach, the objective of two pictures would have its least value, frequency
/// by frequency, at `L·B + (1 − L)·A` with `L = F / (F + w(1 − H)²)`: `F` the far views' mean squared response, `H` that of
/// the blur that detail is what is left of, `w` the detail's weight.
///
/// @param sigma the eye's blur from the farther picture's distance, pixels
/// @param cut `nearCut`
/// @param weight `detailWeight`
record Band(double sigma, double cut, double weight) {
    /// Distances from which the far picture is looked at, in parts of its own, and their weights.
    static final double[] RANGE = {0.8, 1, 1.4};

    static final double[] RANGE_WEIGHTS = {0.25, 0.5, 0.25};

    private static final double[] SPREAD = {0.35, 0.5, 0.7, 1, 1.4, 2, 2.8};
    private static final double LEAST_SIGMA = 0.25;

    /// What a Gaussian blur leaves of a sine: `exp(−2π²σ²f²)`.
    static double response(double sigmaPixels, double cyclesPerPixel) {
        double a = Math.PI * sigmaPixels * cyclesPerPixel;
        return StrictMath.exp(-2 * a * a);
    }

    /// `L`, at a frequency in cycles per pixel.
    double farther(double cyclesPerPixel) {
        double far = 0;
        for (int index = 0; index < RANGE.length; index++) {
            double response = response(RANGE[index] * sigma, cyclesPerPixel);
            far += RANGE_WEIGHTS[index] * response * response;
        }
        double detail = 1 - response(cut * sigma, cyclesPerPixel);
        double near = weight * detail * detail;
        // Where neither counts, detail is the nearer picture's.
        return far / (far + near + 1e-9);
    }

    /// `L` as a filter.
    SumOfGaussians filter(Shape shape, Workers workers) {
        List<Double> sigmas = new ArrayList<>();
        for (double part : SPREAD) {
            if (part * sigma >= LEAST_SIGMA) {
                sigmas.add(part * sigma);
            }
        }
        return new SumOfGaussians(shape, this::farther, sigmas, workers);
    }
}
