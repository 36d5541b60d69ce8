package dev.nearfar.core.objective;

import dev.nearfar.core.colour.TransferFunction;
import dev.nearfar.core.distance.Distance;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.GaussianBlur;
import dev.nearfar.core.view.SampledBlur;
import dev.nearfar.core.view.Transfer;
import dev.nearfar.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// From each of several distances, the canvas should look as a picture does from there: one goal per distance, what it sees being
/// light that a Gaussian has blurred, in code values again.
///
/// What is blurred that much is looked at in fewer places: every [SampledBlur#step] samples, each of which counts as often as
/// there are samples in its place. The canvas is made into light once, for the nearest of the distances in strips that leave no plane
/// behind, and the gradients of all distances are added up as light.
public final class FarRange implements Term {
    private final RowKernels kernels = RowKernels.best();
    private final TransferFunction curve;
    private final FloatCurve floatCurve;
    private final Shape shape;
    private final Rows rows;
    private final Workers workers;
    private final List<Part> parts;
    private final List<Place> places = new ArrayList<>();

    /// In `double`; in `float` rows are decoded where they are needed.
    private final @Nullable Transfer decode;

    /// Brings light to a grid on which the nearest distance loses nothing; absent where that is the canvas' own.
    private final @Nullable SampledBlur reduction;

    private final Planes light;
    private final Planes lightGradient;
    private final float[][] lights;
    private final float[][] slopes;

    /// A distance to look from.
    ///
    /// @param part name and weight of the difference
    /// @param sigmaPixels deviation of the Gaussian that the distance is, in pixels, > 0
    public record Stand(Part part, double sigmaPixels) {}

    /// What one distance shows, on its own grid.
    private record Place(
            View view, Distance difference, double share, Planes seen, Planes slopes, Planes target, Rows rows) {}

    /// A term that aims at a picture of code values, in the picture's shape and precision.
    ///
    /// @param differences gives the difference between what is seen and what should be, for stacks of a shape; it may write its
    ///     cotangent over what is seen
    /// @throws IllegalArgumentException if there is no stand, or a `sigmaPixels` is not finite and positive
    public FarRange(
            TransferFunction curve,
            List<Stand> stands,
            Function<Shape, Distance> differences,
            Planes picture,
            Workers workers) {
        this(curve, stands, differences, picture.shape(), picture.precision(), workers);
        aimAt(picture);
    }

    /// A term that is to be aimed.
    ///
    /// @throws IllegalArgumentException as above
    public FarRange(
            TransferFunction curve,
            List<Stand> stands,
            Function<Shape, Distance> differences,
            Shape shape,
            Precision precision,
            Workers workers) {
        if (stands.isEmpty()) {
            throw new IllegalArgumentException("stands must be at least 1, were 0");
        }
        this.curve = curve;
        this.workers = workers;
        floatCurve = FloatCurve.of(curve);
        this.shape = shape;
        rows = new Rows(shape, workers);
        parts = stands.stream().map(Stand::part).toList();
        boolean isFloat = precision == Precision.FLOAT;
        decode = isFloat ? null : new Transfer(shape, curve, Transfer.Direction.DECODE, precision, workers);
        lights = new float[isFloat ? workers.count() : 0][shape.width()];
        slopes = new float[isFloat ? workers.count() : 0][shape.width()];
        int step = isFloat
                ? stands.stream()
                        .mapToInt(stand -> step(stand.sigmaPixels()))
                        .min()
                        .orElseThrow()
                : 1;
        double sigma = step == 1 ? 0 : SampledBlur.sigma(step);
        reduction = step == 1
                ? null
                : new SampledBlur(shape, SampledBlur.grid(shape, step), sigma, sigma, precision, workers);
        light = Planes.zero(reduction == null ? shape : reduction.output(), precision);
        lightGradient = Planes.zero(light.shape(), precision);
        for (var stand : stands) {
            var grid = SampledBlur.grid(shape, step(stand.sigmaPixels()));
            places.add(new Place(
                    view(grid, stand.sigmaPixels(), sigma),
                    differences.apply(grid),
                    (double) shape.planeSize() / grid.planeSize(),
                    Planes.zero(grid, precision),
                    Planes.zero(grid, precision),
                    Planes.zero(grid, precision),
                    new Rows(grid, workers)));
        }
    }

    private static int step(double sigmaPixels) {
        if (!(sigmaPixels > 0 && Double.isFinite(sigmaPixels))) {
            throw new IllegalArgumentException("sigma must be finite and > 0, was " + sigmaPixels);
        }
        return SampledBlur.step(sigmaPixels);
    }

