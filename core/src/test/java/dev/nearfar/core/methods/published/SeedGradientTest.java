package dev.nearfar.core.methods.published;

import dev.nearfar.core.optimise.Sigmoid;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Slope;
import dev.nearfar.core.recipe.SeedSettings;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gradient of the whole seed objective by its free variables, through the sigmoid, against central differences.
class SeedGradientTest {
    @ParameterizedTest
    @CsvSource({
        "17, 5, 0.5", "17, 5, 1", "17, 5, 3", "17, 5, 6", "17, 5, 12",
        "64, 33, 0.5", "64, 33, 1", "64, 33, 3", "64, 33, 6", "64, 33, 12"
    })
    void gradientFollowsDifferences(int width, int height, double sigma) {
        var random = new Random(3);
        var shape = new Shape(3, height, width);
        var a = Planes.random(shape, Precision.DOUBLE, random);
        var b = Planes.random(shape, Precision.DOUBLE, random);
        var free = Samples.drawn(shape, Precision.DOUBLE, -3, 3, random);
        var seed =
                SeedSettings.defaults().sigma(sigma).precision(Precision.DOUBLE).seed();
        try (var workers = new Workers(2)) {
            var objective = new SeedMethod(seed, workers).objective(a, b);
            var parameter = new Sigmoid(shape, workers);
            var canvas = Planes.zero(shape, Precision.DOUBLE);
            var gradient = Planes.zero(shape, Precision.DOUBLE);
            parameter.toCanvas(free, canvas);
            objective.evaluate(canvas, gradient);
            parameter.pullback(canvas, gradient);
            var scratch = Planes.zero(shape, Precision.DOUBLE);
            Slope.check(
                    at -> {
                        parameter.toCanvas(at, canvas);
                        return objective.evaluate(canvas, scratch);
                    },
                    free,
                    gradient);
        }
    }
}
