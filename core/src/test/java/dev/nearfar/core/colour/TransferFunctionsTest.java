package dev.nearfar.core.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferFunctionsTest {
    private static final int STEPS = 1000;
    private static final double STEP = 1e-6;

    private static Stream<TransferFunction> curves() {
        return Stream.of(PowerLaw.PUBLISHED, new PowerLaw(1.01), new PowerLaw(4), new Srgb());
    }

    @ParameterizedTest
    @MethodSource("curves")
    void endsAreBlackAndWhite(TransferFunction curve) {
        assertThat(curve.decode(0)).isZero();
        assertThat(curve.encode(0)).isZero();
        assertThat(curve.decode(1)).isCloseTo(1, within(2e-16));
        assertThat(curve.encode(1)).isCloseTo(1, within(2e-16));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void encodeUndoesDecode(TransferFunction curve) {
        for (int i = 1; i <= STEPS; i++) {
            double code = i / (double) STEPS;
            assertThat(curve.encode(curve.decode(code))).isCloseTo(code, within(1e-8));
            assertThat(curve.decode(curve.encode(code))).isCloseTo(code, within(1e-8));
        }
    }

    @ParameterizedTest
    @MethodSource("curves")
    void bothWaysRise(TransferFunction curve) {
        for (int i = 0; i < STEPS; i++) {
            assertThat(curve.decode((i + 1.0) / STEPS)).isGreaterThan(curve.decode(i / (double) STEPS));
            assertThat(curve.encode((i + 1.0) / STEPS)).isGreaterThan(curve.encode(i / (double) STEPS));
        }
    }

    @ParameterizedTest
    @MethodSource("curves")
    void slopesFollowDifferences(TransferFunction curve) {
        for (int i = 10; i <= STEPS; i++) {
            double at = i / (double) STEPS + 1e-4;
            double decode = (curve.decode(at + STEP) - curve.decode(at - STEP)) / (2 * STEP);
            double encode = (curve.encode(at + STEP) - curve.encode(at - STEP)) / (2 * STEP);
            assertThat(curve.decodeSlope(at, curve.decode(at))).isCloseTo(decode, within(1e-7 * decode + 1e-9));
            assertThat(curve.encodeSlope(at, curve.encode(at))).isCloseTo(encode, within(1e-7 * encode + 1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.01, 1.8, 2.2, 4})
    void thePowersToeIsStraightAndJoinsWithoutAStep(double exponent) {
        var curve = new PowerLaw(exponent);
        double below = Math.nextDown(PowerLaw.TOE);
        assertThat(curve.encode(below) / curve.encode(PowerLaw.TOE)).isCloseTo(1, within(1e-13));
        assertThat(curve.encode(PowerLaw.TOE / 4) / curve.encode(PowerLaw.TOE / 2))
                .isEqualTo(0.5);
        double slope = curve.encodeSlope(below, curve.encode(below));
        assertThat(slope).isFinite().isEqualTo(curve.encodeSlope(0, 0)).isEqualTo(curve.encode(below) / below);
    }

    @Test
    void thePowerHasNothingBelowBlack() {
        assertThat(PowerLaw.PUBLISHED.decode(-0.1)).isZero();
        assertThat(PowerLaw.PUBLISHED.decodeSlope(-0.1, 0)).isZero();
        assertThat(PowerLaw.PUBLISHED.decodeSlope(0, 0)).isZero();
    }

    /// Values of the published runs' curve: 0.5^2.2, and the light of code 1 of 255.
    @Test
    void thePowerAtKnownPoints() {
        assertThat(PowerLaw.PUBLISHED.decode(0.5)).isCloseTo(0.217637640824031, within(1e-15));
        assertThat(PowerLaw.PUBLISHED.encode(0.5)).isCloseTo(0.729740052840723, within(1e-15));
        assertThat(PowerLaw.PUBLISHED.encode(PowerLaw.PUBLISHED.decode(1 / 65_535.0)))
                .as("the darkest 16-bit code")
                .isCloseTo(1 / 65_535.0, within(1e-18));
    }

    /// IEC 61966-2-1: half of the light has code value 0.7354, code value one half 0.2140 of the light.
    @Test
    void srgbAtKnownPoints() {
        var curve = new Srgb();
        assertThat(curve.encode(0.5)).isCloseTo(0.735356983052449, within(1e-14));
        assertThat(curve.decode(0.5)).isCloseTo(0.214041140482233, within(1e-14));
        assertThat(curve.decode(0.04)).isEqualTo(0.04 / 12.92);
        assertThat(curve.encode(0.003)).isEqualTo(0.003 * 12.92);
    }

    /// The standard's constants are rounded, so its two pieces miss each other by 3·10⁻⁸.
    @Test
    void srgbsPiecesMeet() {
        var curve = new Srgb();
        assertThat(curve.decode(Math.nextUp(Srgb.CODE_JOIN)) - curve.decode(Srgb.CODE_JOIN))
                .isCloseTo(0, within(3e-9));
        assertThat(curve.encode(Math.nextUp(Srgb.LIGHT_JOIN)) - curve.encode(Srgb.LIGHT_JOIN))
                .isCloseTo(0, within(4e-8));
    }

    @ParameterizedTest
    @CsvSource({"1", "0", "-2", "4.01", "NaN", "Infinity"})
    void exponentsOutOfRangeAreRefused(double exponent) {
        assertThatThrownBy(() -> new PowerLaw(exponent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exponent must be > 1 and <= 4, was " + exponent);
    }
}
