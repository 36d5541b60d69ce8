package dev.nearfar.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.distance.Structure;
import dev.nearfar.core.objective.FarRange;
import dev.nearfar.core.objective.Goal;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.ViewSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Projected L-BFGS on quadratics whose least value is known, and on goals as a picture has them.
@Tag("engines")
class LbfgsTest {
    private static final Workers WORKERS = new Workers(2);
    private static final Shape SHAPE = new Shape(2, 9, 21);

    private static final long CHECKSUM = -1_236_717_485_113_182_893L;

    private final Random random = new Random(17);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    /// `Σ curvature/2 · (x − target)²`, the curvatures spread evenly in logarithm from 1 to `condition`.
    private record Valley(Planes target, double condition) implements Term {
        @Override
        public List<Part> parts() {
            return List.of(new Part("valley", 1));
        }

        @Override
        public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
            int size = target.shape().planeSize();
            long samples = target.shape().samples();
            values[first] = 0;
            for (int index = 0; index < samples; index++) {
                double curvature = StrictMath.pow(condition, index / (samples - 1.0));
                double away = canvas.get(index / size, index % size) - target.get(index / size, index % size);
                values[first] += curvature / 2 * away * away;
                double slope = gradient.get(index / size, index % size) + curvature * away;
                gradient.set(index / size, index % size, slope);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"FLOAT, 1, 3, 1e-7", "FLOAT, 10, 25, 1e-4", "DOUBLE, 10, 40, 1e-6", "DOUBLE, 1000, 300, 1e-5"})
    void theBottomOfAValleyInsideIsFound(Precision precision, double condition, int evaluations, double tolerance) {
        var target = Samples.drawn(SHAPE, precision, 0.1, 0.9, random);
        var canvas = Samples.drawn(SHAPE, precision, 0, 1, random);
        var outcome = search(precision, settings(evaluations))
                .minimise(new Objective(List.of(new Valley(target, condition))), new Box(), canvas, Listener.NONE);
        assertThat(Samples.largestDifference(canvas, target)).isLessThan(tolerance);
        assertThat(outcome.evaluations()).isLessThanOrEqualTo(evaluations);
    }

    /// Samples do not know of each other, so the least value is where each is as near as it may be.
    @ParameterizedTest
    @CsvSource({"FLOAT, 10, 25, 1e-4", "DOUBLE, 10, 40, 1e-6", "DOUBLE, 1000, 300, 1e-5"})
    void theBottomOfAValleyOutsideIsFoundOnTheBox(
            Precision precision, double condition, int evaluations, double tolerance) {
        var target = Samples.drawn(SHAPE, precision, -0.7, 1.7, random);
        var nearest = Planes.zero(SHAPE, precision);
        new Box().fromCanvas(target, nearest);
        var canvas = Samples.drawn(SHAPE, precision, 0, 1, random);
        search(precision, settings(evaluations))
                .minimise(new Objective(List.of(new Valley(target, condition))), new Box(), canvas, Listener.NONE);
        assertThat(Samples.largestDifference(canvas, nearest)).isLessThan(tolerance);
    }