    /// The blur from the light's grid to another one; the light has been blurred by `done` pixels of the canvas already.
    private View view(Shape grid, double sigmaPixels, double done) {
        if (grid.equals(shape)) {
            return GaussianBlur.of(shape, sigmaPixels, light.precision(), workers);
        }
        double left = Math.sqrt(sigmaPixels * sigmaPixels - done * done);
        return new SampledBlur(
                light.shape(),
                grid,
                left * light.shape().height() / shape.height(),
                left * light.shape().width() / shape.width(),
                light.precision(),
                workers);
    }

    /// Aims at another picture of the same shape and precision.
    public void aimAt(Planes picture) {
        picture.requireShape(shape);
        makeLight(picture);
        for (var place : places) {
            place.view.forward(light, place.target);
            encode(place, place.target);
        }
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
        makeLight(canvas);
        lightGradient.fill(0);
        for (int index = 0; index < places.size(); index++) {
            var place = places.get(index);
            place.view.forward(light, place.seen);
            encode(place, place.seen);
            values[first + index] = place.share
                    * place.difference.valueAndCotangent(
                            place.seen,
                            place.target,
                            place.share * parts.get(index).weight(),
                            place.seen);
            multiplyBySlopes(place);
            place.view.pullback(place.seen, lightGradient);
        }
        switch (canvas) {
            case DoublePlanes planes -> requireDecode().pullback(lightGradient, gradient);
            case FloatPlanes planes -> addGradient(planes, (FloatPlanes) gradient);
        }
    }

    private Transfer requireDecode() {
        if (decode == null) {
            throw new IllegalStateException("planes must be float, as the picture was");
        }
        return decode;
    }

    private void makeLight(Planes codes) {
        switch (codes) {
            case DoublePlanes planes -> requireDecode().forward(planes, light);
            case FloatPlanes planes -> {
                var target = (FloatPlanes) light;
                if (reduction == null) {
                    rows.forEach((channel, row, worker) -> kernels.decode(
                            floatCurve,
                            planes.plane(channel),
                            row * shape.width(),
                            target.plane(channel),
                            row * shape.width(),
                            slopes[worker],
                            0,
                            shape.width()));
                } else {
                    reduction.forward(
                            (channel, row, column, to, at, count, worker) -> kernels.decode(
                                    floatCurve,
                                    planes.plane(channel),
                                    row * shape.width() + column,
                                    to,
                                    at,
                                    slopes[worker],
                                    0,
                                    count),
                            target);
                }
            }
        }
    }

    /// Takes the gradient from light to codes.
    private void addGradient(FloatPlanes canvas, FloatPlanes gradient) {
        var lightRows = (FloatPlanes) lightGradient;
        if (reduction != null) {
            reduction.take(lightRows);
        }
        rows.forEach((channel, row, worker) -> {
            int at = row * shape.width();
            kernels.decode(floatCurve, canvas.plane(channel), at, lights[worker], 0, slopes[worker], 0, shape.width());
            var from = lightRows.plane(channel);
            int fromAt = at;
            if (reduction != null) {
                from = lights[worker];
                fromAt = 0;
                reduction.pulledRow(channel, row, from, fromAt);
            }
            kernels.addProduct(from, fromAt, slopes[worker], 0, gradient.plane(channel), at, shape.width());
        });
    }

    /// Makes light into codes, and keeps the slopes.
    private void encode(Place place, Planes lights) {
        int width = lights.shape().width();
        place.rows.forEach((channel, row, worker) -> {
            int at = row * width;
            switch (lights) {
                case DoublePlanes planes -> {
                    var samples = planes.plane(channel);
                    var slope = ((DoublePlanes) place.slopes).plane(channel);
                    for (int i = at; i < at + width; i++) {
                        double code = curve.encode(samples[i]);
                        slope[i] = curve.encodeSlope(samples[i], code);
                        samples[i] = code;
                    }
                }
                case FloatPlanes planes -> {
                    var samples = planes.plane(channel);
                    kernels.encode(
                            floatCurve,
                            samples,
                            at,
                            samples,
                            at,
                            ((FloatPlanes) place.slopes).plane(channel),
                            at,
                            width);
                }
            }
        });
    }

    private void multiplyBySlopes(Place place) {
        int width = place.seen.shape().width();
        place.rows.forEach((channel, row, worker) -> {
            int at = row * width;
            switch (place.seen) {
                case DoublePlanes planes -> {
                    var samples = planes.plane(channel);
                    var slope = ((DoublePlanes) place.slopes).plane(channel);
                    for (int i = at; i < at + width; i++) {
                        samples[i] *= slope[i];
                    }
                }
                case FloatPlanes planes -> {
                    var samples = planes.plane(channel);
                    kernels.product(
                            samples, at, ((FloatPlanes) place.slopes).plane(channel), at, 1, samples, at, width);
                }
            }
        });
    }
}
