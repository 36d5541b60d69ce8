package dev.nearfar.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.distance.Charbonnier;
import dev.nearfar.core.distance.Distance;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.distance.Structure;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every distance in `double` against the same by automatic differentiation.
class DistanceOracleTest {
    private static List<Shape> shapes() {
        return List.of(new Shape(3, 5, 17), new Shape(1, 33, 64), new Shape(3, 9, 1), new Shape(1, 1, 9));
    }

    @Test
    void everyDistanceIsListed() {
        assertThat(DistanceOracle.ALL.keySet()).isEqualTo(CoreClasses.that(Distance.class));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theDistanceIsWhatItMeans(Shape shape) {
        try (var workers = new Workers(2)) {
            requireMeaning(new SquaredDifference(shape, workers), shape);
            requireMeaning(new Charbonnier(shape, 0.7, 0.012, workers), shape);
            requireMeaning(new Structure(shape, Precision.DOUBLE, workers), shape);
        }
    }

    private static void requireMeaning(Distance distance, Shape shape) {
        var random = new Random(9);
        var seen = Planes.random(shape, Precision.DOUBLE, random);
        var target = Planes.random(shape, Precision.DOUBLE, random);
        var oracle = DistanceOracle.ALL.get(distance.getClass());
        var expected = Differentiated.of(
                scene -> oracle.apply(scene.canvas(), scene.near()).mul(0.7), seen, List.of(target, target));
        var cotangent = Planes.zero(shape, Precision.DOUBLE);
        double value = distance.valueAndCotangent(seen, target, 0.7, cotangent);
        new Differentiated(0.7 * value, cotangent).requireCloseTo(expected, Differentiated.TOLERANCE);
    }
}
