package dev.nearfar.core.view;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.colour.TransferFunction;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.named.Views;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Every view there is, in the settings that could go wrong: whoever writes a view adds it here and gets all tests.
final class ListedViews {
    /// Odd sizes, one plane and three, lines of one sample.
    private static final List<Shape> SHAPES = List.of(
            new Shape(3, 5, 17), new Shape(1, 33, 64), new Shape(3, 9, 1), new Shape(1, 1, 9), new Shape(1, 1, 1));

    /// Kernels of one tap, as published, cut short, beyond the picture and many times beyond it.
    private static final List<Kernel> KERNELS = List.of(
            new Kernel(1, 1),
            new Kernel(0.5, 5),
            new Kernel(2, 11),
            new Kernel(3, 15),
            new Kernel(6, 3),
            new Kernel(6, 29),
            new Kernel(12, 57),
            new Kernel(2.5, 201));

    private static final List<TransferFunction> CURVES =
            List.of(PowerLaw.PUBLISHED, new PowerLaw(1.8), new PowerLaw(4), new Srgb());

    private static final List<ViewSpec> SPECS = List.of(
            new ViewSpec.Near(),
            new ViewSpec.Blurred(PowerLaw.PUBLISHED, 0.5, 5, Border.ZERO),
            new ViewSpec.Blurred(PowerLaw.PUBLISHED, 3, 15, Border.ZERO),
            new ViewSpec.Blurred(PowerLaw.PUBLISHED, 12, 57, Border.ZERO),
            new ViewSpec.Blurred(new Srgb(), 6, 29, Border.REFLECT),
            new ViewSpec.Far(new Srgb(), 1.7),
            new ViewSpec.Far(new Srgb(), 6),
            new ViewSpec.Far(PowerLaw.PUBLISHED, 20),
            new ViewSpec.Detail(0.7),
            new ViewSpec.Detail(5),
            new ViewSpec.FarDetail(new Srgb(), 1.5, 4),
            new ViewSpec.FarDetail(new Srgb(), 3.4, 2),
            Views.parse("thumbnail:4"),
            Views.parse("thumbnail:3:box"),
            Views.parse("thumbnail:9:bilinear"),
            Views.parse("thumbnail:2:catmullrom"),
            Views.parse("grey"),
            Views.parse("dim:0.3"),
            Views.parse("motion:7.5@0"),
            Views.parse("motion:4@-70"),
            Views.parse("motion:30@30"),
            Views.parse("rotated:90"),
            Views.parse("rotated:-33.5"),
            Views.parse("mirrored"),
            Views.parse("protan"),
            Views.parse("deutan"),
            Views.parse("tritan"));

    private static final Set<String> LINEAR = Set.of("near", "thumbnail", "rotated", "mirrored");

    /// Deviations for the blur that leaves samples out: the least, some between, and far beyond the picture.
    private static final List<Double> MULTIRATE = List.of(MultirateBlur.least(), 4.9, 12.0, 40.0);

    private record Kernel(double sigmaPixels, int size) {}

    private ListedViews() {}

    static Stream<ListedView> all() {
        return SHAPES.stream()
                .flatMap(shape -> Stream.of(
                                identity(shape),
                                blurs(shape),
                                multirateBlurs(shape),
                                sampledBlurs(shape),
                                transfers(shape),
                                chain(shape),
                                masked(shape),
                                mixes(shape),
                                specs(shape))
                        .flatMap(views -> views));
    }

    static Stream<ListedView> linear() {
        return all().filter(ListedView::linear);
    }

    static List<ViewSpec> listedSpecs() {
        return SPECS;
    }

    static List<TransferFunction> listedCurves() {
        return CURVES;
    }

    private static Stream<ListedView> identity(Shape shape) {
        return Stream.of(ListedView.linear("identity " + shape, (precision, workers) -> new Identity(shape, workers)));
    }

    private static Stream<ListedView> blurs(Shape shape) {
        return Stream.of(Border.values())
                .flatMap(border -> KERNELS.stream().map(kernel -> blur(shape, border, kernel)));
    }

