package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.recipe.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The solver against least values that another program found slowly (`make_optima.py`), at every effort: how near it
/// comes, whether it knows how near, and what that costs.
class ConvergingSeedTest {
    private static final List<ConvergedRun> RUNS = OptimumCase.all().stream()
            .flatMap(optimum -> Arrays.stream(Seed.Effort.values()).map(effort -> ConvergedRun.of(optimum, effort, 1)))
            .toList();

    private static List<ConvergedRun> runs() {
        return RUNS;
    }

    private static List<OptimumCase> someCases() {
        return List.of(
                OptimumCase.all().get(0),
                OptimumCase.all().get(2),
                OptimumCase.all().get(14));
    }

    @Test
    void theOtherProgramsObjectiveIsThis() {
        assertThat(OptimumCase.all()).hasSizeGreaterThanOrEqualTo(16).allSatisfy(optimum -> {
            var grey = Planes.zero(optimum.near().shape(), Precision.DOUBLE);
            grey.fill(0.5);
            assertThat(optimum.evaluate(grey, Planes.zero(grey.shape(), Precision.DOUBLE)))
                    .isCloseTo(optimum.atGrey(), within(1e-12 * optimum.atGrey()));
        });
    }

    /// All do but three of the 60, at effort best, where the solver came to another local minimum than the lowest known:
    /// above its own, each is by less than it says.
    @Test
    void theEstimateIsNotBelowTheGap() {
        var left = RUNS.stream().filter(run -> !run.optimum().reachesZero()).toList();
        assertThat(left).hasSizeGreaterThan(50);
        requireShare(0.95, left, run -> run.estimate() >= run.trueGap());
    }

    /// Measured against a quarter of a code. The solver sees black on black a little better than it is, since its curve
    /// has a longer toe.
    @Test
    void nothingIsLeftWhereOneCanvasServesBoth() {
        var none = RUNS.stream().filter(run -> run.optimum().reachesZero()).toList();
        assertThat(none).isNotEmpty().allSatisfy(run -> {
            assertThat(run.trueGap()).isBetween(0.0, 0.01);
            assertThat(run.estimate()).isBetween(0.0, run.effort().gap());
        });
    }

    /// Gaps below 10⁻⁴ are too near to 0 for a ratio, and to other local minima.
    @Test
    void theEstimateIsAtMostTenTimesTheGap() {
        var measurable = RUNS.stream().filter(run -> run.trueGap() >= 1e-4).toList();
        assertThat(measurable).hasSizeGreaterThan(40);
        requireShare(1, measurable, run -> run.estimate() <= 10 * run.trueGap());
        assertThat(measurable.stream()
                        .mapToDouble(run -> run.estimate() / run.trueGap())
                        .sorted()
                        .skip(measurable.size() / 2)
                        .findFirst()
                        .orElseThrow())
                .as("median")
                .isLessThan(1.6);
    }

    @Test
    void theGapIsAsSmallAsWasAskedFor() {
        requireShare(0.95, RUNS, run -> run.trueGap() <= run.effort().gap());
        requireShare(
                1,
                RUNS.stream().filter(run -> run.effort() != Seed.Effort.BEST).toList(),
                run -> run.trueGap() <= run.effort().gap());
    }

    /// The estimate misses what was asked for where the bound stays loose: a far term 33 times as strong as the near one
    /// behind a blur of 2 pixels.
    @Test
    void theEstimateIsAsSmallAsWasAskedFor() {
        requireShare(0.98, RUNS, run -> run.estimate() <= run.effort().gap());
    }

    /// Dark pixels under bright ones drift and cost more, and so does a strong far term behind a small blur.
    @ParameterizedTest
    @CsvSource({"DRAFT, 5, 10", "GOOD, 11, 32", "BEST, 15, 72"})
    void evaluationsAreFew(Seed.Effort effort, int ofPhotographs, int ofAny) {
        for (var run : RUNS.stream().filter(run -> run.effort() == effort).toList()) {
            boolean easy = run.optimum().isNatural() && run.optimum().seed().nearWeight() >= 0.05;
            assertThat(run.evaluations()).as(run.toString()).isLessThanOrEqualTo(easy ? ofPhotographs : ofAny);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyFigureIsFinite(ConvergedRun run) {
        assertThat(run.estimate()).isBetween(0.0, 1.0);
        assertThat(run.hybrid().report().losses()).hasSize(run.evaluations()).allSatisfy(loss -> {
            assertThat(loss.total()).isFinite();
            assertThat(loss.values()).allSatisfy(value -> assertThat(value).isFinite());
        });
        for (double sample : Samples.of(run.hybrid().canvas())) {
            assertThat(sample).isBetween(0.0, 1.0);
        }
        for (double slope : Samples.of(run.gradient())) {
            assertThat(slope).isFinite();
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theLastLossIsThatOfThePicture(ConvergedRun run) {
        double reported = run.hybrid().report().losses().getLast().total();
        assertThat(reported).isCloseTo(run.total(), within(2e-7 * run.total() + 1e-3));
        if (!run.optimum().reachesZero()) {
            assertThat(reported).isCloseTo(run.total(), within(2e-7 * run.total()));
        }
    }

    @ParameterizedTest
    @MethodSource("someCases")
    void theNumberOfThreadsChangesNoBit(OptimumCase optimum) {
        var alone = ConvergedRun.of(optimum, Seed.Effort.GOOD, 1).hybrid();
        for (int threads : new int[] {2, 7}) {
            var together = ConvergedRun.of(optimum, Seed.Effort.GOOD, threads).hybrid();
            assertThat(Samples.of(together.canvas())).isEqualTo(Samples.of(alone.canvas()));
            assertThat(together.report().losses()).isEqualTo(alone.report().losses());
            assertThat(together.report().gapEstimate()).isEqualTo(alone.report().gapEstimate());
        }
    }

    private static void requireShare(double least, List<ConvergedRun> runs, Predicate<ConvergedRun> holds) {
        var failing = runs.stream().filter(holds.negate()).toList();
        assertThat((double) (runs.size() - failing.size()) / runs.size())
                .as("share of %d runs, without %s", runs.size(), failing)
                .isGreaterThanOrEqualTo(least);
    }
}
