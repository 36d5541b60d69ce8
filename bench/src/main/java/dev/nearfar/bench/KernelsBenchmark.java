package dev.nearfar.bench;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.kernel.RowKernels;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The inner loops on one row, in the form that this machine runs fastest. They are nobody's business outside core; the
/// class path, unlike the module path, lets them be timed all the same.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--sun-misc-unsafe-memory-access=allow"})
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class KernelsBenchmark {
    private static final int TAPS = 15;

    /// Samples in a row.
    @Param("512")
    public int size;

    private final RowKernels kernels = RowKernels.best();
    private final FloatCurve curve = FloatCurve.of(PowerLaw.PUBLISHED);
    private final int[] shifts = IntStream.range(0, TAPS).toArray();
    private final float[] weights = new float[TAPS];
    private final float[] lanes = new float[RowKernels.LANES];
    private float[] source;
    private float[] target;
    private float[] slope;

    /// Fills the row.
    @Setup
    public void prepare() {
        var random = new SplittableRandom(1);
        source = new float[size + TAPS - 1];
        target = new float[size];
        slope = new float[size];
        for (int index = 0; index < source.length; index++) {
            source[index] = (float) random.nextDouble();
        }
        Arrays.fill(weights, 1f / TAPS);
    }

    /// Code values to light, with the slope.
    @Benchmark
    public float[] decode() {
        kernels.decode(curve, source, 0, target, 0, slope, 0, size);
        return target;
    }

    /// Light to code values, with the slope.
    @Benchmark
    public float[] encode() {
        kernels.encode(curve, source, 0, target, 0, slope, 0, size);
        return target;
    }

    /// A blur along the row.
    @Benchmark
    public float[] fifteenTaps() {
        kernels.weightedSum(source, 0, shifts, 1, weights, 0, TAPS, target, 0, size);
        return target;
    }

    /// Free variables to code values.
    @Benchmark
    public float[] sigmoid() {
        kernels.sigmoid(source, 0, target, 0, size);
        return target;
    }

    /// A sum in fixed order.
    @Benchmark
    public double sum() {
        return kernels.sum(source, 0, size, lanes);
    }
}
