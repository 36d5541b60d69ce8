package dev.nearfar.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.colour.TransferFunction;
import dev.nearfar.core.distance.Charbonnier;
import dev.nearfar.core.distance.Distance;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Slope;
import dev.nearfar.core.view.Chain;
import dev.nearfar.core.view.GaussianBlur;
import dev.nearfar.core.view.SampledBlur;
import dev.nearfar.core.view.Transfer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FarRangeTest {
    private static final Workers WORKERS = new Workers(2);

    /// Blurs of both kinds: with every tap, and with samples left out.
    private static final List<FarRange.Stand> STANDS = List.of(
            new FarRange.Stand(new Part("far 0.7", 0.5), 2.4),
            new FarRange.Stand(new Part("far 1", 1), 3.4),
            new FarRange.Stand(new Part("far 1.4", 0), 4.8),
            new FarRange.Stand(new Part("far 2", 0.25), 0.6));

    private static final List<Shape> SHAPES = List.of(new Shape(1, 33, 47), new Shape(3, 5, 17), new Shape(1, 1, 1));

    private static final List<TransferFunction> CURVES = List.of(new Srgb(), PowerLaw.PUBLISHED);

    private final Random random = new Random(5);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    /// One that couples the channels.
    private static Distance difference(Shape shape) {
        return new Charbonnier(shape, 0.7, 0.012, WORKERS);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void itIsOneGoalPerStand(Precision precision) {
        double rounding = precision == Precision.DOUBLE ? 1e-13 : 1e-6;
        for (var shape : SHAPES) {
            for (var curve : CURVES) {
                var picture = Samples.drawn(shape, precision, 0, 1, random);
                var canvas = Samples.drawn(shape, precision, 0, 1, random);
                var term =
                        new Objective(List.of(new FarRange(curve, STANDS, FarRangeTest::difference, picture, WORKERS)));
                var goals = new Objective(STANDS.stream()
                        .map(stand -> goal(curve, stand, picture))
                        .toList());
                var gradient = Planes.zero(shape, precision);
                var expected = Planes.zero(shape, precision);
                assertThat(term.parts()).isEqualTo(goals.parts());
                double total = goals.evaluate(canvas, expected);
                for (int again = 0; again < 2; again++) {
                    assertThat(term.evaluate(canvas, gradient)).isCloseTo(total, within(rounding * total));
                    for (int part = 0; part < STANDS.size(); part++) {
                        double value = goals.values()[part];
                        assertThat(term.values()[part]).isCloseTo(value, within(rounding * value));
                    }
                    assertThat(Samples.largestDifference(gradient, expected))
                            .isLessThanOrEqualTo(rounding * Samples.largest(expected));
                }
            }
        }
    }

    /// What it means: light, all taps of the Gaussian at places that lie as it says, codes; a place counts for its samples.
    private static Term goal(TransferFunction curve, FarRange.Stand stand, Planes picture) {
        var shape = picture.shape();
        var precision = picture.precision();
        double sigma = stand.sigmaPixels();
        var grid = SampledBlur.grid(shape, SampledBlur.step(sigma));
        var view = new Chain(
                List.of(
                        new Transfer(shape, curve, Transfer.Direction.DECODE, precision, WORKERS),
                        grid.equals(shape)
                                ? GaussianBlur.of(shape, sigma, precision, WORKERS)
                                : new SampledBlur(shape, grid, sigma, sigma, precision, WORKERS),
                        new Transfer(grid, curve, Transfer.Direction.ENCODE, precision, WORKERS)),
                precision);
        double share = (double) shape.planeSize() / grid.planeSize();
        return Goal.towards(
                stand.part(),
                view,
                picture,
                (seen, target, weight, cotangent) ->
                        share * difference(grid).valueAndCotangent(seen, target, share * weight, cotangent));
    }

    @Test
    void theGradientFollowsDifferences() {
        for (var shape : SHAPES) {
            var picture = Samples.drawn(shape, Precision.DOUBLE, 0, 1, random);
            var canvas = Samples.drawn(shape, Precision.DOUBLE, 0.06, 1, random);
            var objective = new Objective(
                    List.of(new FarRange(new Srgb(), STANDS, FarRangeTest::difference, picture, WORKERS)));
            var gradient = Planes.zero(shape, Precision.DOUBLE);
            objective.evaluate(canvas, gradient);
            var scratch = Planes.zero(shape, Precision.DOUBLE);
            Slope.check(at -> objective.evaluate(at, scratch), canvas, gradient);
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void itMayBeAimedAnew(Precision precision) {
        var shape = SHAPES.getFirst();
        var first = Samples.drawn(shape, precision, 0, 1, random);
        var second = Samples.drawn(shape, precision, 0, 1, random);
        var canvas = Samples.drawn(shape, precision, 0, 1, random);
        var term = new FarRange(new Srgb(), STANDS, FarRangeTest::difference, first, WORKERS);
        var objective = new Objective(List.of(term));
        var gradient = Planes.zero(shape, precision);
        double total = objective.evaluate(canvas, gradient);
        term.aimAt(second);
        assertThat(objective.evaluate(second, gradient)).isZero();
        assertThat(objective.evaluate(canvas, gradient)).isNotEqualTo(total);
        term.aimAt(first);
        assertThat(objective.evaluate(canvas, gradient)).isEqualTo(total);
    }

    @Test
    void standsAreChecked() {
        var picture = Planes.zero(new Shape(1, 2, 3), Precision.FLOAT);
        assertThatThrownBy(() -> new FarRange(new Srgb(), List.of(), FarRangeTest::difference, picture, WORKERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stands must be at least 1, were 0");
        assertThatThrownBy(() -> new FarRange(
                        new Srgb(),
                        List.of(new FarRange.Stand(new Part("far", 1), 0)),
                        FarRangeTest::difference,
                        picture,
                        WORKERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sigma must be finite and > 0, was 0.0");
    }
}
