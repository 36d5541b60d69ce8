package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.recipe.Eye.Strengths;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EyeTest {
    private static final Strengths STRENGTHS = new Strengths(0.8, 0.4, 1.25, 2, 1.5, 0.07);

    @Test
    void theDefaultLeavesAllOpen() {
        assertThat(Eye.DEFAULT.isComplete()).isFalse();
        assertThat(Eye.DEFAULT.strengths(STRENGTHS)).isEqualTo(STRENGTHS);
        assertThat(Eye.DEFAULT.colour()).isEqualTo(Eye.Colour.BOTH);
        assertThat(Eye.DEFAULT.balance()).isZero();
    }

    @Test
    void whatIsGivenStays() {
        var eye = Eye.DEFAULT.with(STRENGTHS);
        assertThat(eye.isComplete()).isTrue();
        assertThat(eye.strengths(Strengths.UNTRIED)).isEqualTo(STRENGTHS);
        assertThat(eye.withEffort(Seed.Effort.BEST).strengths(Strengths.UNTRIED))
                .isEqualTo(STRENGTHS);
        assertThat(eye.withEffort(Seed.Effort.BEST).effort()).isEqualTo(Seed.Effort.BEST);
    }

    @Test
    void picturesBetweenHaveTheGeometricMeanOfGainAndContrast() {
        assertThat(STRENGTHS.gain(0)).isEqualTo(2);
        assertThat(STRENGTHS.gain(1)).isCloseTo(1.264911, within(1e-6));
        assertThat(STRENGTHS.gain(2)).isEqualTo(STRENGTHS.gain(1));
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0, 0, 0.1, 0.25, 0.001, 0",
        "2, 1, 6, 10, 20, 1000, 10000",
    })
    void endsOfTheRangesAreInThem(
            double contrast, double pivot, double gap, double gain, double cut, double weight, int tune) {
        var eye = eye(0, contrast, pivot, gap, gain, cut, weight, tune);
        assertThat(eye.strengths(Strengths.UNTRIED)).isEqualTo(new Strengths(contrast, pivot, gap, gain, cut, weight));
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 1, 0.5, 1, 1, 1, 1, 1, 'balance must be -1.0..1.0, was 1.1'",
        "NaN, 1, 0.5, 1, 1, 1, 1, 1, 'balance must be -1.0..1.0, was NaN'",
        "0, 0.04, 0.5, 1, 1, 1, 1, 1, 'far-contrast must be 0.05..2.0, was 0.04'",
        "0, 1, 1.5, 1, 1, 1, 1, 1, 'far-pivot must be 0.0..1.0, was 1.5'",
        "0, 1, 0.5, -1, 1, 1, 1, 1, 'far-gap must be 0.0..6.0, was -1.0'",
        "0, 1, 0.5, 1, 11, 1, 1, 1, 'near-gain must be 0.1..10.0, was 11.0'",
        "0, 1, 0.5, 1, 1, 0, 1, 1, 'near-cut must be 0.25..20.0, was 0.0'",
        "0, 1, 0.5, 1, 1, 1, 0, 1, 'detail-weight must be 0.001..1000000.0, was 0.0'",
        "0, 1, 0.5, 1, 1, 1, 1, -1, 'tune must be 0..10000, was -1'",
    })
    void valuesOutOfRange(
            double balance,
            double contrast,
            double pivot,
            double gap,
            double gain,
            double cut,
            double weight,
            int tune,
            String message) {
        assertThatThrownBy(() -> eye(balance, contrast, pivot, gap, gain, cut, weight, tune))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Eye eye(
            double balance,
            double contrast,
            double pivot,
            double gap,
            double gain,
            double cut,
            double weight,
            int tune) {
        return new Eye(
                balance,
                Eye.Colour.BOTH,
                OptionalDouble.of(contrast),
                OptionalDouble.of(pivot),
                OptionalDouble.of(gap),
                OptionalDouble.of(gain),
                OptionalDouble.of(cut),
                OptionalDouble.of(weight),
                tune,
                Seed.Effort.GOOD);
    }
}
