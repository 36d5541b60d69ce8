package dev.nearfar.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/// One call of a solver's kernel on drawn samples: makes its arrays, checks what it wrote against a formula, and remembers
/// all of it to the bit.
final class NewtonTrace {
    /// Where runs start in the arrays of a plane, and samples behind every run that no kernel may touch.
    static final int AT = 5;

    final int count;
    final PixelWeights weights = new PixelWeights(0.3f, 1.1f, 0.25f);
    private final Random random;
    private final List<Integer> bits = new ArrayList<>();

    NewtonTrace(int count) {
        this.count = count;
        random = new Random(count);
    }

    /// An array of a plane.
    float[] plane(double low, double high) {
        return drawn(low, high, count + 2 * AT);
    }

    /// A single row.
    float[] row(double low, double high) {
        return drawn(low, high, count + AT);
    }

    /// A plane's samples, some of them black, white and nearly black, and gradients of either sign.
    PixelArrays pixels() {
        var near = withEnds(plane(0, 1), 7);
        var canvas = withEnds(plane(0, 1), 3);
        var slope = new float[canvas.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (float) (2.2 * StrictMath.pow(canvas[i], 1.2));
        }
        return new PixelArrays(near, plane(0, 1), canvas, slope, plane(-0.6, 0.6), withEnds(plane(0, 1), 5));
    }

    private float[] withEnds(float[] samples, int every) {
        float[] ends = {0, 1, 1e-4f, 1e-12f};
        for (int n = 0; n * every < samples.length; n++) {
            samples[n * every] = ends[n % ends.length];
        }
        return samples;
    }

    private float[] drawn(double low, double high, int length) {
        var samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (low + (high - low) * random.nextDouble());
        }
        return samples;
    }

    /// Checks a run in a plane against a formula of the plane's position.
    void wrotePlane(float[] array, float[] before, IntToDoubleFunction formula, double tolerance) {
        wrote(array, before, AT, formula, tolerance);
    }

    /// Checks a single row against a formula of the plane's position.
    void wroteRow(float[] array, float[] before, IntToDoubleFunction formula, double tolerance) {
        wrote(array, before, 0, formula, tolerance);
    }

    private void wrote(float[] array, float[] before, int at, IntToDoubleFunction formula, double tolerance) {
        for (int i = 0; i < array.length; i++) {
            if (i < at || i >= at + count) {
                assertThat(array[i]).as("outside the run, at %d", i - at).isEqualTo(before[i]);
            } else {
                double expected = formula.applyAsDouble(i - at + AT);
                assertThat((double) array[i])
                        .as("sample %d of %d", i - at, count)
                        .isCloseTo(expected, within(tolerance * (1 + Math.abs(expected))));
            }
            bits.add(Float.floatToRawIntBits(array[i]));
        }
    }

    /// All that was written and checked.
    List<Integer> bits() {
        return bits;
    }
}
