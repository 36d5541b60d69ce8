package dev.nearfar.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
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

/// What this machine can do at most, against which the other times are to be held: multiply-adds in registers, and three streams
/// through memory. With `-t 2` on two cores.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--sun-misc-unsafe-memory-access=allow"})
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class PeakBenchmark {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int ROUNDS = 10_000;

    /// Of each of the three streams.
    @Param({"0.25", "4", "64"})
    public double mebibytes;

    private float[] source;
    private float[] other;
    private float[] target;

    /// Fills the streams.
    @Setup
    public void prepare() {
        int length = (int) (mebibytes * (1 << 18));
        source = new float[length];
        other = new float[length];
        target = new float[length];
        Arrays.fill(source, 0.5f);
        Arrays.fill(other, 0.25f);
    }

    /// Eighty thousand multiply-adds of whole vectors, eight at a time. The size makes no difference.
    @Benchmark
    public float multiplyAdds() {
        var weight = FloatVector.broadcast(SPECIES, source[0]);
        var s0 = FloatVector.zero(SPECIES);
        var s1 = FloatVector.broadcast(SPECIES, 0.1f);
        var s2 = FloatVector.broadcast(SPECIES, 0.2f);
        var s3 = FloatVector.broadcast(SPECIES, 0.3f);
        var s4 = FloatVector.broadcast(SPECIES, 0.4f);
        var s5 = FloatVector.broadcast(SPECIES, 0.5f);
        var s6 = FloatVector.broadcast(SPECIES, 0.6f);
        var s7 = FloatVector.broadcast(SPECIES, 0.7f);
        for (int round = 0; round < ROUNDS; round++) {
            s0 = s0.fma(weight, weight);
            s1 = s1.fma(weight, weight);
            s2 = s2.fma(weight, weight);
            s3 = s3.fma(weight, weight);
            s4 = s4.fma(weight, weight);
            s5 = s5.fma(weight, weight);
            s6 = s6.fma(weight, weight);
            s7 = s7.fma(weight, weight);
        }
        return s0.add(s1).add(s2.add(s3)).add(s4.add(s5).add(s6.add(s7))).lane(0);
    }

    /// Reads two streams and writes a third.
    @Benchmark
    public float[] streams() {
        for (int index = 0; index < target.length; index++) {
            target[index] = source[index] + 0.5f * other[index];
        }
        return target;
    }
}
