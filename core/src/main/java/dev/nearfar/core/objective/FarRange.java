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
import dev.nearfar.core.view.Transfer;
import dev.nearfar.core.view.View;
import java.util.ArrayList;
import java.util.List;

/// From each of several distances, the canvas should look as a picture does from there: one [Goal] per distance, its view
/// [dev.nearfar.core.view.ViewSpec.Far], in less time and memory.
///
/// The canvas is made into light once, the gradients of all distances are added up as light, and the light that a blur gives
/// turns into codes and then into its own gradient in place.
public final class FarRange implements Term {
    private final RowKernels kernels = RowKernels.best();
    private final TransferFunction curve;
    private final FloatCurve floatCurve;
    private final Shape shape;
    private final Rows rows;
    private final List<Part> parts;
    private final List<View> blurs = new ArrayList<>();
    private final List<Planes> targets = new ArrayList<>();
    private final Transfer decode;
    private final Planes light;
    private final Planes blurred;
    private final Planes lightGradient;
    private final Planes slopes;
    private final Distance difference;

    /// A distance to look from.
    ///
    /// @param part name and weight of the difference
    /// @param sigmaPixels deviation of the Gaussian that the distance is, in pixels, > 0
    public record Stand(Part part, double sigmaPixels) {}

    /// A term that aims at a picture of code values, in the picture's shape and precision.
    ///
    /// @param difference between what is seen and what should be, of stacks of that shape; it may write its cotangent over
    ///     what is seen
    /// @throws IllegalArgumentException if there is no stand, or a `sigmaPixels` is not finite and positive
    public FarRange(TransferFunction curve, List<Stand> stands, Distance difference, Planes picture, Workers workers) {
        if (stands.isEmpty()) {
            throw new IllegalArgumentException("stands must be at least 1, were 0");
        }
        this.curve = curve;
        this.difference = difference;
        floatCurve = FloatCurve.of(curve);
        shape = picture.shape();
        rows = new Rows(shape, workers);
        parts = stands.stream().map(Stand::part).toList();
        Precision precision = picture.precision();
        decode = new Transfer(shape, curve, Transfer.Direction.DECODE, precision, workers);
        light = Planes.zero(shape, precision);
        blurred = Planes.zero(shape, precision);
        lightGradient = Planes.zero(shape, precision);
        for (var stand : stands) {
            blurs.add(GaussianBlur.of(shape, stand.sigmaPixels(), precision, workers));
            targets.add(Planes.zero(shape, precision));
        }
        slopes = Planes.zero(shape, precision);
        aimAt(picture);
    }

    /// Aims at another picture of the same shape and precision.
    public void aimAt(Planes picture) {
        picture.requireShape(shape);
        decode.forward(picture, light);
        for (int index = 0; index < parts.size(); index++) {
            blurs.get(index).forward(light, targets.get(index));
            encode(targets.get(index));
        }
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
        decode.forward(canvas, light);
        lightGradient.fill(0);
        for (int index = 0; index < parts.size(); index++) {
            var blur = blurs.get(index);
            blur.forward(light, blurred);
            encode(blurred);
            values[first + index] = difference.valueAndCotangent(
                    blurred, targets.get(index), parts.get(index).weight(), blurred);
            multiplyBySlopes(blurred);
            blur.pullback(blurred, lightGradient);
        }
        decode.pullback(lightGradient, gradient);
    }

    /// Makes light into codes, and keeps the slopes.
    private void encode(Planes lights) {
        int width = shape.width();
        rows.forEach((channel, row, worker) -> {
            int at = row * width;
            switch (lights) {
                case DoublePlanes planes -> {
                    var samples = planes.plane(channel);
                    var slope = ((DoublePlanes) slopes).plane(channel);
                    for (int i = at; i < at + width; i++) {
                        double code = curve.encode(samples[i]);
                        slope[i] = curve.encodeSlope(samples[i], code);
                        samples[i] = code;
                    }
                }
                case FloatPlanes planes -> {
                    var samples = planes.plane(channel);
                    kernels.encode(
                            floatCurve, samples, at, samples, at, ((FloatPlanes) slopes).plane(channel), at, width);
                }
            }
        });
    }

    private void multiplyBySlopes(Planes cotangent) {
        int width = shape.width();
        rows.forEach((channel, row, worker) -> {
            int at = row * width;
            switch (cotangent) {
                case DoublePlanes planes -> {
                    var samples = planes.plane(channel);
                    var slope = ((DoublePlanes) slopes).plane(channel);
                    for (int i = at; i < at + width; i++) {
                        samples[i] *= slope[i];
                    }
                }
                case FloatPlanes planes -> {
                    var samples = planes.plane(channel);
                    kernels.product(samples, at, ((FloatPlanes) slopes).plane(channel), at, 1, samples, at, width);
                }
            }
        });
    }
}
