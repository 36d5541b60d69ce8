package dev.nearfar.core.methods.eye;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye.Strengths;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EyeSketchTest {
    private static final Shape PLANE = new Shape(1, 24, 36);
    private static final Strengths EVEN = new Strengths(1, 0.5, 0, 1, 1, 0.9);

    private static Stream<List<Double>> blurs() {
        return Stream.of(List.of(0.2, 2.0), List.of(0.2, 0.9, 3.5));
    }

    @ParameterizedTest
    @MethodSource("blurs")
    void isLinearInContrastAndGain(List<Double> sigmas) {
        var strengths = new Strengths(0.4, 0, 1, 1.1, 1, 0.9);
        var pictures = pictures(sigmas.size());
        var once = sketch(sigmas, strengths, pictures, strengths);
        var twice = sketch(sigmas, strengths, pictures, new Strengths(0.8, 0, 1, 2.2, 1, 0.9));
        assertThat(Samples.largestDifference(Samples.moved(once, 1, once), twice))
                .isLessThan(1e-5);
        assertThat(Samples.largestDifference(once, twice)).isGreaterThan(0.1);
    }

    @ParameterizedTest
    @MethodSource("blurs")
    void aimedByOtherStrengthsOfTheSameBandsItIsTheSame(List<Double> sigmas) {
        var strengths = new Strengths(0.4, 0.6, 1, 1.1, 1, 0.9);
        var other = new Strengths(0.9, 0.2, 1, 3, 1, 0.9);
        var pictures = pictures(sigmas.size());
        assertThat(Samples.of(sketch(sigmas, strengths, pictures, other)))
                .containsExactly(Samples.of(sketch(sigmas, other, pictures, other)));
    }

    /// The bands share out all that there is: one picture for all distances comes out as it is, but for the gap's least blur.
    @ParameterizedTest
    @MethodSource("blurs")
    void onePictureForAllDistancesIsThatPicture(List<Double> sigmas) {
        var picture = pictures(1).getFirst();
        var same = Stream.generate(() -> picture).limit(sigmas.size()).toList();
        assertThat(Samples.largestDifference(sketch(sigmas, EVEN, same, EVEN), picture))
                .isLessThan(0.02);
    }

    @Test
    void withHardlyAnyWeightOfDetailItIsTheFarTarget() {
        var sigmas = List.of(0.1, 0.5);
        var strengths = new Strengths(0.6, 0.3, 1, 1.5, 1, 1e-12);
        var pictures = pictures(2);
        var target = FloatPlanes.zero(PLANE);
        var canvas = FloatPlanes.zero(PLANE);
        try (var workers = new Workers(2)) {
            var sketch = new EyeSketch(PLANE, sigmas, strengths, workers);
            sketch.aim(pictures);
            sketch.farTarget(strengths, target);
            sketch.write(strengths, canvas);
        }
        assertThat(Samples.largestDifference(canvas, target)).isLessThan(1e-2);
        assertThat(Samples.largestDifference(target, pictures.getLast())).isGreaterThan(0.1);
    }

    private static List<FloatPlanes> pictures(int count) {
        var random = new Random(5);
        return Stream.generate(() -> (FloatPlanes) Samples.drawn(PLANE, Precision.FLOAT, 0, 1, random))
                .limit(count)
                .toList();
    }

    private static FloatPlanes sketch(
            List<Double> sigmas, Strengths bands, List<FloatPlanes> pictures, Strengths strengths) {
        var canvas = FloatPlanes.zero(PLANE);
        try (var workers = new Workers(2)) {
            var sketch = new EyeSketch(PLANE, sigmas, bands, workers);
            sketch.aim(pictures);
            sketch.write(strengths, canvas);
        }
        return canvas;
    }
}
