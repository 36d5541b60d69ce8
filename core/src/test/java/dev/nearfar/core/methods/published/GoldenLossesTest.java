package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.GoldenLoss;
import dev.nearfar.core.GoldenRun;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The seed method loses what the published method, written down independently (`published_method.py`), loses on two
/// small pairs of pictures, whatever the settings; and its pixels do not depend on the number of threads.
class GoldenLossesTest {
    private static final double DOUBLE_TOLERANCE = 1e-12;
    private static final double FLOAT_TOLERANCE = 2e-6;

    private static List<GoldenRun> runs() {
        return GoldenRun.all();
    }

    @Test
    void thereAreRuns() {
        assertThat(runs())
                .hasSizeGreaterThan(10)
                .allSatisfy(run -> assertThat(run.losses()).hasSizeGreaterThan(5));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void inDouble(GoldenRun run) {
        check(run, Precision.DOUBLE, (loss, found) -> loss.checkEach(found, DOUBLE_TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void inFloat(GoldenRun run) {
        check(run, Precision.FLOAT, (loss, found) -> loss.checkTogether(found, FLOAT_TOLERANCE));
    }

    private static void check(GoldenRun run, Precision precision, BiConsumer<GoldenLoss, Evaluation> check) {
        var alone = samples(run, precision, check, 1);
        assertThat(samples(run, precision, check, 2)).as("2 threads").isEqualTo(alone);
        assertThat(samples(run, precision, check, 7)).as("7 threads").isEqualTo(alone);
    }

    private static double[] samples(
            GoldenRun run, Precision precision, BiConsumer<GoldenLoss, Evaluation> check, int threads) {
        var evaluations = new ArrayList<Evaluation>();
        try (var mixer = new Mixer(threads)) {
            var hybrid = mixer.mix(run.recipe(precision), run.near(), run.far(), evaluations::add);
            for (var loss : run.losses()) {
                check.accept(loss, evaluations.get(loss.evaluation() - 1));
            }
            return Samples.of(hybrid.canvas());
        }
    }
}
