package dev.nearfar.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The polynomials against `StrictMath` in `double`, over dense sweeps.
class FloatMathTest {
    /// The exponents of decoding and encoding for powers 1.01, 2.2, 2.4 and 4, and some between.
    @ParameterizedTest
    @ValueSource(
            doubles = {0.01, 0.5, 1, 1.2, 1.4, 2, 3, -0.0099, -0.5, -0.5454545454545454, -0.5833333333333333, -0.75})
    void powersAreWithinTheStatedError(double exponent) {
        var power = new FloatPower(exponent);
        double worst = 0;
        int last = Float.floatToRawIntBits(16);
        for (int bits = Float.floatToRawIntBits(FloatCurve.LEAST); bits <= last; bits += 997) {
            float x = Float.intBitsToFloat(bits);
            double expected = StrictMath.pow(x, exponent);
            if (expected >= Float.MIN_NORMAL) {
                worst = Math.max(worst, Math.abs(power.of(x) / expected - 1));
            }
        }
        assertThat(worst).isLessThan(4e-7);
        assertThat(power.of(1)).isEqualTo(1);
    }

    @Test
    void powersOfTwoAreWithinTheirError() {
        double worst = 0;
        for (float x = -126; x <= 127; x += 3e-4f) {
            worst = Math.max(worst, Math.abs(FloatMath.exp2(x) / StrictMath.pow(2, x) - 1));
        }
        assertThat(worst).isLessThan(1e-7);
    }

    @Test
    void wholePowersOfTwoAreExact() {
        for (int x = -126; x <= 127; x++) {
            assertThat(FloatMath.exp2(x)).isEqualTo(Math.scalb(1f, x));
        }
    }

    /// The relative error grows with |x|, since `x·log₂e` keeps as many digits as ever before the point.
    @ParameterizedTest
    @CsvSource({"1, 1.5e-7", "4, 3.5e-7", "8, 6e-7", "16, 1.1e-6", "87, 4.5e-6"})
    void theSigmoidIsWithinItsError(double limit, double relative) {
        double worst = 0;
        double worstRelative = 0;
        for (double x = -limit; x <= limit; x += limit / 200_000) {
            double expected = 1 / (1 + StrictMath.exp(-(double) (float) x));
            double found = FloatMath.sigmoid((float) x);
            worst = Math.max(worst, Math.abs(found - expected));
            worstRelative = Math.max(worstRelative, Math.abs(found / expected - 1));
        }
        assertThat(worst).isLessThan(1e-7);
        assertThat(worstRelative).isLessThan(relative);
    }

    @Test
    void theSigmoidsMiddleAndEnds() {
        assertThat(FloatMath.sigmoid(0)).isEqualTo(0.5f);
        assertThat(FloatMath.sigmoid(87)).isEqualTo(1);
        assertThat(FloatMath.sigmoid(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(FloatMath.sigmoid(-1000)).isEqualTo(FloatMath.sigmoid(-87)).isPositive();
        assertThat(FloatMath.sigmoid(Float.NEGATIVE_INFINITY)).isEqualTo(FloatMath.sigmoid(-87));
    }

    @Test
    void theSigmoidNeverFalls() {
        float before = 0;
        for (float x = -87; x <= 87; x += 1e-3f) {
            float value = FloatMath.sigmoid(x);
            assertThat(value).isBetween(before * (1 - 1e-5f), 1f);
            before = value;
        }
    }
}
