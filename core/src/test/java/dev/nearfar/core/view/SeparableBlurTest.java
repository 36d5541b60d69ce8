package dev.nearfar.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeparableBlurTest {
    private static final Shape SHAPE = new Shape(2, 11, 13);

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aPointSpreadsIntoTheProductOfTheTaps(Precision precision) {
        var taps = Gaussian.taps(1.5, 5);
        var point = Planes.zero(SHAPE, precision);
        point.set(1, 5 * 13 + 6, 1);
        var seen = blurred(point, taps, Border.ZERO);
        for (int row = 0; row < 11; row++) {
            for (int column = 0; column < 13; column++) {
                int dy = Math.abs(row - 5);
                int dx = Math.abs(column - 6);
                double expected = dy <= 2 && dx <= 2 ? taps[2 + dy] * taps[2 + dx] : 0;
                assertThat(seen.get(1, row * 13 + column)).isCloseTo(expected, within(1e-8));
                assertThat(seen.get(0, row * 13 + column)).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void reflectionKeepsAPlainPictureAndZeroDarkensItsEdges(Precision precision) {
        var taps = Gaussian.taps(2, 11);
        var plain = Planes.zero(SHAPE, precision);
        plain.fill(0.5);
        for (double sample : Samples.of(blurred(plain, taps, Border.REFLECT))) {
            assertThat(sample).isCloseTo(0.5, within(1e-7));
        }
        var darkened = blurred(plain, taps, Border.ZERO);
        double half = (1 + taps[5]) / 2;
        assertThat(darkened.get(0, 0)).isCloseTo(0.5 * half * half, within(1e-7));
        assertThat(darkened.get(0, 5 * 13 + 6)).isCloseTo(0.5, within(1e-7));
    }

    @Test
    void anEvenNumberOfTapsIsRefused() {
        try (var workers = new Workers(1)) {
            assertThatThrownBy(() -> new SeparableBlur(SHAPE, new double[4], Border.ZERO, Precision.DOUBLE, workers))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("taps must be an odd number, were 4");
        }
    }

    private static Planes blurred(Planes canvas, double[] taps, Border border) {
        try (var workers = new Workers(1)) {
            var seen = Planes.zero(SHAPE, canvas.precision());
            new SeparableBlur(SHAPE, taps, border, canvas.precision(), workers).forward(canvas, seen);
            return seen;
        }
    }
}
