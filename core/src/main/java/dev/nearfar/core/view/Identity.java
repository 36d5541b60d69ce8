package dev.nearfar.core.view;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// The picture as it is, seen close up.
public final class Identity implements View {
    private final Shape shape;
    private final Rows rows;

    /// The view for stacks of one shape.
    public Identity(Shape shape, Workers workers) {
        this.shape = shape;
        rows = new Rows(shape, workers);
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
        seen.copyFrom(canvas);
    }

    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        int width = shape.width();
        switch (cotangent) {
            case DoublePlanes from ->
                rows.forEach((channel, row, worker) -> {
                    var target = ((DoublePlanes) gradient).plane(channel);
                    for (int i = row * width; i < (row + 1) * width; i++) {
                        target[i] += from.plane(channel)[i];
                    }
                });
            case FloatPlanes from ->
                rows.forEach((channel, row, worker) -> RowKernels.best()
                        .addScaled(
                                1,
                                from.plane(channel),
                                row * width,
                                ((FloatPlanes) gradient).plane(channel),
                                row * width,
                                width));
        }
    }
}
