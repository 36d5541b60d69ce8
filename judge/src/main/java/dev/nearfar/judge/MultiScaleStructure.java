package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.GaussianBlur;

/// How alike the structure of two pictures is, from fine to coarse, −1..1: SSIM's contrast–structure term on the
/// encoded luminance, its mean over all pixels, and that over five scales, each half as fine as the one before.
///
/// `(2·σxy + C)/(σx² + σy² + C)`, variances and covariance in a Gaussian window of deviation 1.5 pixels, border mirrored,
/// `C = 0.03²`. A scale is made of the finer one by the means of 2×2 pixels (an odd row or column out is left out), as
/// long as neither side falls below 2 pixels. Tuning does not look at this measure, so that nobody fools himself.
///
/// @see <a href="https://doi.org/10.1109/ACSSC.2003.1292216">Wang, Simoncelli, Bovik 2003</a>
public final class MultiScaleStructure {
    private static final int SCALES = 5;
    private static final double SIGMA_PIXELS = 1.5;
    private static final double STABILISER = 0.03 * 0.03;

    private final Workers workers;

    private MultiScaleStructure(Workers workers) {
        this.workers = workers;
    }

    /// The mean over all scales.
    ///
    /// @throws IllegalArgumentException if the pictures' width or height differ, or one has neither 3 channels nor 1
    public static double of(Picture one, Picture other, Workers workers) {
        if (!one.shape().withChannels(1).equals(other.shape().withChannels(1))) {
            throw new IllegalArgumentException(
                    "pictures must have one size, had %s and %s".formatted(one.shape(), other.shape()));
        }
        return new MultiScaleStructure(workers).mean(encoded(one, workers), encoded(other, workers));
    }

    private static FloatPlanes encoded(Picture picture, Workers workers) {
        var light = new Luminance(workers).of(picture);
        var encoded = FloatPlanes.zero(light.shape());
        new EyeBlur(light.shape(), 0, workers).see(light, encoded);
        return encoded;
    }

    private double mean(FloatPlanes one, FloatPlanes other) {
        double sum = 0;
        int scales = 0;
        var fineOne = one;
        var fineOther = other;
        while (true) {
            sum += structure(fineOne, fineOther);
            scales++;
            var shape = fineOne.shape();
            if (scales == SCALES || Math.min(shape.width(), shape.height()) < 4) {
                return sum / scales;
            }
            fineOne = halved(fineOne);
            fineOther = halved(fineOther);
        }
    }

    private double structure(FloatPlanes one, FloatPlanes other) {
        var shape = one.shape();
        var blur = GaussianBlur.of(shape, SIGMA_PIXELS, Precision.FLOAT, workers);
        var oneMean = FloatPlanes.zero(shape);
        var otherMean = FloatPlanes.zero(shape);
        var oneSquare = FloatPlanes.zero(shape);
        var otherSquare = FloatPlanes.zero(shape);
        var product = FloatPlanes.zero(shape);
        blur.forward(one, oneMean);
        blur.forward(other, otherMean);
        blur.forward(product(one, one), oneSquare);
        blur.forward(product(other, other), otherSquare);
        blur.forward(product(one, other), product);
        double sum = 0;
        for (int index = 0; index < shape.planeSize(); index++) {
            double a = oneMean.get(0, index);
            double b = otherMean.get(0, index);
            double covariance = product.get(0, index) - a * b;
            double variances = oneSquare.get(0, index) - a * a + otherSquare.get(0, index) - b * b;
            sum += (2 * covariance + STABILISER) / (variances + STABILISER);
        }
        return sum / shape.planeSize();
    }

    private static FloatPlanes product(FloatPlanes one, FloatPlanes other) {
        var product = FloatPlanes.zero(one.shape());
        for (int index = 0; index < one.shape().planeSize(); index++) {
            product.plane(0)[index] = one.plane(0)[index] * other.plane(0)[index];
        }
        return product;
    }

    private static FloatPlanes halved(FloatPlanes fine) {
        int wide = fine.shape().width();
        var shape = new Shape(1, fine.shape().height() / 2, wide / 2);
        var coarse = FloatPlanes.zero(shape);
        var from = fine.plane(0);
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                int at = 2 * row * wide + 2 * column;
                coarse.plane(0)[row * shape.width() + column] =
                        (from[at] + from[at + 1] + from[at + wide] + from[at + wide + 1]) / 4;
            }
        }
        return coarse;
    }
}
