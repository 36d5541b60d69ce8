package dev.nearfar.core.view.named;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.geometry.Viewing;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewKind.Parameter;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.ViewValues;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// The picture as the eye gets it from a distance; once it is known how wide the picture hangs, a [ViewSpec.Far].
///
/// @param distance from where one looks
public record From(Length distance) implements ViewSpec {
    static final ViewKind KIND = NamedKind.of(
            "from",
            "what the eye gets from so far",
            values -> new From(Length.parse(values.text("distance"))),
            Parameter.of("distance"));

    /// From so near the eye takes nothing that the pixels have.
    private static final double LEAST_SIGMA = 0.06;

    @Override
    public String name() {
        return KIND.name();
    }

    @Override
    public Map<String, Object> values() {
        return ViewValues.of("distance", distance.toString());
    }

    @Override
    public String label() {
        return "from " + distance;
    }

    @Override
    public View build(Shape shape, Precision precision, Workers workers) {
        throw new IllegalStateException("view from:%s must be resolved before it is built".formatted(distance));
    }

    @Override
    public ViewSpec resolved(DoubleUnaryOperator pixelsPerDegree) {
        double sigma = Viewing.EYE_DEGREES * pixelsPerDegree.applyAsDouble(distance.metres());
        return sigma < LEAST_SIGMA ? new Near() : new Far(new Srgb(), sigma);
    }
}
