package dev.nearfar.core.methods.eye;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import java.util.ArrayList;
import java.util.List;

/// Where one picture hands over to the next farther one.
///
/// Were curves straight lines and bounds out of reach, the objective of two pictures would have its least value, frequency
/// by frequency, at `L·B + (1 − L)·A` with `L = F² / (F² + w(1 − H)²)`: `F` the far view's response, `H` that of
/// the blur that detail is what is left of, `w` the detail's weight against a squared far difference.
///
/// @param sigma the eye's blur from the farther picture's distance, pixels
/// @param cut `nearCut`
/// @param weight of the squared difference of detail, that of the far one being 1
record Band(double sigma, double cut, double weight) {
    private static final double[] SPREAD = {0.35, 0.5, 0.7, 1, 1.4, 2, 2.8};
    private static final double LEAST_SIGMA = 0.25;

    /// The band that strengths give the nearer picture.
    static Band of(double sigma, Eye.Strengths strengths) {
        return new Band(sigma, strengths.nearCut(), strengths.detailWeight() / EyeTerms.FAR_CURVATURE);
    }

    /// What a Gaussian blur leaves of a sine: `exp(−2π²σ²f²)`.
    static double response(double sigmaPixels, double cyclesPerPixel) {
        double a = Math.PI * sigmaPixels * cyclesPerPixel;
        return StrictMath.exp(-2 * a * a);
    }

    /// `L`, at a frequency in cycles per pixel.
    double farther(double cyclesPerPixel) {
        double response = response(sigma, cyclesPerPixel);
        double far = response * response;
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
