package dev.nearfar.core.view.named;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.geometry.Viewing;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.ViewValues;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// The picture as the eye gets it from a distance; once it is known how wide the picture hangs, a [ViewSpec.Far].
///
/// @param distance from where one looks
public record From(Length distance) implements ViewSpec {
    /// From so near the eye takes nothing that the pixels have.
    private static final double LEAST_SIGMA = 0.06;

    @Override
    public String name() {
        return Kind.NAME;
    }

    @Override
    public Map<String, Object> values() {
        return ViewValues.of(Kind.DISTANCE, distance.toString());
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

    /// `from:DISTANCE`.
    static final class Kind implements ViewKind {
        private static final String NAME = "from";
        private static final String DISTANCE = "distance";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.of(DISTANCE));
        }

        @Override
        public String help() {
            return "seen from so far";
        }

        @Override
        public ViewSpec of(ViewValues values) {
            return new From(Length.parse(values.text(DISTANCE)));
        }
    }
}
