package dev.nearfar.core;

import dev.nearfar.autodiff.Differentiated;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.methods.eye.EyeTerms;
import dev.nearfar.core.methods.published.SeedMethod;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.ViewSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the presets make small, in `double`, against the same by automatic differentiation.
class PresetOracleTest {
    private static final Shape SHAPE = new Shape(3, 30, 37);

    private static Stream<Seed> seeds() {
        return Stream.of(seed(3, OptionalInt.empty(), 0.1, 1), seed(6, OptionalInt.of(21), 1, 0.4));
    }

    private static Seed seed(double sigma, OptionalInt taps, double near, double far) {
        var base = Seed.DEFAULT;
        return new Seed(
                sigma,
                taps,
                near,
                far,
                base.steps(),
                base.rate(),
                base.start(),
                Precision.DOUBLE,
                base.solver(),
                base.effort());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seed(Seed seed) {
        var pictures = pictures(2);
        var canvas = Planes.random(SHAPE, Precision.DOUBLE, new Random(4));
        var expected = Differentiated.of(PresetOracle.of(seed, List.of()), canvas, pictures);
        try (var workers = new Workers(2)) {
            var objective = new SeedMethod(seed, workers).objective(pictures.getFirst(), pictures.getLast());
            evaluated(objective, canvas).requireCloseTo(expected, Differentiated.TOLERANCE);
        }
    }

    /// Of two and three distances, and one at which the nearest is not blurred.
    private static Stream<List<Double>> sigmas() {
        return Stream.of(List.of(0.4, 3.1), List.of(0.01, 2.2), List.of(0.5, 1.6, 5.0));
    }

    @ParameterizedTest
    @MethodSource("sigmas")
    void eye(List<Double> sigmas) {
        var strengths = new Eye.Strengths(0.8, 0.4, 1.25, 1.4, 1.5, 9);
        var eye = Eye.DEFAULT.with(strengths);
        var pictures = pictures(sigmas.size());
        var canvas = Planes.random(SHAPE, Precision.DOUBLE, new Random(4));
        var expected = Differentiated.of(PresetOracle.of(eye, sigmas), canvas, pictures);
        try (var workers = new Workers(2)) {
            var terms = new EyeTerms(SHAPE, Precision.DOUBLE, sigmas, strengths, workers);
            terms.aim(pictures, farTarget(pictures.getLast(), sigmas.getLast(), strengths, workers));
            evaluated(new Objective(terms.list()), canvas).requireCloseTo(expected, Differentiated.TOLERANCE);
        }
    }

    private static Planes farTarget(Planes far, double sigma, Eye.Strengths strengths, Workers workers) {
        var target = Planes.zero(SHAPE, Precision.DOUBLE);
        new ViewSpec.Far(new Srgb(), strengths.farGap() * sigma)
                .build(SHAPE, Precision.DOUBLE, workers)
                .forward(far, target);
        for (int channel = 0; channel < SHAPE.channels(); channel++) {
            for (int i = 0; i < SHAPE.planeSize(); i++) {
                double paler = strengths.farPivot()
                        + strengths.farContrast() * (target.get(channel, i) - strengths.farPivot());
                target.set(channel, i, paler);
            }
        }
        return target;
    }

    private static Differentiated evaluated(Objective objective, Planes canvas) {
        var gradient = Planes.zero(SHAPE, Precision.DOUBLE);
        return new Differentiated(objective.evaluate(canvas, gradient), gradient);
    }

    private static List<Planes> pictures(int count) {
        var pictures = new ArrayList<Planes>();
        for (int seed = 0; seed < count; seed++) {
            pictures.add(Planes.random(SHAPE, Precision.DOUBLE, new Random(100 + seed)));
        }
        return pictures;
    }
}