    /// Where samples know of each other, the gradient is 0 inside and points outwards on the bounds. In `float` the total,
    /// of several hundred, no longer shows what a slope of 0.01 would bring.
    @ParameterizedTest
    @CsvSource({"FLOAT, 60, 0.01", "DOUBLE, 120, 1e-6"})
    void theLeastValueIsStationaryWithinTheBox(Precision precision, int evaluations, double tolerance) {
        var target = Samples.drawn(SHAPE, precision, -1, 2, random);
        var blur = new ViewSpec.Detail(2).build(SHAPE, precision, WORKERS);
        var objective = new Objective(List.of(
                new Valley(target, 3),
                Goal.towards(new Part("detail", 4), blur, target, new SquaredDifference(SHAPE, WORKERS))));
        var canvas = Samples.drawn(SHAPE, precision, 0, 1, random);
        search(precision, settings(evaluations)).minimise(objective, new Box(), canvas, Listener.NONE);
        var gradient = Planes.zero(SHAPE, precision);
        objective.evaluate(canvas, gradient);
        var x = Samples.of(canvas);
        var slope = Samples.of(gradient);
        int bound = 0;
        for (int i = 0; i < x.length; i++) {
            assertThat(x[i]).isBetween(0.0, 1.0);
            bound += x[i] == 0 || x[i] == 1 ? 1 : 0;
            if (x[i] == 0) {
                assertThat(slope[i]).isGreaterThan(-tolerance);
            } else if (x[i] == 1) {
                assertThat(slope[i]).isLessThan(tolerance);
            } else {
                assertThat(slope[i]).isCloseTo(0, within(tolerance));
            }
        }
        assertThat(bound).isGreaterThan(x.length / 3);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theSigmoidServesToo(Precision precision) {
        var target = Samples.drawn(SHAPE, precision, 0.1, 0.9, random);
        var canvas = Planes.zero(SHAPE, precision);
        canvas.fill(0.5);
        search(precision, new Lbfgs.Settings(40, 0, 1e-9, 0.1))
                .minimise(
                        new Objective(List.of(new Valley(target, 4))),
                        new Sigmoid(SHAPE, WORKERS),
                        canvas,
                        Listener.NONE);
        assertThat(Samples.largestDifference(canvas, target)).isLessThan(2e-3);
    }

    /// Photographs at their worst: nothing to see in either, or in one.
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 0", "1, 1", "0.5, 0.5", "0.2, 0.7", "0, 0.5"})
    void plainPicturesGiveFiniteFigures(double near, double far) {
        for (var precision : Precision.values()) {
            for (var start : new double[] {0, 0.5, 1}) {
                var canvas = plain(precision, start);
                var outcome = search(precision, new Lbfgs.Settings(40, 0.001, 1e-4, 2))
                        .minimise(
                                picture(plain(precision, near), plain(precision, far), WORKERS),
                                new Box(),
                                canvas,
                                Listener.NONE);
                assertThat(outcome.gapEstimate().orElseThrow()).isBetween(0.0, 8.0);
                assertThat(outcome.losses())
                        .allSatisfy(loss -> assertThat(loss.total()).isFinite());
                for (double sample : Samples.of(canvas)) {
                    assertThat(sample).isBetween(0.0, 1.0);
                }
                for (double sample : Samples.of(canvas)) {
                    assertThat(sample)
                            .as("far is all that is seen of flat pictures")
                            .isCloseTo(far, within(0.01));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theNumberOfThreadsChangesNoBit(Precision precision) {
        var near = Samples.drawn(SHAPE, precision, 0, 1, random);
        var far = Samples.drawn(SHAPE, precision, 0, 1, random);
        var found = new ArrayList<double[]>();
        var losses = new ArrayList<List<Evaluation>>();
        for (int threads : new int[] {1, 2, 7}) {
            try (var workers = new Workers(threads)) {
                var canvas = plain(precision, 0.5);
                var outcome = new Lbfgs(SHAPE, precision, settings(25), workers)
                        .minimise(picture(near, far, workers), new Box(), canvas, Listener.NONE);
                found.add(Samples.of(canvas));
                losses.add(outcome.losses());
            }
        }
        assertThat(found.get(1)).isEqualTo(found.get(0));
        assertThat(found.get(2)).isEqualTo(found.get(0));
        assertThat(losses.get(1)).isEqualTo(losses.get(0)).isEqualTo(losses.get(2));
    }

    /// Other bits here mean that recipes made before give other pixels. The canvas is `float`, and every engine is run.
    @Test
    void theBitsAreThoseOfEveryOtherMachine() {
        var canvas = plain(Precision.FLOAT, 0.5);
        var near = Samples.drawn(SHAPE, Precision.FLOAT, 0, 1, new Random(1));
        var far = Samples.drawn(SHAPE, Precision.FLOAT, 0, 1, new Random(2));
        search(Precision.FLOAT, settings(25)).minimise(picture(near, far, WORKERS), new Box(), canvas, Listener.NONE);
        long checksum = 0;
        for (double sample : Samples.of(canvas)) {
            checksum = 31 * checksum + Float.floatToIntBits((float) sample);
        }
        assertThat(checksum).isEqualTo(CHECKSUM);
    }

    /// One search serves several pictures, and remembers nothing of the one before.
    @Test
    void aSearchMayBeUsedAgain() {
        var near = Samples.drawn(SHAPE, Precision.FLOAT, 0, 1, random);
        var far = Samples.drawn(SHAPE, Precision.FLOAT, 0, 1, random);
        var search = search(Precision.FLOAT, settings(15));
        var first = plain(Precision.FLOAT, 0.5);
        var again = plain(Precision.FLOAT, 0.5);
        search.minimise(picture(near, far, WORKERS), new Box(), first, Listener.NONE);
        search.minimise(picture(far, near, WORKERS), new Box(), plain(Precision.FLOAT, 0.2), Listener.NONE);
        search.minimise(picture(near, far, WORKERS), new Box(), again, Listener.NONE);
        assertThat(Samples.of(again)).isEqualTo(Samples.of(first));
    }

    /// Terms that are not sums of squares, and bend.
    @ParameterizedTest
    @EnumSource(Precision.class)
    void termsOfEveryKindServe(Precision precision) {
        var near = Samples.drawn(SHAPE, precision, 0, 1, random);
        var far = Samples.drawn(SHAPE, precision, 0, 0.3, random);
        var objective = new Objective(List.of(
                Goal.towards(
                        new Part("structure", 0.02),
                        new ViewSpec.Near().build(SHAPE, precision, WORKERS),
                        near,
                        new Structure(SHAPE, precision, WORKERS)),
                new FarRange(
                        new Srgb(),
                        List.of(new FarRange.Stand(new Part("far", 1), 2)),
                        shape -> new SquaredDifference(shape, WORKERS),
                        far,
                        WORKERS)));
        var canvas = plain(precision, 0.5);
        var totals = new ArrayList<Double>();
        var outcome = search(precision, settings(60))
                .minimise(objective, new Box(), canvas, evaluation -> totals.add(evaluation.total()));
        assertThat(outcome.losses().getLast().total()).isBetween(0.0, 0.2 * totals.getFirst());
        for (double sample : Samples.of(canvas)) {
            assertThat(sample).isBetween(0.0, 1.0);
        }
    }

    /// The last loss belongs to the canvas, however the search ended, and none before it is lower.
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "7", "20", "30"})
    void theLastLossIsThatOfTheCanvas(int evaluations) {
        var objective = picture(
                Samples.drawn(SHAPE, Precision.DOUBLE, 0, 1, random),
                Samples.drawn(SHAPE, Precision.DOUBLE, 0, 1, random),
                WORKERS);
        var canvas = plain(Precision.DOUBLE, 0.5);
        var totals = new ArrayList<Double>();
        // A first curvature that is far too low: the first steps are too long, and trials fail.
        var outcome = search(Precision.DOUBLE, new Lbfgs.Settings(evaluations, 0, 1e-9, 1e-3))
                .minimise(objective, new Box(), canvas, evaluation -> totals.add(evaluation.total()));
        var last = outcome.losses().getLast();
        assertThat(outcome.evaluations()).isEqualTo(evaluations).isEqualTo(totals.size());
        assertThat(last.number()).isEqualTo(evaluations);
        assertThat(objective.evaluate(canvas, plain(Precision.DOUBLE, 0))).isEqualTo(last.total());
        assertThat(totals.stream().mapToDouble(total -> total).min().orElseThrow())
                .isEqualTo(last.total());
    }

    @Test
    void itEndsWhereTheEstimateIsSmallEnough() {
        var objective =
                new Objective(List.of(new Valley(Samples.drawn(SHAPE, Precision.DOUBLE, -0.7, 1.7, random), 100)));
        var outcome = search(Precision.DOUBLE, new Lbfgs.Settings(1000, 0.01, 1e-9, 10))
                .minimise(objective, new Box(), plain(Precision.DOUBLE, 0.5), Listener.NONE);
        var best = search(Precision.DOUBLE, settings(1000))
                .minimise(objective, new Box(), plain(Precision.DOUBLE, 0.5), Listener.NONE);
        double least = best.losses().getLast().total();
        double estimate = outcome.gapEstimate().orElseThrow();
        assertThat(outcome.evaluations()).isBetween(6, 60);
        assertThat(estimate).isBetween(0.0, 0.01);
        assertThat(outcome.losses().getLast().total() / least - 1).isBetween(0.0, estimate);
    }

    @Test
    void theListenerMayEndIt() {
        var objective = new Objective(List.of(new Valley(Samples.drawn(SHAPE, Precision.DOUBLE, 0, 1, random), 100)));
        assertThatThrownBy(() -> search(Precision.DOUBLE, settings(50))
                        .minimise(
                                objective,
                                new Box(),
                                plain(Precision.DOUBLE, 0.5),
                                evaluation -> evaluation.number() < 5))
                .isInstanceOf(CancellationException.class)
                .hasMessage("cancelled at evaluation 5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0.01 | 1 | 1 | evaluations must be 1..100000, was 0",
                "100001 | 0.01 | 1 | 1 | evaluations must be 1..100000, was 100001",
                "9 | -1 | 1 | 1 | gap must be finite and >= 0, was -1.0",
                "9 | NaN | 1 | 1 | gap must be finite and >= 0, was NaN",
                "9 | 0.01 | 0 | 1 | least-total must be finite and > 0, was 0.0",
                "9 | 0.01 | 1 | Infinity | first-curvature must be finite and > 0, was Infinity"
            })
    void settingsOutOfRangeAreRefused(
            int evaluations, double gap, double leastTotal, double firstCurvature, String message) {
        assertThatThrownBy(() -> new Lbfgs.Settings(evaluations, gap, leastTotal, firstCurvature))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void theCanvasMustHaveTheShape() {
        var canvas = Planes.zero(new Shape(1, 9, 21), Precision.FLOAT);
        var objective = new Objective(List.of(new Valley(plain(Precision.FLOAT, 0), 1)));
        assertThatThrownBy(() ->
                        search(Precision.FLOAT, settings(3)).minimise(objective, new Box(), canvas, Listener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("planes must be 21x9x2, were 21x9x1");
    }

    /// Detail of one picture, and from afar another.
    private static Objective picture(Planes near, Planes far, Workers workers) {
        var detail = new ViewSpec.Detail(3).build(SHAPE, near.precision(), workers);
        return new Objective(List.of(
                Goal.towards(new Part("near", 1), detail, near, new SquaredDifference(SHAPE, workers)),
                new FarRange(
                        new Srgb(),
                        List.of(
                                new FarRange.Stand(new Part("far", 1), 1.5),
                                new FarRange.Stand(new Part("farther", 1), 3.4)),
                        shape -> new SquaredDifference(shape, workers),
                        far,
                        workers)));
    }

    private static Planes plain(Precision precision, double value) {
        var planes = Planes.zero(SHAPE, precision);
        planes.fill(value);
        return planes;
    }

    private static Lbfgs search(Precision precision, Lbfgs.Settings settings) {
        return new Lbfgs(SHAPE, precision, settings, WORKERS);
    }

    private static Lbfgs.Settings settings(int evaluations) {
        return new Lbfgs.Settings(evaluations, 0, 1e-9, 2);
    }
}
