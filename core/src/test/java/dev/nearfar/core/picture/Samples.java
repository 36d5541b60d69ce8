package dev.nearfar.core.picture;

import java.util.random.RandomGenerator;

/// Stacks of samples as tests need them: drawn, converted, measured.
public final class Samples {
    private Samples() {}

    /// Samples drawn evenly from `low`..`high`; every one is a whole `float`, so that both precisions hold the same.
    public static Planes drawn(Shape shape, Precision precision, double low, double high, RandomGenerator random) {
        var planes = Planes.zero(shape, precision);
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int index = 0; index < shape.planeSize(); index++) {
                planes.set(channel, index, (float) (low + (high - low) * random.nextDouble()));
            }
        }
        return planes;
    }

    /// The same samples in another precision.
    public static Planes in(Precision precision, Planes planes) {
        var result = Planes.zero(planes.shape(), precision);
        result.copyFrom(planes);
        return result;
    }

    /// `at + factor · direction`.
    public static Planes moved(Planes at, double factor, Planes direction) {
        var result = Planes.zero(at.shape(), at.precision());
        for (int channel = 0; channel < at.shape().channels(); channel++) {
            for (int index = 0; index < at.shape().planeSize(); index++) {
                result.set(channel, index, at.get(channel, index) + factor * direction.get(channel, index));
            }
        }
        return result;
    }

    /// All samples, plane by plane.
    public static double[] of(Planes planes) {
        int size = planes.shape().planeSize();
        var samples = new double[(int) planes.shape().samples()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = planes.get(i / size, i % size);
        }
        return samples;
    }

    /// `√Σ sample²`.
    public static double norm(Planes planes) {
        return Math.sqrt(planes.dot(planes));
    }

    /// The largest `|sample|`.
    public static double largest(Planes planes) {
        double largest = 0;
        for (double sample : of(planes)) {
            largest = Math.max(largest, Math.abs(sample));
        }
        return largest;
    }

    /// The largest `|sample − sample|`.
    public static double largestDifference(Planes one, Planes other) {
        return largest(moved(in(Precision.DOUBLE, one), -1, other));
    }
}
