package dev.nearfar.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.Identity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveTest {
    private static final Shape SHAPE = new Shape(1, 1, 2);

    /// A term of another kind, with two parts: the sum of the samples and the sum of their squares.
    private record Moments(Part sum, Part squares) implements Term {
        @Override
        public List<Part> parts() {
            return List.of(sum, squares);
        }

        @Override
        public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
            for (int i = 0; i < 2; i++) {
                double x = canvas.get(0, i);
                values[first] = i == 0 ? x : values[first] + x;
                values[first + 1] = i == 0 ? x * x : values[first + 1] + x * x;
                gradient.set(0, i, gradient.get(0, i) + sum.weight() + squares.weight() * 2 * x);
            }
        }
    }

    @Test
    void totalAndGradientAreTheWeightedSums() {
        try (var workers = new Workers(1)) {
            var goal = Goal.towards(
                    new Part("near", 0.5),
                    new Identity(SHAPE, workers),
                    planes(1, 2),
                    new SquaredDifference(SHAPE, workers));
            var objective = new Objective(List.of(goal, new Moments(new Part("sum", 3), new Part("squares", 0))));
            assertThat(objective.parts()).extracting(Part::name).containsExactly("near", "sum", "squares");
            var gradient = planes(100, 100);
            for (int again = 0; again < 2; again++) {
                assertThat(objective.evaluate(planes(4, 0), gradient)).isEqualTo(0.5 * 13 + 3 * 4);
                assertThat(objective.values()).containsExactly(13, 4, 16);
                assertThat(Samples.of(gradient)).containsExactly(0.5 * 2 * 3 + 3, 0.5 * 2 * -2 + 3);
            }
        }
    }

    @Test
    void valuesAreACopy() {
        var objective = new Objective(List.of(new Moments(new Part("sum", 1), new Part("squares", 1))));
        objective.evaluate(planes(1, 1), planes(0, 0));
        objective.values()[0] = 99;
        assertThat(objective.values()).containsExactly(2, 2);
    }

    @Test
    void anObjectiveHasTerms() {
        assertThatThrownBy(() -> new Objective(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("terms must be at least 1, were 0");
    }

    @Test
    void aTargetHasTheShapeThatTheViewShows() {
        try (var workers = new Workers(1)) {
            var view = new Identity(SHAPE, workers);
            var target = Planes.zero(new Shape(1, 2, 1), Precision.DOUBLE);
            var distance = new SquaredDifference(SHAPE, workers);
            assertThatThrownBy(() -> new Goal(new Part("near", 1), view, target, distance))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("planes must be 2x1x1, were 1x2x1");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void weightsOutOfRangeAreRefused(double weight) {
        assertThatThrownBy(() -> new Part("far", weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("far-weight must be finite and >= 0, was " + weight);
    }

    private static Planes planes(double first, double second) {
        var planes = Planes.zero(SHAPE, Precision.DOUBLE);
        planes.set(0, 0, first);
        planes.set(0, 1, second);
        return planes;
    }
}
