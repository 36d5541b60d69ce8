package dev.nearfar.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.distance.Charbonnier;
import dev.nearfar.core.objective.FarRange;
import dev.nearfar.core.objective.NearDetail;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engines")
class ShortSearchTest {
    private static final Shape SHAPE = new Shape(3, 40, 52);

    /// Other bits here mean that recipes made before give other pixels.
    private static final long CHECKSUM = -3_531_628_092_130_821_703L;

    @Test
    void everyAcceptedStepGoesDownAndTheCanvasHasTheLastLoss() {
        try (var workers = new Workers(2)) {
            var canvas = start();
            var objective = objective(workers);
            var totals = new ArrayList<Double>();
            var outcome = new ShortSearch(SHAPE, settings(9), workers).minimise(objective, canvas, evaluation -> {
                totals.add(evaluation.total());
                return true;
            });
            assertThat(outcome.evaluations()).isEqualTo(9).isEqualTo(totals.size());
            double last = outcome.losses().getLast().total();
            assertThat(last).isLessThan(0.6 * totals.getFirst());
            assertThat(objective.evaluate(canvas, Planes.zero(SHAPE, Precision.FLOAT)))
                    .isCloseTo(last, within(1e-9 * last));
            for (double sample : Samples.of(canvas)) {
                assertThat(sample).isBetween(0.0, 1.0);
            }
            assertThat(outcome.gapEstimate()).isPresent();
        }
    }

    /// With one pair, and where both may go on for long, it comes where [Lbfgs] comes.
    @Test
    void itComesWhereALongSearchComes() {
        try (var workers = new Workers(2)) {
            double shortTotal = new ShortSearch(SHAPE, settings(200), workers)
                    .minimise(objective(workers), start(), Listener.NONE)
                    .losses()
                    .getLast()
                    .total();
            double longTotal = new Lbfgs(SHAPE, Precision.FLOAT, settings(200), workers)
                    .minimise(objective(workers), new Box(), start(), Listener.NONE)
                    .losses()
                    .getLast()
                    .total();
            assertThat(shortTotal).isCloseTo(longTotal, within(0.003 * longTotal));
        }
    }

    @Test
    void theBitsAreThoseOfEveryOtherMachineAndCrew() {
        for (int count : new int[] {1, 3}) {
            try (var workers = new Workers(count)) {
                var canvas = start();
                new ShortSearch(SHAPE, settings(9), workers).minimise(objective(workers), canvas, Listener.NONE);
                long checksum = 0;
                for (double sample : Samples.of(canvas)) {
                    checksum = 31 * checksum + Float.floatToIntBits((float) sample);
                }
                assertThat(checksum).isEqualTo(CHECKSUM);
            }
        }
    }

    @Test
    void atTheLeastValueThereIsNowhereToGo() {
        try (var workers = new Workers(1)) {
            var picture = start();
            var term = new NearDetail(new Part("near", 1), new Srgb(), 0, 4, SHAPE, workers);
            term.aimAt(picture, 1);
            var canvas = start();
            var outcome = new ShortSearch(SHAPE, settings(9), workers)
                    .minimise(new Objective(List.of(term)), canvas, Listener.NONE);
            assertThat(outcome.evaluations()).isOne();
            assertThat(outcome.gapEstimate().orElseThrow()).isZero();
            assertThat(Samples.of(canvas)).containsExactly(Samples.of(picture));
        }
    }

    private static FloatPlanes start() {
        return (FloatPlanes) Samples.drawn(SHAPE, Precision.FLOAT, 0, 1, new Random(3));
    }

    private static Lbfgs.Settings settings(int evaluations) {
        return new Lbfgs.Settings(evaluations, 0, 1e-9, 1);
    }

    private static Objective objective(Workers workers) {
        var near = new NearDetail(new Part("near", 0.5), new Srgb(), 0.4, 6, SHAPE, workers);
        near.aimAt((FloatPlanes) Samples.drawn(SHAPE, Precision.FLOAT, 0, 1, new Random(1)), 1);
        var far = new FarRange(
                new Srgb(),
                List.of(new FarRange.Stand(new Part("far", 1), 3.2)),
                shape -> new Charbonnier(shape, 0.7, 0.012, workers),
                Samples.drawn(SHAPE, Precision.FLOAT, 0, 1, new Random(2)),
                workers);
        return new Objective(List.of(near, far));
    }
}
