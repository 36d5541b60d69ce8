package dev.nearfar.core.methods.eye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.Pictures;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.optimise.Box;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.optimise.Lbfgs;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Seed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the search goes from small to large.
class EyeSolverTest {
    private static final Shape SHAPE = new Shape(3, 193, 258);
    private static final List<Double> SIGMAS = List.of(0.4, 9.0);
    private static final Eye.Strengths STRENGTHS = Eye.Strengths.UNTRIED;

    @ParameterizedTest
    @CsvSource({"512, 512, 3.9, 1", "512, 512, 4, 2", "2048, 2048, 20.7, 4", "90, 4000, 50, 1", "200, 4000, 50, 3"})
    void aCanvasIsHalvedWhileBlurAndSidesAllow(int height, int width, double sigma, int levels) {
        assertThat(EyeSolver.levels(new Shape(3, height, width), List.of(0.3, sigma)))
                .isEqualTo(levels);
    }

    /// Where each hands over to the next counts, not what the farthest sees.
    @Test
    void theNearestHandOverDecides() {
        assertThat(EyeSolver.levels(SHAPE, List.of(0.3, 3.0, 20.0))).isOne();
    }

    @Test
    void aFewEvaluationsOfTheWholeComeAsNearAsManyFromTheSketch() {
        try (var workers = new Workers(2)) {
            var evaluations = new ArrayList<Evaluation>();
            var canvas = FloatPlanes.zero(SHAPE);
            var outcome = solver(Seed.Effort.GOOD, workers).minimise(pictures(), canvas, evaluation -> {
                evaluations.add(evaluation);
                return true;
            });
            double total = objective(workers).evaluate(canvas, Planes.zero(SHAPE, Precision.FLOAT));
            var last = outcome.losses().getLast();
            assertThat(last.total()).isCloseTo(total, within(1e-6 * total));
            assertThat(total).isLessThan(1.01 * least(workers));
            for (double sample : Samples.of(canvas)) {
                assertThat(sample).isBetween(0.0, 1.0);
            }
            assertThat(outcome.gapEstimate().orElseThrow()).isBetween(0.0, 0.02);
            assertThat(evaluations).hasSize(outcome.evaluations());
            for (int index = 0; index < evaluations.size(); index++) {
                assertThat(evaluations.get(index).number()).isEqualTo(index + 1);
                assertThat(evaluations.get(index).of()).isEqualTo(3 * 30);
                // Those of small pictures are told as if of the whole.
                assertThat(evaluations.get(index).total()).isBetween(0.5 * total, 5 * total);
            }
        }
    }

    @Test
    @Tag("engines")
    void theCrewChangesNothing() {
        var one = FloatPlanes.zero(SHAPE);
        var three = FloatPlanes.zero(SHAPE);
        try (var workers = new Workers(1)) {
            solver(Seed.Effort.DRAFT, workers).minimise(pictures(), one, Listener.NONE);
        }
        try (var workers = new Workers(3)) {
            solver(Seed.Effort.DRAFT, workers).minimise(pictures(), three, Listener.NONE);
        }
        assertThat(Samples.of(one)).containsExactly(Samples.of(three));
        assertThat(checksum(one)).isEqualTo(CHECKSUM);
    }

    /// Other bits here mean that recipes made before give other pixels.
    private static final long CHECKSUM = -2_264_014_388_847_350_220L;

    private static long checksum(FloatPlanes canvas) {
        long checksum = 0;
        for (double sample : Samples.of(canvas)) {
            checksum = 31 * checksum + Float.floatToIntBits((float) sample);
        }
        return checksum;
    }

    private static EyeSolver solver(Seed.Effort effort, Workers workers) {
        return new EyeSolver(SHAPE, new EyeBands(SIGMAS, List.of()), STRENGTHS, effort, Integer.MAX_VALUE, workers);
    }

    private static List<FloatPlanes> pictures() {
        var pictures = new ArrayList<FloatPlanes>();
        pictures.add((FloatPlanes) Pictures.noise(SHAPE, 1).toPlanes(Precision.FLOAT));
        pictures.add((FloatPlanes) Pictures.noise(SHAPE, 2).toPlanes(Precision.FLOAT));
        return pictures;
    }

    private static Objective objective(Workers workers) {
        var pictures = pictures();
        var terms = new EyeTerms(SHAPE, Precision.FLOAT, SIGMAS, STRENGTHS, workers);
        terms.aim(pictures, pictures.getLast());
        return new Objective(terms.list());
    }

    private static double least(Workers workers) {
        var canvas = FloatPlanes.zero(SHAPE);
        new EyeSketch(SHAPE.withChannels(1), SIGMAS, STRENGTHS, workers)
                .write(pictures(), STRENGTHS, FloatPlanes.zero(SHAPE), canvas);
        return new Lbfgs(SHAPE, Precision.FLOAT, new Lbfgs.Settings(100, 1e-5, 1e-3, 2), workers)
                .minimise(objective(workers), new Box(), canvas, Listener.NONE)
                .losses()
                .getLast()
                .total();
    }
}
