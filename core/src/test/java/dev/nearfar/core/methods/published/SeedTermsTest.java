package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.SeedSettings;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The published method's objective in its three forms: goals in `double`, goals in `float`, and the fused sweep.
class SeedTermsTest {
    private static final double TOLERANCE = 2e-6;

    /// What is left of a gradient whose parts of about 1 cancel.
    private static final double ROUNDING = 3e-8;

    private static Stream<Arguments> cases() {
        return Stream.of(
                        new Shape(3, 5, 17),
                        new Shape(3, 33, 64),
                        new Shape(1, 1, 9),
                        new Shape(1, 9, 1),
                        new Shape(1, 1, 1),
                        new Shape(2, 100, 35))
                .flatMap(shape -> Stream.of(
                                seed(0.5, 5), seed(1, 1), seed(3, 15), seed(6, 3), seed(6, 29), seed(2.5, 201))
                        .map(seed -> Arguments.of(shape, seed)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void floatGoalsStayCloseToDouble(Shape shape, Seed seed) {
        requireClose(shape, seed, (method, a, b) -> method.objective(a, b));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFusedSweepStaysCloseToDouble(Shape shape, Seed seed) {
        requireClose(shape, seed, (method, a, b) -> method.fused((FloatPlanes) a, (FloatPlanes) b));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFusedSweepGivesTheSameBitsAtAnyNumberOfThreads(Shape shape, Seed seed) {
        var expected = fusedSamples(shape, seed, 1);
        for (int threads : new int[] {2, 3, 7}) {
            assertThat(fusedSamples(shape, seed, threads))
                    .as("%d threads", threads)
                    .isEqualTo(expected);
        }
    }

    @FunctionalInterface
    private interface Form {
        Objective of(SeedMethod method, Planes a, Planes b);
    }

    private static void requireClose(Shape shape, Seed seed, Form form) {
        var pictures = pictures(shape);
        try (var workers = new Workers(2)) {
            var exact = SeedSettings.like(seed).precision(Precision.DOUBLE).seed();
            var reference = new SeedMethod(exact, workers)
                    .objective(
                            Samples.in(Precision.DOUBLE, pictures.get(0)),
                            Samples.in(Precision.DOUBLE, pictures.get(1)));
            var objective = form.of(new SeedMethod(seed, workers), pictures.get(0), pictures.get(1));
            assertThat(objective.parts()).isEqualTo(reference.parts());
            var expected = Planes.zero(shape, Precision.DOUBLE);
            var gradient = Planes.random(shape, Precision.FLOAT, new Random(1));
            double total = reference.evaluate(Samples.in(Precision.DOUBLE, pictures.get(2)), expected);
            assertThat(objective.evaluate(pictures.get(2), gradient)).isCloseTo(total, within(TOLERANCE * total));
            for (int part = 0; part < 2; part++) {
                assertThat(objective.values()[part]).isCloseTo(reference.values()[part], within(TOLERANCE * total));
            }
            assertThat(Samples.largestDifference(gradient, expected))
                    .isLessThanOrEqualTo(TOLERANCE * Samples.largest(expected) + ROUNDING);
        }
    }

    private static double[] fusedSamples(Shape shape, Seed seed, int threads) {
        var pictures = pictures(shape);
        try (var workers = new Workers(threads)) {
            var gradient = Planes.zero(shape, Precision.FLOAT);
            var objective =
                    new SeedMethod(seed, workers).fused((FloatPlanes) pictures.get(0), (FloatPlanes) pictures.get(1));
            double total = objective.evaluate(pictures.get(2), gradient);
            var samples = Samples.of(gradient);
            samples[0] += total;
            return samples;
        }
    }

    /// Near, far and canvas.
    private static List<Planes> pictures(Shape shape) {
        var random = new Random(12);
        return List.of(
                Samples.drawn(shape, Precision.FLOAT, 0, 1, random),
                Samples.drawn(shape, Precision.FLOAT, 0, 1, random),
                Samples.drawn(shape, Precision.FLOAT, 0, 1, random));
    }

    private static Seed seed(double sigma, int kernelSize) {
        return SeedSettings.defaults().sigma(sigma).kernelSize(kernelSize).seed();
    }
}
