package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.methods.classic.ClassicMethod;
import dev.nearfar.core.optimise.Box;
import dev.nearfar.core.optimise.Lbfgs;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The general search on the published objective, against least values that another program found slowly.
class LbfgsSeedTest {
    private static final int EVALUATIONS = 30;

    private static List<OptimumCase> photographs() {
        return OptimumCase.all().stream()
                .filter(optimum -> optimum.isNatural() && optimum.seed().nearWeight() >= 0.05)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("photographs")
    void photographsComeWithinOnePercent(OptimumCase optimum) {
        var seed = optimum.seed();
        var near = (FloatPlanes) optimum.near().toPlanes(Precision.FLOAT);
        var far = (FloatPlanes) optimum.far().toPlanes(Precision.FLOAT);
        var canvas = Planes.zero(near.shape(), Precision.FLOAT);
        try (var workers = new Workers(2)) {
            ClassicMethod.codeValues(near, far, seed.sigma(), seed.sigma(), workers, canvas);
            var settings = new Lbfgs.Settings(EVALUATIONS, 0, 1e-3, 2 * seed.nearWeight());
            var outcome = new Lbfgs(near.shape(), Precision.FLOAT, settings, workers)
                    .minimise(new SeedMethod(seed, workers).fused(near, far), new Box(), canvas, Listener.NONE);
            double total = optimum.evaluate(canvas, Planes.zero(near.shape(), Precision.DOUBLE));
            assertThat(outcome.evaluations()).isLessThanOrEqualTo(EVALUATIONS);
            // Where `float` ends, a search finds nothing more, and the estimate says so.
            double most = Math.max(outcome.gapEstimate().orElseThrow(), 1e-4);
            assertThat(total / optimum.least() - 1).isBetween(0.0, Math.min(most, 0.01));
        }
    }
}
