package dev.nearfar.core.methods.eye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import dev.nearfar.core.Pictures;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Seed;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much memory `eye` asks for on the way.
@Tag("engines")
class EyeWorkTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// So often at most is a measurement made until it is small enough.
    private static final int MOST_MEASUREMENTS = 60;

    /// Lists of rows' sums and tasks, no planes.
    @Test
    void anEvaluationOfEyeAllocatesNoPlane() {
        assumeScalar();
        var shape = new Shape(3, 96, 128);
        var near = (FloatPlanes) Pictures.noise(shape, 1).toPlanes(Precision.FLOAT);
        var far = (FloatPlanes) Pictures.noise(shape, 2).toPlanes(Precision.FLOAT);
        try (var workers = new Workers(1)) {
            var terms = new EyeTerms(shape, Precision.FLOAT, List.of(0.4, 5.0), Eye.Strengths.UNTRIED, workers);
            terms.aim(List.of(near, far), far);
            var gradient = Planes.zero(shape, Precision.FLOAT);
            var values = new double[3];
            int least = 16 * shape.channels() * shape.height();
            long bytes = leastAllocated(least, () -> {
                for (var term : terms.list()) {
                    term.addValueAndGradient(near, values, 0, gradient);
                }
            });
            assertThat(bytes).as("bytes per evaluation").isLessThan(least);
        }
    }

    /// All sizes together, what is free again before the next is taken included.
    @ParameterizedTest
    @CsvSource({"2.5, 420", "5, 260", "10, 220"})
    void anEyeAllocatesSoManyBytesPerPixel(double sigma, int most) {
        assumeScalar();
        var shape = new Shape(3, 384, 512);
        var near = Pictures.noise(shape, 1);
        var far = Pictures.noise(shape, 2);
        var canvas = FloatPlanes.zero(shape);
        try (var workers = new Workers(1)) {
            var bands = new EyeBands(List.of(0.3, sigma), List.of());
            long bytes = leastAllocated((long) most * shape.planeSize(), () -> {
                var stacks = new ArrayList<FloatPlanes>();
                stacks.add((FloatPlanes) near.toPlanes(Precision.FLOAT));
                stacks.add((FloatPlanes) far.toPlanes(Precision.FLOAT));
                new EyeSolver(shape, bands, Eye.Strengths.UNTRIED, Seed.Effort.DRAFT, 2, workers)
                        .minimise(stacks, canvas, Listener.NONE);
            });
            assertThat((double) bytes / shape.planeSize()).as("bytes per pixel").isBetween(72.0, (double) most);
        }
    }

    /// What the algorithm asks for is the same on every engine. Whether the compiler keeps each vector out of memory too
    /// depends on what else instruments the loops, as the coverage agent does here.
    private static void assumeScalar() {
        assumeThat(RowKernels.best().name()).isEqualTo("scalar");
    }

    private static long leastAllocated(long enough, Runnable work) {
        LongSupplier measured = () -> {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.run();
            return THREADS.getCurrentThreadAllocatedBytes() - before;
        };
        long least = Long.MAX_VALUE;
        for (int n = 0; n < MOST_MEASUREMENTS && least > enough; n++) {
            least = Math.min(least, measured.getAsLong());
        }
        return least;
    }
}
