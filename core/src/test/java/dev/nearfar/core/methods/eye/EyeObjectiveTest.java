package dev.nearfar.core.methods.eye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.EyeRecipes;
import dev.nearfar.core.Pictures;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.distance.Charbonnier;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.objective.FarRange;
import dev.nearfar.core.objective.Goal;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Slope;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.result.Hybrid;
import dev.nearfar.core.view.ViewSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What [EyeSolver] minimises, against the objective that its table describes, built once more from views and goals in
/// `double`.
class EyeObjectiveTest {
    private static final Shape SHAPE = new Shape(1, 30, 40);
    private static final Eye.Strengths STRENGTHS = new Eye.Strengths(0.8, 0.4, 1.25, 1.4, 1.5, 9);

    record Case(Geometry geometry, List<Picture> pictures) {}

    private static Stream<Case> cases() {
        var pictures =
                Stream.of(1, 2, 3).map(seed -> Pictures.noise(SHAPE, seed)).toList();
        return Stream.of(
                new Case(EyeRecipes.SMALL, pictures.subList(0, 2)),
                new Case(EyeRecipes.at("2cm", "8cm", "none", "5m"), pictures.subList(0, 2)),
                new Case(EyeRecipes.THREE, pictures));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientFollowsDifferences(Case given) {
        try (var workers = new Workers(2)) {
            var objective = objective(given, workers);
            var canvas = Samples.drawn(SHAPE, Precision.DOUBLE, 0.1, 0.9, new Random(8));
            var gradient = Planes.zero(SHAPE, Precision.DOUBLE);
            objective.evaluate(canvas, gradient);
            var scratch = Planes.zero(SHAPE, Precision.DOUBLE);
            Slope.check(at -> objective.evaluate(at, scratch), canvas, gradient);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theReportedLossesAreThoseOfTheCanvas(Case given) {
        try (var workers = new Workers(2)) {
            var hybrid = mixed(given, Seed.Effort.GOOD);
            var objective = objective(given, workers);
            var canvas = Samples.in(Precision.DOUBLE, hybrid.canvas());
            double total = objective.evaluate(canvas, Planes.zero(SHAPE, Precision.DOUBLE));
            var last = hybrid.report().losses().getLast();
            assertThat(last.parts()).isEqualTo(objective.parts());
            assertThat(last.total()).isCloseTo(total, within(1e-4 * total));
            var values = objective.values();
            for (int index = 0; index < values.length; index++) {
                assertThat(last.values().get(index)).isCloseTo(values[index], within(1e-4 * values[index]));
            }
        }
    }

    /// Down the gradient, and at random, in steps of several lengths, all kept in 0..1.
    @ParameterizedTest
    @MethodSource("cases")
    void noNeighbourIsMuchBetter(Case given) {
        try (var workers = new Workers(2)) {
            var objective = objective(given, workers);
            var best =
                    Samples.in(Precision.DOUBLE, mixed(given, Seed.Effort.BEST).canvas());
            var gradient = Planes.zero(SHAPE, Precision.DOUBLE);
            double total = objective.evaluate(best, gradient);
            var scratch = Planes.zero(SHAPE, Precision.DOUBLE);
            var directions = new ArrayList<Planes>();
            directions.add(Samples.moved(Planes.zero(SHAPE, Precision.DOUBLE), -1, gradient));
            for (int seed = 0; seed < 5; seed++) {
                directions.add(Samples.drawn(SHAPE, Precision.DOUBLE, -1, 1, new Random(seed)));
            }
            for (var direction : directions) {
                for (double length = 1; length > 1e-4; length /= 4) {
                    var there = Samples.moved(best, length, direction);
                    for (int i = 0; i < SHAPE.planeSize(); i++) {
                        there.set(0, i, Math.clamp(there.get(0, i), 0, 1));
                    }
                    assertThat(objective.evaluate(there, scratch)).isGreaterThan(0.999 * total);
                }
            }
        }
    }

    private static Hybrid mixed(Case given, Seed.Effort effort) {
        var recipe = Recipe.DEFAULT
                .withGeometry(given.geometry)
                .withMethod(Eye.DEFAULT.with(STRENGTHS).withEffort(effort));
        try (var mixer = new Mixer(2)) {
            return mixer.mix(recipe, given.pictures, Listener.NONE);
        }
    }

    private static Objective objective(Case given, Workers workers) {
        var sigmas = EyeBands.of(given.geometry, SHAPE.width()).sigmas();
        int last = sigmas.size() - 1;
        var terms = new ArrayList<Term>();
        for (int index = 0; index < last; index++) {
            double cut = STRENGTHS.nearCut() * sigmas.get(index + 1);
            var spec = sigmas.get(index) < EyeTerms.LEAST_SIGMA
                    ? new ViewSpec.Detail(cut)
                    : new ViewSpec.FarDetail(new Srgb(), sigmas.get(index), cut);
            var view = spec.build(SHAPE, Precision.DOUBLE, workers);
            var shown = Planes.zero(SHAPE, Precision.DOUBLE);
            view.forward(given.pictures.get(index).toPlanes(Precision.DOUBLE), shown);
            double gain = index == 0 ? 1.4 : Math.sqrt(1.4 * 0.8);
            var target = Samples.moved(Planes.zero(SHAPE, Precision.DOUBLE), gain, shown);
            terms.add(new Goal(
                    new Part(index == 0 ? "near" : "middle" + index, 0.1 * 9),
                    view,
                    target,
                    new SquaredDifference(SHAPE, workers)));
        }
        double sigma = sigmas.get(last);
        var blurred = Planes.zero(SHAPE, Precision.DOUBLE);
        new ViewSpec.Far(new Srgb(), 1.25 * sigma)
                .build(SHAPE, Precision.DOUBLE, workers)
                .forward(given.pictures.get(last).toPlanes(Precision.DOUBLE), blurred);
        var wanted = Planes.zero(SHAPE, Precision.DOUBLE);
        wanted.fill((1 - 0.8) * 0.4);
        wanted = Samples.moved(wanted, 0.8, blurred);
        terms.add(far("far", 0.1, sigma, wanted, workers));
        terms.add(far("farther", 0.03, 8 * sigma, wanted, workers));
        return new Objective(terms);
    }

    /// Sampled where nothing is lost; each place counts for its samples.
    private static Term far(String name, double weight, double sigma, Planes wanted, Workers workers) {
        return new FarRange(
                new Srgb(),
                List.of(new FarRange.Stand(new Part(name, weight), sigma)),
                shape -> new Charbonnier(shape, 0.7, 0.012, workers),
                wanted,
                workers);
    }
}
