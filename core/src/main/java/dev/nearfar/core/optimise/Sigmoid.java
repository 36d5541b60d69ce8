package dev.nearfar.core.optimise;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// The published method's parameter: `canvas = 1 / (1 + e^−x)` of an unbounded `x` per sample.
///
/// Black and white lie at infinity; pictures to start from are clamped to [[#LEAST], [#GREATEST]], half a step of
/// 8 bits inside.
public final class Sigmoid implements CanvasParameter {
    /// The darkest code value to start from, 1/510.
    public static final double LEAST = 1 / 510.0;

    /// The brightest code value to start from, 509/510.
    public static final double GREATEST = 509 / 510.0;

    private final Shape shape;
    private final Rows rows;

    /// The parameter for canvases of one shape.
    public Sigmoid(Shape shape, Workers workers) {
        this.shape = shape;
        rows = new Rows(shape, workers);
    }

    @Override
    public double lower() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double upper() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void fromCanvas(Planes canvas, Planes free) {
        int width = shape.width();
        rows.forEach((channel, row, worker) -> {
            for (int i = row * width; i < (row + 1) * width; i++) {
                double value = Math.min(Math.max(canvas.get(channel, i), LEAST), GREATEST);
                free.set(channel, i, StrictMath.log(value / (1 - value)));
            }
        });
    }

    @Override
    public void toCanvas(Planes free, Planes canvas) {
        int width = shape.width();
        switch (free) {
            case DoublePlanes from ->
                rows.forEach((channel, row, worker) -> {
                    for (int i = row * width; i < (row + 1) * width; i++) {
                        ((DoublePlanes) canvas).plane(channel)[i] = 1 / (1 + StrictMath.exp(-from.plane(channel)[i]));
                    }
                });
            case FloatPlanes from ->
                rows.forEach((channel, row, worker) -> RowKernels.best()
                        .sigmoid(
                                from.plane(channel),
                                row * width,
                                ((FloatPlanes) canvas).plane(channel),
                                row * width,
                                width));
        }
    }

    @Override
    public void pullback(Planes canvas, Planes gradient) {
        int width = shape.width();
        switch (canvas) {
            case DoublePlanes at ->
                rows.forEach((channel, row, worker) -> {
                    var value = at.plane(channel);
                    for (int i = row * width; i < (row + 1) * width; i++) {
                        ((DoublePlanes) gradient).plane(channel)[i] *= value[i] * (1 - value[i]);
                    }
                });
            case FloatPlanes at ->
                rows.forEach((channel, row, worker) -> RowKernels.best()
                        .timesSigmoidSlope(
                                at.plane(channel),
                                row * width,
                                ((FloatPlanes) gradient).plane(channel),
                                row * width,
                                width));
        }
    }

    @Override
    public void toCanvas(float[] free, int freeAt, float[] canvas, int canvasAt, int count) {
        RowKernels.best().sigmoid(free, freeAt, canvas, canvasAt, count);
    }

    @Override
    public void step(
            float[] canvas,
            int canvasAt,
            float[] gradient,
            int gradientAt,
            float factor,
            float[] free,
            float[] next,
            int at,
            int count) {
        RowKernels.best().sigmoidStep(canvas, canvasAt, gradient, gradientAt, factor, free, next, at, count);
    }
}
