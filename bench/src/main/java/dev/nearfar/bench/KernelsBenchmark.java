package dev.nearfar.bench;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.kernel.BlurSpace;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.kernel.RowKernels;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/// The stages of an evaluation of the published objective, each on sixteen rows, in the form that this machine runs fastest: what they
/// take together is what an evaluation takes whose rows all lie in a core's own cache. They are nobody's business outside core; the
/// class path, unlike the module path, lets them be timed all the same.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--add-modules=jdk.incubator.vector",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:ObjectAlignmentInBytes=64"
        })
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class KernelsBenchmark {
    private static final int FIRST = RowKernels.aligned(0);
    private static final int ROWS = RowKernels.LANES;

    /// Samples in a row.
    @Param("512")
    public int size;

    /// Weights of half the blur: 8 for σ 3, 96 for σ 40.
    @Param({"8", "96"})
    public int weights;

    private final RowKernels kernels = RowKernels.best();
    private final FloatCurve curve = FloatCurve.of(PowerLaw.PUBLISHED);
    private final float[] lanes = new float[RowKernels.LANES];
    private int stride;
    private int lineAt;
    private int lineStride;
    private int[] rows;
    private float[] half;
    private float[] line;
    private float[] source;
    private float[] other;
    private float[] target;
    private float[] result;
    private BlurSpace space;

    /// Fills the rows.
    @Setup
    public void prepare() {
        stride = (size / RowKernels.LANES + 2) * RowKernels.LANES;
        lineAt = RowKernels.aligned(RowKernels.margin(weights));
        rows = new int[2 * (weights - 1) + ROWS];
        Arrays.setAll(rows, row -> FIRST + row * stride);
        half = new float[weights];
        Arrays.fill(half, 0.5f / weights);
        space = kernels.blurSpace(stride, weights);
        var random = new SplittableRandom(1);
        lineStride = stride + lineAt - FIRST;
        line = new float[2 * lineAt + ROWS * lineStride];
        for (int row = 0; row < ROWS; row++) {
            System.arraycopy(filled(size, random), 0, line, lineAt + row * lineStride, size);
        }
        source = filled(FIRST + rows.length * stride, random);
        other = filled(source.length, random);
        target = filled(source.length, random);
        result = new float[source.length];
    }

    private static float[] filled(int length, SplittableRandom random) {
        var samples = new float[length];
        for (int index = 0; index < length; index++) {
            samples[index] = (float) random.nextDouble();
        }
        return samples;
    }

    /// Free variables to code values.
    @Benchmark
    public float[] sigmoid() {
        for (int row = 0; row < ROWS; row++) {
            kernels.sigmoid(source, rows[row], result, rows[row], size);
        }
        return result;
    }

    /// Code values to light, with the gain.
    @Benchmark
    public float[] decode() {
        for (int row = 0; row < ROWS; row++) {
            kernels.decodePower(curve, 1, source, rows[row], line, lineAt, result, rows[row], size);
        }
        return result;
    }

    /// A blur along the row, of which an evaluation has two.
    @Benchmark
    public float[] blurAcross() {
        kernels.blurAcross(line, lineAt, lineStride, ROWS, half, result, rows, size, space);
        return result;
    }

    /// A blur down the columns, of which an evaluation has two.
    @Benchmark
    public float[] blurDown() {
        for (int row = 0; row < ROWS; row += RowKernels.ROWS) {
            kernels.blurDown(source, rows, weights - 1 + row, half, result, rows[row], stride, size, space);
        }
        return result;
    }

    /// Light to code values, compared with what is wanted.
    @Benchmark
    public double residual() {
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            sum += kernels.powerResidual(curve, source, rows[row], other, rows[row], 0.1f, line, lineAt, size, lanes);
        }
        return sum;
    }

    /// Both errors' gradient.
    @Benchmark
    public double gradient() {
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            int at = rows[row];
            sum += kernels.gradient(source, at, other, at, 0.2f, target, at, target, at, result, at, size, lanes);
        }
        return sum;
    }

    /// The descent's step.
    @Benchmark
    public float[] step() {
        for (int row = 0; row < ROWS; row++) {
            kernels.sigmoidStep(source, rows[row], target, rows[row], -0.3f, other, result, rows[row], size);
        }
        return result;
    }
}
