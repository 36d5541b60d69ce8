package dev.nearfar.core.view;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// The detail of a picture: `(I − K)·canvas`, what a Gaussian blur `K` takes away; border mirrored.
///
/// A flat picture has none. Samples are differences of code values, −1..1.
public final class HighPass implements View {
    private final Shape shape;
    private final View blur;
    private final Rows rows;
    private final Planes blurred;

    /// The view for stacks of one shape; `sigmaPixels` is the deviation of `K`.
    ///
    /// @throws IllegalArgumentException if `sigmaPixels` is not finite and positive
    public HighPass(Shape shape, double sigmaPixels, Precision precision, Workers workers) {
        this.shape = shape;
        blur = GaussianBlur.of(shape, sigmaPixels, precision, workers);
        rows = new Rows(shape, workers);
        blurred = Planes.zero(shape, precision);
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
        blur.forward(canvas, blurred);
        int width = shape.width();
        switch (canvas) {
            case DoublePlanes from ->
                rows.forEach((channel, row, worker) -> {
                    var taken = ((DoublePlanes) blurred).plane(channel);
                    for (int i = row * width; i < (row + 1) * width; i++) {
                        ((DoublePlanes) seen).plane(channel)[i] = from.plane(channel)[i] - taken[i];
                    }
                });
            case FloatPlanes from ->
                rows.forEach((channel, row, worker) -> {
                    var target = ((FloatPlanes) seen).plane(channel);
                    System.arraycopy(from.plane(channel), row * width, target, row * width, width);
                    addRow(-1, (FloatPlanes) blurred, target, channel, row);
                });
        }
    }

    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        blurred.fill(0);
        blur.pullback(cotangent, blurred);
        int width = shape.width();
        switch (cotangent) {
            case DoublePlanes from ->
                rows.forEach((channel, row, worker) -> {
                    var taken = ((DoublePlanes) blurred).plane(channel);
                    for (int i = row * width; i < (row + 1) * width; i++) {
                        ((DoublePlanes) gradient).plane(channel)[i] += from.plane(channel)[i] - taken[i];
                    }
                });
            case FloatPlanes from ->
                rows.forEach((channel, row, worker) -> {
                    var target = ((FloatPlanes) gradient).plane(channel);
                    addRow(1, from, target, channel, row);
                    addRow(-1, (FloatPlanes) blurred, target, channel, row);
                });
        }
    }

    private void addRow(float factor, FloatPlanes from, float[] sum, int channel, int row) {
        int at = row * shape.width();
        RowKernels.best().addScaled(factor, from.plane(channel), at, sum, at, shape.width());
    }
}
