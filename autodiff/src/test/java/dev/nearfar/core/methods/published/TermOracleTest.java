package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.CoreClasses;
import dev.nearfar.autodiff.Differentiated;
import dev.nearfar.autodiff.DistanceOracle;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.ViewOracle;
import dev.nearfar.core.PresetOracle;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.distance.Charbonnier;
import dev.nearfar.core.distance.Structure;
import dev.nearfar.core.objective.FarRange;
import dev.nearfar.core.objective.Goal;
import dev.nearfar.core.objective.NearDetail;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.ViewSpec;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Every term of `core` against the same by automatic differentiation. It stands in core's package for the terms that are not
/// public.
class TermOracleTest {
    private static final Shape SHAPE = new Shape(3, 21, 26);
    private static final Workers WORKERS = new Workers(2);

    /// Sums in `float` over some thousand samples.
    private static final double FLOAT_TOLERANCE = 2e-5;

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    /// Each has its test below.
    @Test
    void everyTermIsListed() {
        assertThat(CoreClasses.that(Term.class))
                .isEqualTo(Set.of(Goal.class, FarRange.class, NearDetail.class, FusedSeedTerm.class));
    }

    @Test
    void goal() {
        var spec = new ViewSpec.FarDetail(new Srgb(), 1.5, 4);
        var picture = random(1, Precision.DOUBLE);
        var term = Goal.towards(
                new Part("near", 0.3),
                spec.build(SHAPE, Precision.DOUBLE, WORKERS),
                picture,
                new Structure(SHAPE, Precision.DOUBLE, WORKERS));
        var structure = DistanceOracle.ALL.get(Structure.class);
        require(
                term,
                scene -> structure
                        .apply(ViewOracle.seen(spec, scene.canvas()), ViewOracle.seen(spec, scene.near()))
                        .mul(0.3),
                picture,
                random(2, Precision.DOUBLE),
                Differentiated.TOLERANCE);
    }

    @Test
    void farRange() {
        var picture = random(3, Precision.DOUBLE);
        var stands = List.of(
                new FarRange.Stand(new Part("near", 0.25), 1.2),
                new FarRange.Stand(new Part("far", 0.5), 3.4),
                new FarRange.Stand(new Part("farthest", 0.1), 9));
        ErrorFunction oracle = scene -> {
            NDArray sum = scene.canvas().sum().mul(0);
            for (var stand : stands) {
                sum = sum.add(PresetOracle.far(stand.sigmaPixels(), scene.canvas(), scene.near())
                        .mul(stand.part().weight()));
            }
            return sum;
        };
        require(
                new FarRange(
                        new Srgb(), stands, shape -> new Charbonnier(shape, 0.7, 0.012, WORKERS), picture, WORKERS),
                oracle,
                picture,
                random(4, Precision.DOUBLE),
                Differentiated.TOLERANCE);
    }

    @Test
    void nearDetail() {
        var near = random(10, Precision.FLOAT);
        var term = new NearDetail(new Part("near", 0.3), new Srgb(), 0.6, 4, SHAPE, WORKERS);
        term.aimAt((FloatPlanes) near, 1.4);
        var canvas = random(11, Precision.FLOAT);
        var spec = new ViewSpec.FarDetail(new Srgb(), 0.6, 4);
        ErrorFunction oracle = scene -> DistanceOracle.squared(
                        ViewOracle.seen(spec, scene.canvas()),
                        ViewOracle.seen(spec, scene.near()).mul(1.4))
                .mul(0.3);
        var expected = Differentiated.of(oracle, doubles(canvas), List.of(doubles(near), doubles(near)));
        Differentiated.of(term, canvas).requireCloseTo(expected, FLOAT_TOLERANCE);
    }

    @Test
    void fusedSeedTerm() {
        var near = random(7, Precision.FLOAT);
        var far = random(8, Precision.FLOAT);
        var term = new FusedSeedTerm(Seed.DEFAULT, (FloatPlanes) near, (FloatPlanes) far, WORKERS);
        var canvas = random(9, Precision.FLOAT);
        var expected = Differentiated.of(
                PresetOracle.of(Seed.DEFAULT, List.of()), doubles(canvas), List.of(doubles(near), doubles(far)));
        Differentiated.of(term, canvas).requireCloseTo(expected, FLOAT_TOLERANCE);
    }

    private static void require(Term term, ErrorFunction oracle, Planes picture, Planes canvas, double tolerance) {
        Differentiated.of(term, canvas)
                .requireCloseTo(Differentiated.of(oracle, canvas, List.of(picture, picture)), tolerance);
    }

    private static Planes random(int seed, Precision precision) {
        return Planes.random(SHAPE, precision, new Random(seed));
    }

    private static Planes doubles(Planes floats) {
        var doubles = Planes.zero(floats.shape(), Precision.DOUBLE);
        doubles.copyFrom(floats);
        return doubles;
    }
}
