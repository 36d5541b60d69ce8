package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.picture.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {
    /// The article's run at σ 3.
    @Test
    void theDefaultIsThePublishedRun() {
        var seed = Seed.DEFAULT;
        assertThat(seed.sigma()).isEqualTo(3);
        assertThat(seed.taps()).isEqualTo(15);
        assertThat(seed.nearWeight()).isEqualTo(0.1);
        assertThat(seed.farWeight()).isEqualTo(1);
        assertThat(seed.steps()).isEqualTo(200);
        assertThat(seed.rate()).isEqualTo(0.3);
        assertThat(seed.start()).isEqualTo(Seed.Start.GREY);
        assertThat(seed.precision()).isEqualTo(Precision.FLOAT);
        assertThat(seed.solver()).isEqualTo(Seed.Solver.DESCENT);
        assertThat(seed.preset()).isEqualTo("seed");
    }

    @Test
    void tapsAreThosePublishedForTheDeviationUnlessGiven() {
        assertThat(SeedSettings.defaults().sigma(2).seed().taps()).isEqualTo(11);
        assertThat(SeedSettings.defaults().sigma(2).kernelSize(7).seed().taps()).isEqualTo(7);
    }

    @Test
    void endsOfTheRangesAreInThem() {
        assertThat(SeedSettings.defaults()
                        .sigma(10_000)
                        .kernelSize(131_001)
                        .steps(1_000_000)
                        .seed()
                        .taps())
                .isEqualTo(131_001);
        assertThat(SeedSettings.defaults()
                        .sigma(Double.MIN_VALUE)
                        .kernelSize(1)
                        .steps(1)
                        .seed()
                        .steps())
                .isEqualTo(1);
        assertThat(SeedSettings.defaults().weights(0, 1).seed().nearWeight()).isZero();
        assertThat(SeedSettings.defaults().weights(1, 0).seed().farWeight()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 10_000.1, Double.NaN, Double.POSITIVE_INFINITY})
    void badSigma(double value) {
        requireRefused(SeedSettings.defaults().sigma(value), "sigma must be > 0 and <= 10000, was " + value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2, 14, 131_002, 131_003, Integer.MAX_VALUE})
    void badKernelSize(int value) {
        requireRefused(SeedSettings.defaults().kernelSize(value), "kernel-size must be odd, 1..131001, was " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1e6, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void badWeights(double value) {
        requireRefused(SeedSettings.defaults().weights(value, 1), "near-weight must be >= 0 and <= 1e6, was " + value);
        requireRefused(SeedSettings.defaults().weights(1, value), "far-weight must be >= 0 and <= 1e6, was " + value);
    }

    @Test
    void weightsMustNotBothBeZero() {
        assertThatThrownBy(() -> SeedSettings.defaults().weights(0, 0).seed())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("near-weight and far-weight must not both be 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void badSteps(int value) {
        requireRefused(SeedSettings.defaults().steps(value), "steps must be 1..1000000, was " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.3, 1.1e6, Double.NaN, Double.POSITIVE_INFINITY})
    void badRate(double value) {
        requireRefused(SeedSettings.defaults().rate(value), "rate must be > 0 and <= 1e6, was " + value);
    }

    @Test
    void convergingNeedsBothGoalsAndKnowsItsStartAndPrecision() {
        var seed = converging().effort(Seed.Effort.BEST).seed();
        assertThat(seed.effort().gap()).isEqualTo(0.001);
        assertThat(seed.withTaps(7))
                .isEqualTo(converging().effort(Seed.Effort.BEST).kernelSize(7).seed());
        requireRefused(converging().weights(0, 1), "near-weight must be > 0 with solver converge, was 0.0");
        requireRefused(converging().weights(1, 0), "far-weight must be > 0 with solver converge, was 0.0");
        requireRefused(
                converging().start(Seed.Start.NEAR), "start must be left at grey with solver converge, was near");
        requireRefused(
                converging().precision(Precision.DOUBLE), "precision must be float with solver converge, was double");
    }

    private static SeedSettings converging() {
        return SeedSettings.defaults().solver(Seed.Solver.CONVERGE);
    }

    private static void requireRefused(SeedSettings settings, String message) {
        assertThatThrownBy(settings::seed)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
