package dev.nearfar.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The cheap Gaussian against the one with every tap.
class MultirateBlurTest {
    private static final double TOLERANCE = 2e-5;
    private static final Shape SHAPE = new Shape(5, 77, 101);
    private static final Workers WORKERS = new Workers(2);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {3.06, 3.6, 4.58, 4.6, 6, 9.1, 12.3, 20, 33.3, 100})
    void staysWithinTheToleranceOfTheReference(double sigma) {
        for (var precision : Precision.values()) {
            var canvas = difficult(precision);
            var seen = seen(new MultirateBlur(SHAPE, sigma, precision, WORKERS), canvas);
            var reference = seen(
                    GaussianBlur.of(SHAPE, sigma, Precision.DOUBLE, WORKERS), Samples.in(Precision.DOUBLE, canvas));
            assertThat(Samples.largestDifference(seen, reference)).isLessThanOrEqualTo(TOLERANCE);
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aFlatPictureStaysFlatAndNothingTurnsNegative(Precision precision) {
        var blur = new MultirateBlur(SHAPE, 7, precision, WORKERS);
        var flat = Planes.zero(SHAPE, precision);
        flat.fill(1);
        for (double sample : Samples.of(seen(blur, flat))) {
            assertThat(sample).isCloseTo(1, within(1e-6));
        }
        for (double sample : Samples.of(seen(blur, difficult(precision)))) {
            assertThat(sample).isNotNegative();
        }
    }

    @Test
    void floatTakesItFromItsLeastDeviationOn() {
        double least = MultirateBlur.least();
        assertThat(GaussianBlur.of(SHAPE, least, Precision.FLOAT, WORKERS)).isInstanceOf(MultirateBlur.class);
        assertThat(GaussianBlur.of(SHAPE, least * 0.999, Precision.FLOAT, WORKERS))
                .isInstanceOf(SeparableBlur.class);
        assertThat(GaussianBlur.of(SHAPE, 20, Precision.DOUBLE, WORKERS)).isInstanceOf(SeparableBlur.class);
    }

    @Test
    void smallDeviationsAreRefused() {
        assertThatThrownBy(() -> new MultirateBlur(SHAPE, 3, Precision.FLOAT, WORKERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sigma must be at least %s, was 3.0", MultirateBlur.least());
    }

    /// One plane each of noise, an edge, a sine at half a cycle for every four samples, points, and a fine screen.
    private static Planes difficult(Precision precision) {
        var planes = Samples.drawn(SHAPE, precision, 0, 1, new Random(11));
        for (int row = 0; row < SHAPE.height(); row++) {
            for (int column = 0; column < SHAPE.width(); column++) {
                int at = row * SHAPE.width() + column;
                planes.set(1, at, column + row / 3 < 50 ? 1 : 0);
                planes.set(2, at, 0.5 + 0.5 * StrictMath.sin(Math.PI * (column + 0.3) / 4));
                planes.set(3, at, row % 25 == 0 && column % 33 == 0 ? 1 : 0);
                planes.set(4, at, (row + column) % 2);
            }
        }
        return planes;
    }

    private static Planes seen(View view, Planes canvas) {
        var seen = Planes.zero(view.output(), canvas.precision());
        view.forward(canvas, seen);
        return seen;
    }
}
