package dev.nearfar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye.Strengths;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchResponseTest {
    private static final Shape PLANE = new Shape(1, 8, 128);
    private static final Strengths STRENGTHS = new Strengths(0.6, 0.5, 1, 1.7, 1, 0.03);

    /// A sine in one picture, the others grey: what the sketch holds of it is what the response says, as nearly as its filters
    /// keep to the bands.
    @ParameterizedTest
    @CsvSource({"0, 3", "0, 10", "0, 40", "0, 100", "1, 1", "1, 8", "1, 30", "2, 1", "2, 4", "2, 20"})
    void aSineStandsInTheSketchAsForetold(int picture, int halfPeriods) {
        var sigmas = List.of(0.2, 1.5, 6.0);
        var pictures = new ArrayList<FloatPlanes>();
        for (int index = 0; index < 3; index++) {
            pictures.add(sine(index == picture ? 0.05 : 0, halfPeriods));
        }
        var canvas = FloatPlanes.zero(PLANE);
        try (var workers = new Workers(1)) {
            var sketch = new EyeSketch(PLANE, sigmas, STRENGTHS, workers);
            sketch.aim(pictures);
            sketch.write(STRENGTHS, canvas);
        }
        double frequency = halfPeriods / (2.0 * PLANE.width());
        double foretold = new SketchResponse(sigmas, STRENGTHS).at(new double[] {frequency})[picture][0];
        assertThat(amplitude(canvas, halfPeriods) / 0.05).isCloseTo(foretold, within(0.1));
    }

    private static FloatPlanes sine(double amplitude, int halfPeriods) {
        var planes = FloatPlanes.zero(PLANE);
        for (int index = 0; index < PLANE.planeSize(); index++) {
            planes.plane(0)[index] = (float) (0.5 + amplitude * basis(index % PLANE.width(), halfPeriods));
        }
        return planes;
    }

    private static double amplitude(FloatPlanes canvas, int halfPeriods) {
        double sum = 0;
        for (int column = 0; column < PLANE.width(); column++) {
            sum += canvas.plane(0)[column] * basis(column, halfPeriods);
        }
        return 2 * sum / PLANE.width();
    }

    /// It goes on beyond a mirrored border as it is.
    private static double basis(int column, int halfPeriods) {
        return Math.cos(Math.PI * halfPeriods * (column + 0.5) / PLANE.width());
    }
}
