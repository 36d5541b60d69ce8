package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.GaussianBlur;
import java.util.ArrayList;
import java.util.List;

/// A picture's encoded luminance at its finest scales, with means and variances about every pixel, to be compared with
/// another's by SSIM's contrast–structure term.
///
/// Moments are taken in a Gaussian window of deviation 1.5 pixels, border mirrored. A scale is the finer one, blurred by
/// 0.8 pixels, every other sample of it, as long as neither side falls below 2 pixels.
///
/// @see <a href="https://doi.org/10.1109/TIP.2003.819861">Wang, Bovik, Sheikh, Simoncelli 2004</a>
final class LocalStructure {
    private static final double WINDOW_SIGMA = 1.5;
    private static final double SCALE_SIGMA = 0.8;
    private static final double STABILISER = 0.03 * 0.03;
    private static final int LEAST_SIDE = 4;

    private record Scale(FloatPlanes samples, FloatPlanes mean, FloatPlanes variance) {}

    private final List<Scale> scales = new ArrayList<>();
    private final Workers workers;

    /// @param encoded one plane of code values
    /// @param most how many scales are wanted
    LocalStructure(FloatPlanes encoded, int most, Workers workers) {
        this.workers = workers;
        var samples = encoded;
        while (true) {
            var mean = windowed(samples);
            var variance = windowed(product(samples, samples));
            subtractProduct(variance, mean, mean);
            scales.add(new Scale(samples, mean, variance));
            var shape = samples.shape();
            if (scales.size() == most || Math.min(shape.width(), shape.height()) < LEAST_SIDE) {
                return;
            }
            samples = halved(samples);
        }
    }

    /// `(2·σxy + C) / (σx² + σy² + C)`, `C` = 0.03², its mean over all pixels, and that over all scales: −1..1, 1 for
    /// equals.
    double likeness(LocalStructure other) {
        double sum = 0;
        for (int index = 0; index < scales.size(); index++) {
            sum += likeness(scales.get(index), other.scales.get(index));
        }
        return sum / scales.size();
    }

    private double likeness(Scale one, Scale another) {
        var covariance = windowed(product(one.samples, another.samples));
        subtractProduct(covariance, one.mean, another.mean);
        var shared = covariance.plane(0);
        var variance = one.variance.plane(0);
        var otherVariance = another.variance.plane(0);
        var shape = one.samples.shape();
        return Sums.of(shape.height(), 1, workers, (row, sums, at) -> {
                    for (int index = row * shape.width(); index < (row + 1) * shape.width(); index++) {
                        sums[at] += (2 * shared[index] + STABILISER)
                                / ((double) variance[index] + otherVariance[index] + STABILISER);
                    }
                })[0]
                / shape.planeSize();
    }

    private FloatPlanes windowed(FloatPlanes samples) {
        var mean = FloatPlanes.zero(samples.shape());
        GaussianBlur.of(samples.shape(), WINDOW_SIGMA, Precision.FLOAT, workers).forward(samples, mean);
        return mean;
    }

    private static FloatPlanes product(FloatPlanes one, FloatPlanes other) {
        var product = FloatPlanes.zero(one.shape());
        for (int index = 0; index < one.shape().planeSize(); index++) {
            product.plane(0)[index] = one.plane(0)[index] * other.plane(0)[index];
        }
        return product;
    }

    private static void subtractProduct(FloatPlanes from, FloatPlanes one, FloatPlanes other) {
        for (int index = 0; index < one.shape().planeSize(); index++) {
            from.plane(0)[index] -= one.plane(0)[index] * other.plane(0)[index];
        }
    }

    private FloatPlanes halved(FloatPlanes fine) {
        int wide = fine.shape().width();
        var smooth = FloatPlanes.zero(fine.shape());
        GaussianBlur.of(fine.shape(), SCALE_SIGMA, Precision.FLOAT, workers).forward(fine, smooth);
        var shape = new Shape(1, (fine.shape().height() + 1) / 2, (wide + 1) / 2);
        var coarse = FloatPlanes.zero(shape);
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                coarse.plane(0)[row * shape.width() + column] = smooth.plane(0)[2 * row * wide + 2 * column];
            }
        }
        return coarse;
    }
}
