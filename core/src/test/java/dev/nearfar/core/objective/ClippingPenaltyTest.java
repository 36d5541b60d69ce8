package dev.nearfar.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Slope;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClippingPenaltyTest {
    private static final Workers WORKERS = new Workers(2);
    private static final Shape SHAPE = new Shape(3, 7, 19);
    private static final double MARGIN = 0.05;

    private final Random random = new Random(4);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    /// A tenth of the samples on the bounds, and nothing else near them, is where a share of 0.1 ends.
    @ParameterizedTest
    @CsvSource({"0.1, 0", "0.2, 0", "0.08, 0.0025", "0.05, 0.025", "0.04, 0.04", "0, 0.1"})
    void whatExceedsTheShareCosts(double share, double expected) {
        for (var precision : Precision.values()) {
            var canvas = Planes.zero(new Shape(1, 10, 20), precision);
            canvas.fill(0.5);
            for (int i = 0; i < 20; i++) {
                canvas.set(0, 10 * i, i % 2);
            }
            var gradient = Planes.zero(canvas.shape(), precision);
            double unit = canvas.shape().samples() * MARGIN * MARGIN;
            assertThat(penalty(share, canvas).evaluate(canvas, gradient) / unit).isCloseTo(3 * expected, within(2e-7));
            if (expected == 0) {
                assertThat(Samples.largest(gradient)).isLessThan(1e-6);
            }
        }
    }

    /// Free, in the bend, beyond it, and with no share.
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.03, 0.01, 0})
    void theGradientFollowsDifferences(double share) {
        var canvas = Samples.drawn(SHAPE, Precision.DOUBLE, 0, 1, random);
        var gradient = Planes.zero(SHAPE, Precision.DOUBLE);
        var scratch = Planes.zero(SHAPE, Precision.DOUBLE);
        var objective = penalty(share, canvas);
        double value = objective.evaluate(canvas, gradient);
        assertThat(value > 0).isEqualTo(share < 0.5);
        Slope.check(at -> objective.evaluate(at, scratch), canvas, gradient);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0})
    void floatStaysCloseToDouble(double share) {
        var canvas = Samples.drawn(SHAPE, Precision.FLOAT, 0, 1, random);
        var exact = Samples.in(Precision.DOUBLE, canvas);
        var gradient = Planes.zero(SHAPE, Precision.FLOAT);
        var expected = Planes.zero(SHAPE, Precision.DOUBLE);
        double value = penalty(share, exact).evaluate(exact, expected);
        assertThat(penalty(share, canvas).evaluate(canvas, gradient)).isCloseTo(value, within(1e-5 * value));
        assertThat(Samples.largestDifference(gradient, expected)).isLessThan(1e-5 * Samples.largest(expected));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theGradientIsAdded(Precision precision) {
        var canvas = Planes.zero(SHAPE, precision);
        canvas.fill(1);
        var gradient = Planes.zero(SHAPE, precision);
        gradient.fill(5);
        new ClippingPenalty(new Part("clipping", 3), MARGIN, 0, SHAPE, WORKERS)
                .addValueAndGradient(canvas, new double[1], 0, gradient);
        assertThat(gradient.get(2, 100)).isCloseTo(5 + 3 * 2 * MARGIN, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0.1 | margin must be > 0 and <= 0.5, was 0.0",
                "0.6 | 0.1 | margin must be > 0 and <= 0.5, was 0.6",
                "NaN | 0.1 | margin must be > 0 and <= 0.5, was NaN",
                "0.1 | -0.1 | share must be 0..1, was -0.1",
                "0.1 | 1.1 | share must be 0..1, was 1.1"
            })
    void settingsOutOfRangeAreRefused(double margin, double share, String message) {
        assertThatThrownBy(() -> new ClippingPenalty(new Part("clipping", 1), margin, share, SHAPE, WORKERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Objective penalty(double share, Planes canvas) {
        return new Objective(
                List.of(new ClippingPenalty(new Part("clipping", 3), MARGIN, share, canvas.shape(), WORKERS)));
    }
}
