package dev.nearfar.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.objective.Goal;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.Identity;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Descent on `(canvas − target)²`, where every step is known.
class DescentTest {
    private static final Workers WORKERS = new Workers(2);
    private static final Shape SHAPE = new Shape(1, 1, 3);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    /// x ← x − rate·2(x − t) leaves (1 − 2·rate) of the distance; n evaluations are n − 1 steps.
    @ParameterizedTest
    @EnumSource(Precision.class)
    void everyStepTakesItsShare(Precision precision) {
        var canvas = planes(precision, 0.5);
        var outcome = new Descent(4, 0.1, WORKERS).minimise(towards(precision, 0.9), new Box(), canvas, Listener.NONE);
        double left = 0.8 * 0.8 * 0.8 * 0.4;
        assertThat(canvas.get(0, 2)).isCloseTo(0.9 - left, within(1e-7));
        assertThat(outcome.evaluations()).isEqualTo(4);
        assertThat(outcome.losses().getLast().total()).isCloseTo(3 * left * left, within(1e-7));
        assertThat(outcome.gapEstimate()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theBoxHolds(Precision precision) {
        var canvas = planes(precision, 0.5);
        new Descent(2, 10, WORKERS).minimise(towards(precision, 0.9), new Box(), canvas, Listener.NONE);
        assertThat(canvas.get(0, 0)).isEqualTo(1);
        new Descent(2, 10, WORKERS).minimise(towards(precision, 0.1), new Box(), canvas, Listener.NONE);
        assertThat(canvas.get(0, 0)).isEqualTo(0);
    }

    /// One step of the sigmoid's free variable, which stands at 0 for mid grey, where the slope is 1/4.
    @ParameterizedTest
    @EnumSource(Precision.class)
    void theSigmoidsStepGoesThroughItsSlope(Precision precision) {
        var canvas = planes(precision, 0.5);
        new Descent(2, 0.3, WORKERS)
                .minimise(towards(precision, 0.9), new Sigmoid(SHAPE, WORKERS), canvas, Listener.NONE);
        double free = 0.3 * 2 * 0.4 * 0.25;
        assertThat(canvas.get(0, 1)).isCloseTo(1 / (1 + Math.exp(-free)), within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({"1, '1'", "49, '49'", "50, '50'", "51, '50,51'", "120, '50,100,120'"})
    void every50thLossAndTheLastAreKept(int steps, String kept) {
        var outcome = new Descent(steps, 0.01, WORKERS)
                .minimise(towards(Precision.FLOAT, 0.9), new Box(), planes(Precision.FLOAT, 0.5), Listener.NONE);
        assertThat(outcome.losses().stream().map(loss -> String.valueOf(loss.number())))
                .containsExactly(kept.split(",", -1));
    }

    @Test
    void theListenerMayEndIt() {
        assertThatThrownBy(() -> new Descent(9, 0.1, WORKERS)
                        .minimise(
                                towards(Precision.DOUBLE, 0.9),
                                new Box(),
                                planes(Precision.DOUBLE, 0.5),
                                evaluation -> evaluation.number() < 5))
                .isInstanceOf(CancellationException.class)
                .hasMessage("cancelled at evaluation 5");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void stepsOutOfRangeAreRefused(int steps) {
        assertThatThrownBy(() -> new Descent(steps, 0.1, WORKERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("steps must be at least 1, was " + steps);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void ratesOutOfRangeAreRefused(double rate) {
        assertThatThrownBy(() -> new Descent(1, rate, WORKERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate must be finite and > 0, was " + rate);
    }

    private static Objective towards(Precision precision, double value) {
        return new Objective(List.of(Goal.towards(
                new Part("near", 1),
                new Identity(SHAPE, WORKERS),
                planes(precision, value),
                new SquaredDifference(SHAPE, WORKERS))));
    }

    private static Planes planes(Precision precision, double value) {
        var planes = Planes.zero(SHAPE, precision);
        planes.fill(value);
        return planes;
    }
}
