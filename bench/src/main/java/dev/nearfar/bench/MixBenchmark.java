package dev.nearfar.bench;

import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.Seed.Effort;
import dev.nearfar.core.recipe.Seed.Solver;
import dev.nearfar.core.result.Hybrid;
import java.util.OptionalInt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.TearDown;

/// Pictures made out of pictures, as everyone who calls the library makes them.
@SuppressWarnings("NullAway.Init") // prepare() comes first.
public class MixBenchmark extends Timing {
    private static final int STEPS = 50;

    private Mixer mixer;
    private Picture near;
    private Picture far;

    @Override
    void prepare() {
        mixer = new Mixer(threads);
        near = Noise.picture(size, 1);
        far = Noise.picture(size, 2);
    }

    /// Ends the mixer's threads.
    @TearDown
    public void close() {
        mixer.close();
    }

    /// A step of the published descent, with its share (a fiftieth) of what is done once.
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Hybrid descentStep() {
        return mix(seed(3, Solver.DESCENT, Effort.GOOD));
    }

    /// The same with 187 taps.
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Hybrid descentStepOfSigma40() {
        return mix(seed(40, Solver.DESCENT, Effort.GOOD));
    }

    /// The least value, to within 10%.
    @Benchmark
    public Hybrid convergeDraft() {
        return mix(seed(3, Solver.CONVERGE, Effort.DRAFT));
    }

    /// The least value, to within 1%.
    @Benchmark
    public Hybrid convergeGood() {
        return mix(seed(3, Solver.CONVERGE, Effort.GOOD));
    }

    /// The least value, to within 0.1%.
    @Benchmark
    public Hybrid convergeBest() {
        return mix(seed(3, Solver.CONVERGE, Effort.BEST));
    }

    /// Two filters added up.
    @Benchmark
    public Hybrid classic() {
        return mix(Classic.DEFAULT);
    }

    private Hybrid mix(Method method) {
        return mixer.mix(Recipe.DEFAULT.withMethod(method), near, far, Listener.NONE);
    }

    private static Seed seed(double sigma, Solver solver, Effort effort) {
        var usual = Seed.DEFAULT;
        return new Seed(
                sigma,
                OptionalInt.empty(),
                usual.nearWeight(),
                usual.farWeight(),
                STEPS,
                usual.rate(),
                usual.start(),
                usual.precision(),
                solver,
                effort);
    }
}
