package dev.nearfar.core.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.Implementations;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Slope;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every distance must do; [ListedDistances] says which there are.
class DistancesTest {
    private static final String ALL = "dev.nearfar.core.distance.ListedDistances#all";
    private static final Workers WORKERS = new Workers(2);

    private final Random random = new Random(2);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void everyDistanceIsListed() {
        Set<Class<?>> listed = ListedDistances.all()
                .map(distance -> distance.build(Precision.DOUBLE, WORKERS).getClass())
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(Implementations.of(Distance.class));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void cotangentFollowsDifferences(ListedDistance listed) {
        var distance = listed.build(Precision.DOUBLE, WORKERS);
        var seen = Planes.random(listed.shape(), Precision.DOUBLE, random);
        var target = Planes.random(listed.shape(), Precision.DOUBLE, random);
        var cotangent = Planes.zero(listed.shape(), Precision.DOUBLE);
        distance.valueAndCotangent(seen, target, 0.3, cotangent);
        var scratch = Planes.zero(listed.shape(), Precision.DOUBLE);
        Slope.check(at -> 0.3 * distance.valueAndCotangent(at, target, 1, scratch), seen, cotangent);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void nothingLiesBetweenEquals(ListedDistance listed) {
        for (var precision : Precision.values()) {
            var distance = listed.build(precision, WORKERS);
            var seen = Planes.random(listed.shape(), precision, random);
            var cotangent = Planes.random(listed.shape(), precision, random);
            assertThat(distance.valueAndCotangent(seen, Samples.in(precision, seen), 1, cotangent))
                    .isZero();
            assertThat(Samples.largest(cotangent))
                    .as("cotangent is overwritten")
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void floatStaysCloseToDouble(ListedDistance listed) {
        var distance = listed.build(Precision.FLOAT, WORKERS);
        var reference = listed.build(Precision.DOUBLE, WORKERS);
        var seen = Samples.drawn(listed.shape(), Precision.FLOAT, 0, 1, random);
        var target = Samples.drawn(listed.shape(), Precision.FLOAT, 0, 1, random);
        var cotangent = Planes.zero(listed.shape(), Precision.FLOAT);
        var expected = Planes.zero(listed.shape(), Precision.DOUBLE);
        double value = reference.valueAndCotangent(
                Samples.in(Precision.DOUBLE, seen), Samples.in(Precision.DOUBLE, target), 0.7, expected);
        assertThat(distance.valueAndCotangent(seen, target, 0.7, cotangent))
                .isCloseTo(value, within(listed.valueTolerance() * value));
        assertThat(Samples.largestDifference(cotangent, expected))
                .isLessThanOrEqualTo(listed.floatTolerance() * Samples.largest(expected));
    }

    @Test
    void squaredDifferenceOfAnExample() {
        var shape = new Shape(1, 1, 3);
        var seen = Planes.zero(shape, Precision.DOUBLE);
        var target = Planes.zero(shape, Precision.DOUBLE);
        seen.set(0, 0, 3);
        seen.set(0, 1, 5);
        target.set(0, 1, 7);
        var cotangent = Planes.zero(shape, Precision.DOUBLE);
        assertThat(new SquaredDifference(shape, WORKERS).valueAndCotangent(seen, target, 0.5, cotangent))
                .isEqualTo(9 + 4);
        assertThat(Samples.of(cotangent)).containsExactly(3, -2, 0);
    }
}
