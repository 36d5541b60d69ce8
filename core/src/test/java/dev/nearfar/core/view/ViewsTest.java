package dev.nearfar.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.Implementations;
import dev.nearfar.core.colour.TransferFunction;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Slope;
import dev.nearfar.core.view.named.Views;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every view must do; [ListedViews] says which there are.
class ViewsTest {
    private static final String ALL = "dev.nearfar.core.view.ListedViews#all";
    private static final String LINEAR = "dev.nearfar.core.view.ListedViews#linear";

    private static final Workers WORKERS = new Workers(2);

    private final Random random = new Random(1);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void everyViewIsListed() {
        Set<Class<?>> listed = ListedViews.all()
                .map(view -> view.build(Precision.DOUBLE, WORKERS).getClass())
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(Implementations.of(View.class));
    }

    @Test
    void everySpecIsListed() {
        var listed = ListedViews.listedSpecs().stream().map(ViewSpec::name).collect(Collectors.toSet());
        // It is one of the others once it is known how wide the picture hangs.
        listed.add("from");
        assertThat(listed).isEqualTo(Views.kinds().stream().map(ViewKind::name).collect(Collectors.toSet()));
    }

    @Test
    void everyCurveIsListed() {
        var listed = ListedViews.listedCurves().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(listed).isEqualTo(Set.of(TransferFunction.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource(LINEAR)
    void adjointPassesTheDotProductTestInDouble(ListedView listed) {
        requireAdjoint(listed, Precision.DOUBLE, 1e-12);
    }

    @ParameterizedTest
    @MethodSource(LINEAR)
    void adjointPassesTheDotProductTestInFloat(ListedView listed) {
        requireAdjoint(listed, Precision.FLOAT, 1e-5);
    }

    private void requireAdjoint(ListedView listed, Precision precision, double tolerance) {
        var view = listed.build(precision, WORKERS);
        var x = Planes.random(view.input(), precision, random);
        var y = Planes.random(view.output(), precision, random);
        var ax = seen(view, x);
        var aty = pulledBack(view, y);
        assertThat(ax.dot(y)).isCloseTo(x.dot(aty), within(tolerance * Samples.norm(ax) * Samples.norm(y)));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void pullbackFollowsDifferences(ListedView listed) {
        var view = listed.build(Precision.DOUBLE, WORKERS);
        var canvas = Samples.drawn(view.input(), Precision.DOUBLE, listed.lowest(), 1, random);
        var cotangent = Samples.drawn(view.output(), Precision.DOUBLE, -1, 1, random);
        seen(view, canvas);
        var gradient = pulledBack(view, cotangent);
        Slope.check(at -> seen(view, at).dot(cotangent), canvas, gradient);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void pullbackAddsAndBelongsToTheLatestForward(ListedView listed) {
        var view = listed.build(Precision.DOUBLE, WORKERS);
        var cotangent = Samples.drawn(view.output(), Precision.DOUBLE, -1, 1, random);
        var canvas = Samples.drawn(view.input(), Precision.DOUBLE, listed.lowest(), 1, random);
        seen(view, canvas);
        var expected = pulledBack(view, cotangent);
        seen(view, Samples.drawn(view.input(), Precision.DOUBLE, listed.lowest(), 1, random));
        seen(view, canvas);
        var added = Samples.drawn(view.input(), Precision.DOUBLE, -1, 1, random);
        var before = Samples.in(Precision.DOUBLE, added);
        view.pullback(cotangent, added);
        assertThat(Samples.largestDifference(added, Samples.moved(before, 1, expected)))
                .isLessThanOrEqualTo(1e-14 * (1 + Samples.largest(expected)));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void floatStaysCloseToDouble(ListedView listed) {
        var reference = listed.build(Precision.DOUBLE, WORKERS);
        var view = listed.build(Precision.FLOAT, WORKERS);
        var canvas = Samples.drawn(view.input(), Precision.FLOAT, 0, 1, random);
        var cotangent = Samples.drawn(view.output(), Precision.FLOAT, -1, 1, random);
        requireClose(listed, seen(view, canvas), seen(reference, Samples.in(Precision.DOUBLE, canvas)));
        requireClose(
                listed, pulledBack(view, cotangent), pulledBack(reference, Samples.in(Precision.DOUBLE, cotangent)));
    }

    /// What a view says of its reach is what tiles rely on.
    @ParameterizedTest
    @MethodSource("dev.nearfar.core.view.ListedViews#listedSpecs")
    void beyondItsReachAPixelCountsForNothing(ViewSpec spec) {
        var shape = new Shape(3, 60, 90);
        var view = spec.build(shape, Precision.DOUBLE, WORKERS);
        var canvas = Planes.zero(shape, Precision.DOUBLE);
        canvas.fill(0.4);
        var before = seen(view, canvas);
        int column = 30;
        int row = 20;
        canvas.set(0, row * shape.width() + column, 0.8);
        var after = seen(view, canvas);
        double scale = (double) shape.width() / view.output().width();
        double reach = spec.reachPixels(shape) + scale;
        for (int y = 0; y < view.output().height(); y++) {
            for (int x = 0; x < view.output().width(); x++) {
                double across = Math.abs((x + 0.5) * scale - 0.5 - column);
                double down =
                        Math.abs((y + 0.5) * shape.height() / view.output().height() - 0.5 - row);
                if (Math.max(across, down) > reach) {
                    int at = y * view.output().width() + x;
                    assertThat(after.get(0, at))
                            .as("%s, %d, %d", spec, x, y)
                            .isCloseTo(before.get(0, at), within(1e-5));
                }
            }
        }
    }

    private static void requireClose(ListedView listed, Planes floats, Planes doubles) {
        assertThat(Samples.largestDifference(floats, doubles))
                .isLessThanOrEqualTo(listed.floatTolerance() * Samples.largest(doubles));
    }

    private static Planes seen(View view, Planes canvas) {
        var seen = Planes.zero(view.output(), canvas.precision());
        view.forward(canvas, seen);
        return seen;
    }

    private static Planes pulledBack(View view, Planes cotangent) {
        var gradient = Planes.zero(view.input(), cotangent.precision());
        view.pullback(cotangent, gradient);
        return gradient;
    }
}
