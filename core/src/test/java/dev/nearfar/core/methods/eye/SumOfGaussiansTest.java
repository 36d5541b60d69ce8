package dev.nearfar.core.methods.eye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.GaussianBlur;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumOfGaussiansTest {
    private static final Shape SHAPE = new Shape(1, 24, 36);

    @ParameterizedTest
    @CsvSource({"0.5, 1, 0.03", "1, 0.5, 1", "2.7, 1, 0.001", "2.7, 3, 1000", "20, 1, 0.03"})
    void aFlatPictureStaysFlat(double sigma, double cut, double weight) {
        var flat = FloatPlanes.zero(SHAPE);
        flat.fill(0.7);
        var filtered = FloatPlanes.zero(SHAPE);
        try (var workers = new Workers(2)) {
            new Band(sigma, cut, weight).filter(SHAPE, workers).apply(flat, filtered);
        }
        for (double sample : Samples.of(filtered)) {
            assertThat(sample).isCloseTo(0.7, within(1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5, 6})
    void aResponseThatIsOneOfItsGaussiansIsMet(double sigma) {
        var expected = FloatPlanes.zero(SHAPE);
        var noise = noise();
        try (var workers = new Workers(2)) {
            GaussianBlur.of(SHAPE, sigma, Precision.FLOAT, workers).forward(noise, expected);
        }
        var filtered = filtered(f -> Band.response(sigma, f), List.of(1.0, 2.5, 6.0), noise);
        assertThat(Samples.largestDifference(filtered, expected)).isLessThan(1e-3);
    }

    @Test
    void withoutBlursItIsAFactor() {
        var noise = noise();
        var filtered = filtered(f -> 0.25, List.of(), noise);
        for (int i = 0; i < SHAPE.planeSize(); i++) {
            assertThat(filtered.get(0, i)).isCloseTo(0.25 * noise.get(0, i), within(1e-6));
        }
    }

    /// A cosine with a whole number of half periods from edge to edge keeps its form under a mirrored border.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 6, 9, 13, 20, 28, 35})
    void bandsAreNearlyMet(int halfPeriods) {
        var cosine = FloatPlanes.zero(SHAPE);
        for (int i = 0; i < SHAPE.planeSize(); i++) {
            cosine.set(0, i, Math.cos(Math.PI * halfPeriods * (i % SHAPE.width() + 0.5) / SHAPE.width()));
        }
        double frequency = halfPeriods / (2.0 * SHAPE.width());
        var filtered = FloatPlanes.zero(SHAPE);
        try (var workers = new Workers(2)) {
            for (double sigma : new double[] {0.9, 1.2, 2.7, 5}) {
                for (double weight : new double[] {0.03, 0.1, 0.3}) {
                    var band = new Band(sigma, 1, weight);
                    band.filter(SHAPE, workers).apply(cosine, filtered);
                    assertThat(filtered.dot(cosine) / cosine.dot(cosine))
                            .as("sigma %s, weight %s", sigma, weight)
                            .isCloseTo(band.farther(frequency), within(0.08));
                }
            }
        }
    }

    private static FloatPlanes noise() {
        return (FloatPlanes) Samples.drawn(SHAPE, Precision.FLOAT, 0, 1, new Random(4));
    }

    private static FloatPlanes filtered(DoubleUnaryOperator response, List<Double> sigmas, FloatPlanes picture) {
        var filtered = FloatPlanes.zero(SHAPE);
        try (var workers = new Workers(2)) {
            new SumOfGaussians(SHAPE, response, sigmas, workers).apply(picture, filtered);
        }
        return filtered;
    }
}
