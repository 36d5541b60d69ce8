package dev.nearfar.core.view.named;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.Stencil;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewKind.Parameter;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.ViewValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The picture as it moves past, or as a camera moves that takes it: the mean of its light along a line.
///
/// @param length of the line, in pixels of the canvas, 1..1000
/// @param degrees its direction, counted from the right towards the top
public record Motion(double length, double degrees) implements ViewSpec {
    static final ViewKind KIND = NamedKind.of(
                    "motion",
                    "moving: blurred along so many pixels, in that direction",
                    values -> new Motion(values.number("length", 1, 1000), values.number("degrees", -360, 360)),
                    Parameter.of("length"),
                    Parameter.of("degrees"))
            .separatedBy("@");

    private static final int SAMPLES_A_PIXEL = 4;

    @Override
    public String name() {
        return KIND.name();
    }

    @Override
    public Map<String, Object> values() {
        return ViewValues.of("length", length, "degrees", degrees);
    }

    @Override
    public String label() {
        return "moved by %s px at %s degrees".formatted(length, degrees);
    }

    @Override
    public View build(Shape shape, Precision precision, Workers workers) {
        return ViewSpec.inLinearLight(new Srgb(), new Stencil(shape, taps(), workers), precision, workers);
    }

    /// Places along the line, each shared out among the four pixels about it.
    private List<Stencil.Tap> taps() {
        double x = StrictMath.cos(StrictMath.toRadians(degrees));
        double y = -StrictMath.sin(StrictMath.toRadians(degrees));
        int count = (int) Math.ceil(length) * SAMPLES_A_PIXEL;
        var weights = new TreeMap<Long, Double>();
        for (int index = 0; index < count; index++) {
            double along = ((index + 0.5) / count - 0.5) * length;
            int left = (int) Math.floor(along * x);
            int top = (int) Math.floor(along * y);
            for (int corner = 0; corner < 4; corner++) {
                double across = along * x - left;
                double down = along * y - top;
                double share = (corner % 2 == 0 ? 1 - across : across) * (corner < 2 ? 1 - down : down);
                long key = ((long) (top + corner / 2) << 32) + left + corner % 2;
                weights.merge(key, share / count, Double::sum);
            }
        }
        var taps = new ArrayList<Stencil.Tap>();
        weights.forEach((key, weight) -> {
            int dx = key.intValue();
            int dy = (int) ((key - dx) >> 32);
            if (weight > 0) {
                taps.add(new Stencil.Tap(dx, dy, weight));
            }
        });
        return taps;
    }

    /// A line has the deviation of an even spread along it, and none across.
    @Override
    public double sigmaPixels(Shape canvas) {
        return length / Math.sqrt(12);
    }

    @Override
    public ViewSpec scaled(double factor) {
        return new Motion(Math.max(1, length * factor), degrees);
    }

    @Override
    public double reachPixels(Shape canvas) {
        return length / 2 + 1;
    }
}
