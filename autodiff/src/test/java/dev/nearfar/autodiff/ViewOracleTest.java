package dev.nearfar.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.named.Views;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every view in `double` against the same by automatic differentiation: what is seen, and the way back.
class ViewOracleTest {
    private static final List<Shape> SHAPES =
            List.of(new Shape(3, 9, 17), new Shape(1, 33, 40), new Shape(3, 7, 1), new Shape(1, 1, 9));

    private static final List<ViewSpec> SPECS = List.of(
            new ViewSpec.Near(),
            new ViewSpec.Blurred(PowerLaw.PUBLISHED, 3, 15, Border.ZERO),
            new ViewSpec.Blurred(PowerLaw.PUBLISHED, 12, 57, Border.ZERO),
            new ViewSpec.Blurred(new PowerLaw(1.8), 2, 11, Border.REFLECT),
            new ViewSpec.Blurred(new Srgb(), 6, 29, Border.REFLECT),
            new ViewSpec.Far(new Srgb(), 1.7),
            new ViewSpec.Far(PowerLaw.PUBLISHED, 20),
            new ViewSpec.Detail(0.7),
            new ViewSpec.Detail(5),
            new ViewSpec.FarDetail(new Srgb(), 1.5, 4),
            Views.parse("thumbnail:5"),
            Views.parse("thumbnail:4:box"),
            Views.parse("thumbnail:20:bilinear"),
            Views.parse("thumbnail:3:catmullrom"),
            Views.parse("grey"),
            Views.parse("dim:0.3"),
            Views.parse("motion:6.5@20"),
            Views.parse("motion:25@-90"),
            Views.parse("rotated:90"),
            Views.parse("rotated:-33.5"),
            Views.parse("mirrored"),
            Views.parse("protan"),
            Views.parse("deutan"),
            Views.parse("tritan"));

    private static Stream<Arguments> cases() {
        return SHAPES.stream().flatMap(shape -> SPECS.stream().map(spec -> Arguments.of(spec, shape)));
    }

    @Test
    void everySpecIsListed() {
        var listed = SPECS.stream().map(ViewSpec::name).collect(Collectors.toSet());
        // It is one of the others once it is known how wide the picture hangs.
        listed.add("from");
        assertThat(listed).isEqualTo(Views.kinds().stream().map(ViewKind::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theViewIsWhatItMeans(ViewSpec spec, Shape shape) {
        var random = new Random(5);
        var canvas = Planes.random(shape, Precision.DOUBLE, random);
        // Half the sum of squares: what is seen is its own cotangent.
        var expected = Differentiated.of(
                scene -> ViewOracle.seen(spec, scene.canvas()).square().sum().div(2), canvas, List.of(canvas, canvas));
        try (var workers = new Workers(2)) {
            var view = spec.build(shape, Precision.DOUBLE, workers);
            var seen = Planes.zero(view.output(), Precision.DOUBLE);
            var gradient = Planes.zero(shape, Precision.DOUBLE);
            view.forward(canvas, seen);
            view.pullback(seen, gradient);
            new Differentiated(seen.dot(seen) / 2, gradient).requireCloseTo(expected, Differentiated.TOLERANCE);
        }
    }
}
