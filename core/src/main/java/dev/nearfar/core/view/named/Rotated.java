package dev.nearfar.core.view.named;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.PixelMap;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewKind.Parameter;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.ViewValues;
import java.util.Map;

/// The canvas turned about its middle, within its frame: on a square, quarter turns keep every pixel.
///
/// @param degrees against the clock, −360..360
public record Rotated(double degrees) implements ViewSpec {
    static final ViewKind KIND = NamedKind.of(
            "rotated",
            "turned about its middle, against the clock",
            values -> new Rotated(values.number("degrees", -360, 360)),
            Parameter.of("degrees"));

    @Override
    public String name() {
        return KIND.name();
    }

    @Override
    public Map<String, Object> values() {
        return ViewValues.of("degrees", degrees);
    }

    @Override
    public String label() {
        return "turned by %s degrees".formatted(degrees);
    }

    @Override
    public ViewSpec ofTarget() {
        return new Near();
    }

    @Override
    public double reachPixels(Shape canvas) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double planes(Shape canvas) {
        return 1;
    }

    @Override
    public View build(Shape shape, Precision precision, Workers workers) {
        double cos = exact(StrictMath.cos(StrictMath.toRadians(degrees)));
        double sin = exact(StrictMath.sin(StrictMath.toRadians(degrees)));
        double x = (shape.width() - 1) / 2.0;
        double y = (shape.height() - 1) / 2.0;
        return new PixelMap(
                shape,
                new double[] {cos, -sin, x - cos * x + sin * y},
                new double[] {sin, cos, y - sin * x - cos * y},
                workers);
    }

    /// Quarter turns are not to fall beside pixels by rounding.
    private static double exact(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-12 ? Math.rint(value) : value;
    }
}
