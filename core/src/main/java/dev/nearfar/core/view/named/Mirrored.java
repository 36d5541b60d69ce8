package dev.nearfar.core.view.named;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.PixelMap;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewSpec;

/// The canvas in a mirror: left is right.
public record Mirrored() implements ViewSpec {
    static final ViewKind KIND = NamedKind.of("mirrored", "in a mirror", values -> new Mirrored());

    @Override
    public String name() {
        return KIND.name();
    }

    @Override
    public String label() {
        return "in a mirror";
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
        return new PixelMap(shape, new double[] {-1, 0, shape.width() - 1}, new double[] {0, 1, 0}, workers);
    }
}