    private static ListedView blur(Shape shape, Border border, Kernel kernel) {
        var taps = Gaussian.taps(kernel.sigmaPixels(), kernel.size());
        return ListedView.linear(
                "blur %s %s %s".formatted(shape, border, kernel),
                (precision, workers) -> new SeparableBlur(shape, taps, border, precision, workers));
    }

    private static Stream<ListedView> multirateBlurs(Shape shape) {
        return MULTIRATE.stream()
                .map(sigma -> ListedView.linear(
                                "multirate blur %s %s px".formatted(shape, sigma),
                                (precision, workers) -> new MultirateBlur(shape, sigma, precision, workers))
                        .within(1e-5));
    }

    /// As many samples, half, a few, one.
    private static Stream<ListedView> sampledBlurs(Shape shape) {
        return Stream.of(1, 2, 5, 100)
                .map(step -> ListedView.linear(
                                "sampled blur %s every %d".formatted(shape, step),
                                (precision, workers) -> new SampledBlur(
                                        shape,
                                        SampledBlur.grid(shape, step),
                                        1.1 * step,
                                        1.3 * step,
                                        precision,
                                        workers))
                        .within(3e-6));
    }

    private static Stream<ListedView> transfers(Shape shape) {
        return CURVES.stream()
                .flatMap(curve -> Stream.of(Transfer.Direction.values())
                        .map(direction -> ListedView.curved(
                                "%s %s %s".formatted(direction, curve, shape),
                                (precision, workers) -> new Transfer(shape, curve, direction, precision, workers))));
    }

    private static Stream<ListedView> chain(Shape shape) {
        return Stream.of(ListedView.linear(
                "chain of linear views " + shape,
                (precision, workers) -> new Chain(
                        List.of(
                                new SeparableBlur(shape, Gaussian.taps(2, 11), Border.REFLECT, precision, workers),
                                new Identity(shape, workers),
                                new SeparableBlur(shape, Gaussian.taps(1, 5), Border.ZERO, precision, workers)),
                        precision)));
    }

    private static Stream<ListedView> mixes(Shape shape) {
        var matrix = new double[2][shape.channels()];
        for (var row : matrix) {
            Arrays.setAll(row, channel -> 0.3 - 0.2 * channel);
        }
        var taps = List.of(
                new Stencil.Tap(0, 0, 0.5),
                new Stencil.Tap(2, -1, 0.3),
                new Stencil.Tap(-40, 3, -0.2),
                new Stencil.Tap(90, 0, 0.1));
        return Stream.of(
                ListedView.linear(
                        "mix of channels " + shape, (precision, workers) -> new ChannelMix(shape, matrix, workers)),
                ListedView.linear("stencil " + shape, (precision, workers) -> new Stencil(shape, taps, workers)));
    }

    private static Stream<ListedView> masked(Shape shape) {
        return Stream.of(ListedView.linear("masked blur " + shape, (precision, workers) -> {
            var mask = Planes.random(shape, Precision.DOUBLE, new Random(3));
            return new Masked(
                    new SeparableBlur(shape, Gaussian.taps(2, 11), Border.REFLECT, precision, workers),
                    Samples.in(precision, mask),
                    workers);
        }));
    }

    private static Stream<ListedView> specs(Shape shape) {
        return SPECS.stream()
                .filter(spec -> shape.samples() > 1 || !isDetail(spec))
                .map(spec -> spec(shape, spec));
    }

    /// One pixel has no detail, and what rounding leaves of it cannot be compared; see [HighPassTest].
    private static boolean isDetail(ViewSpec spec) {
        return spec instanceof ViewSpec.Detail || spec instanceof ViewSpec.FarDetail;
    }

    private static ListedView spec(Shape shape, ViewSpec spec) {
        var name = spec + " " + shape;
        BiFunction<Precision, Workers, View> maker = (precision, workers) -> spec.build(shape, precision, workers);
        return switch (spec) {
            case ViewSpec.Far far -> ListedView.curved(name, maker).within(1e-4);
            case ViewSpec.Detail detail -> ListedView.linear(name, maker).within(2e-5);
            case ViewSpec.FarDetail detail -> ListedView.curved(name, maker).within(4e-4);
            default ->
                LINEAR.contains(spec.name())
                        ? ListedView.linear(name, maker).within(2e-5)
                        : ListedView.curved(name, maker).within(1e-4);
        };
    }
}
