package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.Pictures;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.SeedSettings;
import dev.nearfar.core.result.Hybrid;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The solver ends with finite figures at the ends of what can be asked of it, and within its limit of evaluations.
class ConvergingExtremesTest {
    private static final List<Shape> SHAPES =
            List.of(new Shape(3, 2, 2), new Shape(1, 3, 50), new Shape(1, 50, 3), new Shape(2, 33, 20));

    /// 60, and the trials of the step that passes them.
    private static final int MOST_EVALUATIONS = 72;

    private static Stream<Arguments> settings() {
        return Stream.of(1e-6, 1e-3, 0.1, 1e3, 1e6)
                .flatMap(near -> Stream.of(
                                SeedSettings.defaults(),
                                SeedSettings.defaults().sigma(1).kernelSize(1),
                                SeedSettings.defaults().sigma(0.1),
                                SeedSettings.defaults().sigma(10_000),
                                SeedSettings.defaults().sigma(40).kernelSize(3),
                                SeedSettings.defaults().sigma(2).kernelSize(201))
                        .map(settings -> settings.weights(near, 1))
                        .map(settings -> settings.solver(Seed.Solver.CONVERGE).seed()))
                .flatMap(seed -> SHAPES.stream().map(shape -> Arguments.of(shape, seed)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void ofSettings(Shape shape, Seed seed) {
        var recipe = SeedSettings.like(seed).recipe();
        var hybrid = Pictures.mixed(recipe, 2, Pictures.noise(shape, 1), Pictures.noise(shape, 2));
        requireFinite(hybrid);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 65535", "65535, 0", "65535, 65535", "1, 0", "0, 1"})
    void ofPlainPictures(int near, int far) {
        for (double sigma : new double[] {0.5, 3, 40}) {
            var recipe = SeedSettings.defaults()
                    .sigma(sigma)
                    .solver(Seed.Solver.CONVERGE)
                    .effort(Seed.Effort.BEST)
                    .recipe();
            var shape = new Shape(1, 21, 34);
            requireFinite(Pictures.mixed(recipe, 2, Pictures.plain(shape, near), Pictures.plain(shape, far)));
        }
    }

    private static void requireFinite(Hybrid hybrid) {
        var report = hybrid.report();
        assertThat(report.evaluations()).isLessThanOrEqualTo(MOST_EVALUATIONS);
        assertThat(report.gapEstimate().orElseThrow()).isFinite().isNotNegative();
        assertThat(report.losses()).isNotEmpty().allSatisfy(loss -> {
            assertThat(loss.total()).isFinite();
            assertThat(loss.values()).allSatisfy(value -> assertThat(value).isFinite());
        });
        assertThat(report.losses().getLast().total())
                .as("the end against the start")
                .isLessThanOrEqualTo(report.losses().getFirst().total());
        for (double sample : Samples.of(hybrid.canvas())) {
            assertThat(sample).isBetween(0.0, 1.0);
        }
    }
}
