package dev.nearfar.core.view.named;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.Resize;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewKind.Parameter;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.ViewValues;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// The picture shrunk, as chat programs and file browsers show it before it is opened: code values, by one of the usual filters.
///
/// @param width of the small picture, in pixels
/// @param filter by which it is shrunk
public record Thumbnail(int width, Resize.Filter filter) implements ViewSpec {
    static final ViewKind KIND = NamedKind.of(
            "thumbnail",
            "so many pixels wide, by box, bilinear, catmullrom or lanczos3",
            values -> new Thumbnail(values.whole("width", 1, 16_384), filter(values)),
            Parameter.of("width"),
            Parameter.of("resizer", text(Resize.Filter.LANCZOS3)));

    /// Lanczos' filter of three lobes halves a sine of about half a cycle for a pixel of the small picture, as a Gaussian of this deviation
    /// does; the others are not far from it.
    private static final double SIGMA_OF_A_SMALL_PIXEL = 0.375;

    @Override
    public String name() {
        return KIND.name();
    }

    @Override
    public Map<String, Object> values() {
        return ViewValues.of("width", width, "resizer", text(filter));
    }

    @Override
    public String label() {
        return "as a thumbnail %d pixels wide (%s)".formatted(width, text(filter));
    }

    @Override
    public Shape output(Shape canvas) {
        int height = (int) Math.max(1, Math.round((double) canvas.height() * width / canvas.width()));
        return new Shape(canvas.channels(), height, width);
    }

    @Override
    public View build(Shape shape, Precision precision, Workers workers) {
        return new Resize(shape, width, output(shape).height(), filter, precision, workers);
    }

    @Override
    public double sigmaPixels(Shape canvas) {
        return SIGMA_OF_A_SMALL_PIXEL * Math.max(1, (double) canvas.width() / width);
    }

    @Override
    public ViewSpec scaled(double factor) {
        return new Thumbnail((int) Math.max(1, Math.round(width * factor)), filter);
    }

    @Override
    public double reachPixels(Shape canvas) {
        return filter.support() * Math.max(1, (double) canvas.width() / width);
    }

    @Override
    public double planes(Shape canvas) {
        double share = (double) width / canvas.width();
        return share + 3 * share * share + 1;
    }

    private static Resize.Filter filter(ViewValues values) {
        var names = Arrays.stream(Resize.Filter.values()).map(Thumbnail::text).toList();
        return Resize.Filter.valueOf(values.choice("resizer", names).toUpperCase(Locale.ROOT));
    }

    private static String text(Resize.Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
