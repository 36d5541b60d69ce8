package dev.nearfar.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.zip.CRC32;

/// One call of a kernel on drawn samples: makes its arrays, checks what it wrote against a formula, and remembers all
/// of it to the bit.
final class KernelTrace {
    /// Samples before a run and after it that no kernel may touch.
    private static final int GUARD = 5;

    private final RowKernels kernels;
    private final int count;
    private final Random random;
    private final List<float[]> written = new ArrayList<>();
    private final List<Double> sums = new ArrayList<>();

    KernelTrace(RowKernels kernels, int count) {
        this.kernels = kernels;
        this.count = count;
        random = new Random(count);
    }

    RowKernels kernels() {
        return kernels;
    }

    int count() {
        return count;
    }

    /// Where runs start in the arrays that this makes.
    int at() {
        return GUARD;
    }

    /// An array with a run in it.
    float[] drawn(double low, double high) {
        return drawn(low, high, count + 2 * GUARD);
    }

    float[] drawn(double low, double high, int length) {
        var samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (low + (high - low) * random.nextDouble());
        }
        return samples;
    }

    /// Checks a run against a formula, and that the rest of its array is as it was.
    void wrote(float[] array, float[] before, IntToDoubleFunction formula, double relative, double absolute) {
        for (int i = 0; i < array.length; i++) {
            if (i < GUARD || i >= GUARD + count) {
                assertThat(array[i]).as("outside the run, at %d", i - GUARD).isEqualTo(before[i]);
            } else {
                double expected = formula.applyAsDouble(i);
                assertThat((double) array[i])
                        .as("sample %d of %d", i - GUARD, count)
                        .isCloseTo(expected, within(relative * Math.abs(expected) + absolute));
            }
        }
        written.add(array.clone());
    }

    /// Checks `Σ a·b` of a run bit by bit: 16 lanes, emptied into a `double` in their order after every 1024 samples.
    void summed(double sum, float[] a, float[] b) {
        double expected = 0;
        for (int block = 0; block < count; block += 1024) {
            var lanes = new float[16];
            for (int i = block; i < Math.min(block + 1024, count); i++) {
                lanes[i % 16] = Math.fma(a[GUARD + i], b[GUARD + i], lanes[i % 16]);
            }
            double blockSum = 0;
            for (float lane : lanes) {
                blockSum += lane;
            }
            expected += blockSum;
        }
        assertThat(sum).isEqualTo(expected);
        sums.add(sum);
    }

    /// Checks a sum of what is not written down anywhere.
    void total(double sum, double expected, double relative) {
        assertThat(sum).isCloseTo(expected, within(relative * Math.abs(expected)));
        sums.add(sum);
    }

    /// A number that other bits change.
    long checksum() {
        var crc = new CRC32();
        for (var array : written) {
            var bytes = ByteBuffer.allocate(Float.BYTES * array.length);
            bytes.asFloatBuffer().put(array);
            crc.update(bytes.array());
        }
        for (double sum : sums) {
            crc.update(ByteBuffer.allocate(Double.BYTES).putDouble(0, sum));
        }
        return crc.getValue();
    }
}
