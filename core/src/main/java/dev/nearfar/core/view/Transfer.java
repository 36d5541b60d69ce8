package dev.nearfar.core.view;

import dev.nearfar.core.colour.TransferFunction;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// A transfer function applied to every sample; remembers its slopes for the way back.
public final class Transfer implements View {
    private final Shape shape;
    private final Rows rows;
    private final TransferFunction curve;
    private final FloatCurve floatCurve;
    private final Direction direction;
    private final Planes slopes;

    /// Which way along the curve.
    public enum Direction {
        /// Code values → linear light.
        DECODE,
        /// Linear light → code values.
        ENCODE
    }

    /// The view for stacks of one shape.
    public Transfer(Shape shape, TransferFunction curve, Direction direction, Precision precision, Workers workers) {
        this.shape = shape;
        this.curve = curve;
        this.direction = direction;
        floatCurve = FloatCurve.of(curve);
        rows = new Rows(shape, workers);
        slopes = Planes.zero(shape, precision);
    }

    @Override
    public Shape input() {
        return shape;
    }

    @Override
    public Shape output() {
        return shape;
    }

    @Override
    public void forward(Planes canvas, Planes seen) {
        int width = shape.width();
        switch (canvas) {
            case DoublePlanes from ->
                rows.forEach((channel, row, worker) -> {
                    var in = from.plane(channel);
                    var out = ((DoublePlanes) seen).plane(channel);
                    var slope = ((DoublePlanes) slopes).plane(channel);
                    for (int i = row * width; i < (row + 1) * width; i++) {
                        switch (direction) {
                            case DECODE -> {
                                out[i] = curve.decode(in[i]);
                                slope[i] = curve.decodeSlope(in[i], out[i]);
                            }
                            case ENCODE -> {
                                out[i] = curve.encode(in[i]);
                                slope[i] = curve.encodeSlope(in[i], out[i]);
                            }
                        }
                    }
                });
            case FloatPlanes from ->
                rows.forEach((channel, row, worker) -> {
                    int at = row * width;
                    var in = from.plane(channel);
                    var out = ((FloatPlanes) seen).plane(channel);
                    var slope = ((FloatPlanes) slopes).plane(channel);
                    switch (direction) {
                        case DECODE -> RowKernels.best().decode(floatCurve, in, at, out, at, slope, at, width);
                        case ENCODE -> RowKernels.best().encode(floatCurve, in, at, out, at, slope, at, width);
                    }
                });
        }
    }

    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        int width = shape.width();
        switch (cotangent) {
            case DoublePlanes from ->
                rows.forEach((channel, row, worker) -> {
                    var target = ((DoublePlanes) gradient).plane(channel);
                    var slope = ((DoublePlanes) slopes).plane(channel);
                    for (int i = row * width; i < (row + 1) * width; i++) {
                        target[i] += slope[i] * from.plane(channel)[i];
                    }
                });
            case FloatPlanes from ->
                rows.forEach((channel, row, worker) -> RowKernels.best()
                        .addProduct(
                                from.plane(channel),
                                row * width,
                                ((FloatPlanes) slopes).plane(channel),
                                row * width,
                                ((FloatPlanes) gradient).plane(channel),
                                row * width,
                                width));
        }
    }
}
