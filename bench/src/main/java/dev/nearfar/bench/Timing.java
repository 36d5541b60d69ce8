package dev.nearfar.bench;

import dev.nearfar.core.parallel.Workers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What all benchmarks of whole planes share: how long they run, how large the planes are, who works.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--sun-misc-unsafe-memory-access=allow"})
@SuppressWarnings("NullAway.Init") // JMH sets the fields and calls start() first.
public abstract class Timing {
    /// Pixels a side.
    @Param({"512", "2048"})
    public int size;

    /// How many threads work.
    @Param({"1", "2"})
    public int threads;

    Workers workers;

    /// Starts the threads and makes ready what is timed.
    @Setup(Level.Trial)
    public void start() {
        workers = new Workers(threads);
        prepare();
    }

    /// Makes ready what is timed, with [#size], [#threads] and the workers.
    abstract void prepare();

    /// Ends the threads.
    @TearDown(Level.Trial)
    public void end() {
        workers.close();
    }
}
