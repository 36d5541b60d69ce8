package dev.nearfar.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.Implementations;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Slope;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What every parameter must do.
class CanvasParametersTest {
    private static final Workers WORKERS = new Workers(2);
    private static final Shape SHAPE = new Shape(3, 5, 17);

    private final Random random = new Random(13);

    private static List<CanvasParameter> parameters() {
        return List.of(new Box(), new Sigmoid(SHAPE, WORKERS));
    }

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void everyParameterIsListed() {
        Set<Class<?>> listed = parameters().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(listed).isEqualTo(Implementations.of(CanvasParameter.class));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void theCanvasComesBackFromItsFreeVariables(CanvasParameter parameter) {
        for (var precision : Precision.values()) {
            var canvas = Samples.drawn(SHAPE, precision, 0.01, 0.99, random);
            var free = Planes.zero(SHAPE, precision);
            var back = Planes.zero(SHAPE, precision);
            parameter.fromCanvas(canvas, free);
            parameter.toCanvas(free, back);
            assertThat(Samples.largestDifference(back, canvas))
                    .isLessThan(precision == Precision.DOUBLE ? 1e-15 : 3e-7);
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void pullbackFollowsDifferences(CanvasParameter parameter) {
        var free = Samples.drawn(SHAPE, Precision.DOUBLE, -3, 3, random);
        var cotangent = Samples.drawn(SHAPE, Precision.DOUBLE, -1, 1, random);
        var canvas = Planes.zero(SHAPE, Precision.DOUBLE);
        parameter.toCanvas(free, canvas);
        var gradient = Samples.in(Precision.DOUBLE, cotangent);
        parameter.pullback(canvas, gradient);
        Slope.check(
                at -> {
                    parameter.toCanvas(at, canvas);
                    return canvas.dot(cotangent);
                },
                free,
                gradient);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void floatStaysCloseToDouble(CanvasParameter parameter) {
        var free = Samples.drawn(SHAPE, Precision.FLOAT, -3, 3, random);
        var gradient = Samples.drawn(SHAPE, Precision.FLOAT, -1, 1, random);
        var canvas = Planes.zero(SHAPE, Precision.FLOAT);
        var expected = Planes.zero(SHAPE, Precision.DOUBLE);
        var expectedGradient = Samples.in(Precision.DOUBLE, gradient);
        parameter.toCanvas(free, canvas);
        parameter.toCanvas(Samples.in(Precision.DOUBLE, free), expected);
        assertThat(Samples.largestDifference(canvas, expected)).isLessThan(1.5e-7);
        parameter.pullback(canvas, gradient);
        parameter.pullback(expected, expectedGradient);
        assertThat(Samples.largestDifference(gradient, expectedGradient)).isLessThan(1.5e-7);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void blackAndWhiteAreMovedInside(Precision precision) {
        var canvas = Planes.zero(SHAPE, precision);
        canvas.set(0, 1, 1);
        canvas.set(0, 2, -3);
        canvas.set(0, 3, 7);
        var free = Planes.zero(SHAPE, precision);
        var back = Planes.zero(SHAPE, precision);
        var sigmoid = new Sigmoid(SHAPE, WORKERS);
        sigmoid.fromCanvas(canvas, free);
        sigmoid.toCanvas(free, back);
        assertThat(back.get(0, 0)).isCloseTo(1 / 510.0, within(1e-8));
        assertThat(back.get(0, 1)).isCloseTo(509 / 510.0, within(1e-7));
        assertThat(back.get(0, 2)).isEqualTo(back.get(0, 0));
        assertThat(back.get(0, 3)).isEqualTo(back.get(0, 1));
        new Box().fromCanvas(canvas, free);
        assertThat(free.get(0, 2)).isZero();
        assertThat(free.get(0, 3)).isEqualTo(1);
    }

    @Test
    void bounds() {
        assertThat(new Box().lower()).isZero();
        assertThat(new Box().upper()).isEqualTo(1);
        assertThat(new Sigmoid(SHAPE, WORKERS).lower()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new Sigmoid(SHAPE, WORKERS).upper()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
