package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;

/// FLIP's detectors of edges and points: first and second derivative of a Gaussian, to the right and down, together.
///
/// A kernel is `−x·g(x)·g(y)` for edges and `(x²/σ² − 1)·g(x)·g(y)` for points, `g` the Gaussian of deviation `σ`; its positive
/// weights are divided by their sum, its negative ones by theirs.
final class FlipFeatures {
    private final Shape shape;
    private final Workers workers;
    private final FlipFilter edge;
    private final FlipFilter point;

    FlipFeatures(double sigmaPixels, Shape shape, Workers workers) {
        this.shape = shape;
        this.workers = workers;
        int radius = (int) Math.ceil(3 * sigmaPixels);
        var first = new double[2 * radius + 1];
        var second = new double[2 * radius + 1];
        var smooth = new double[2 * radius + 1];
        for (int tap = 0; tap < smooth.length; tap++) {
            double x = tap - radius;
            smooth[tap] = StrictMath.exp(-x * x / (2 * sigmaPixels * sigmaPixels));
            first[tap] = -x * smooth[tap];
            second[tap] = (x * x / (sigmaPixels * sigmaPixels) - 1) * smooth[tap];
        }
        edge = new FlipFilter(balanced(first), balanced(smooth));
        point = new FlipFilter(balanced(second), balanced(smooth));
    }

    /// How strong an edge is at each pixel.
    double[] edges(double[] lightness) {
        return strength(edge, lightness);
    }

    /// How strong a point or a line is at each pixel.
    double[] points(double[] lightness) {
        return strength(point, lightness);
    }

    private double[] strength(FlipFilter filter, double[] lightness) {
        var across = new double[lightness.length];
        var down = new double[lightness.length];
        filter.addTo(across, 1, lightness, shape, workers);
        filter.turned().addTo(down, 1, lightness, shape, workers);
        for (int index = 0; index < across.length; index++) {
            across[index] = Math.sqrt(across[index] * across[index] + down[index] * down[index]);
        }
        return across;
    }

    private static double[] balanced(double[] taps) {
        double positive = 0;
        double negative = 0;
        for (double tap : taps) {
            positive += Math.max(tap, 0);
            negative -= Math.min(tap, 0);
        }
        var balanced = new double[taps.length];
        for (int tap = 0; tap < taps.length; tap++) {
            balanced[tap] = taps[tap] > 0 ? taps[tap] / positive : taps[tap] < 0 ? taps[tap] / negative : 0;
        }
        return balanced;
    }
}
