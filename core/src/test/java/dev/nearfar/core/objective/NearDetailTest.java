package dev.nearfar.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.ViewSpec;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The fast form against the goal that it stands for, in `double`.
@Tag("engines")
class NearDetailTest {
    private static final Workers WORKERS = new Workers(2);
    private static final Part PART = new Part("near", 0.4);

    private final Random random = new Random(3);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    /// Sharp and blurred, cuts on finer and coarser grids, pictures lower than a block, higher than two, and smaller than
    /// the blurs.
    @ParameterizedTest
    @CsvSource({
        "0, 3.1, 33, 47",
        "0, 7, 150, 40",
        "0.3, 4.4, 33, 47",
        "1.1, 9, 150, 40",
        "2.9, 14, 70, 35",
        "2.9, 40, 3, 5",
        "0.3, 4.4, 1, 17"
    })
    void itIsAGoal(double sigma, double cut, int height, int width) {
        var shape = new Shape(3, height, width);
        var picture = Samples.drawn(shape, Precision.FLOAT, 0, 1, random);
        var canvas = Samples.drawn(shape, Precision.FLOAT, 0, 1, random);
        var term = new NearDetail(PART, new Srgb(), sigma, cut, shape, WORKERS);
        term.aimAt((FloatPlanes) picture, 1.4);
        var view = (sigma == 0 ? new ViewSpec.Detail(cut) : new ViewSpec.FarDetail(new Srgb(), sigma, cut))
                .build(shape, Precision.DOUBLE, WORKERS);
        var goal = new Goal(PART, view, Planes.zero(shape, Precision.DOUBLE), new SquaredDifference(shape, WORKERS));
        goal.aimAt(Samples.in(Precision.DOUBLE, picture), 1.4);

        var expected = Planes.zero(shape, Precision.DOUBLE);
        var expectedValue = new double[1];
        goal.addValueAndGradient(Samples.in(Precision.DOUBLE, canvas), expectedValue, 0, expected);
        for (int again = 0; again < 2; again++) {
            var gradient = Planes.zero(shape, Precision.FLOAT);
            var value = new double[1];
            term.addValueAndGradient(canvas, value, 0, gradient);
            assertThat(term.parts()).containsExactly(PART);
            assertThat(value[0]).isCloseTo(expectedValue[0], within(2e-5 * expectedValue[0]));
            assertThat(Samples.largestDifference(gradient, expected))
                    .isLessThanOrEqualTo(1e-5 * Samples.largest(expected));
        }
    }

    @Test
    void aCutThatNeedsEverySampleIsRefused() {
        assertThatThrownBy(() -> new NearDetail(PART, new Srgb(), 0, 3, new Shape(1, 9, 9), WORKERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cut must be at least")
                .hasMessageEndingWith("was 3.0");
    }

    @Test
    void thePictureItselfLeavesNothing() {
        var shape = new Shape(1, 40, 40);
        var picture = Samples.drawn(shape, Precision.FLOAT, 0, 1, random);
        var term = new NearDetail(PART, new Srgb(), 0.7, 4, shape, WORKERS);
        term.aimAt((FloatPlanes) picture, 1);
        var gradient = Planes.zero(shape, Precision.FLOAT);
        var value = new double[1];
        term.addValueAndGradient(picture, value, 0, gradient);
        assertThat(value[0]).isZero();
        assertThat(Samples.largest(gradient)).isZero();
    }
}
