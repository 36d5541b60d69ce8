package dev.nearfar.core.view;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// Convolution with a symmetric kernel along the rows, then down the columns.
///
/// Both passes are sparse matrices ([LineOperator]), so the pullback is the exact transpose for every border; with a
/// mirrored border that is not the same map as the blur itself.
public final class SeparableBlur implements View {
    private final Shape shape;
    private final Rows rows;
    private final LineOperator across;
    private final LineOperator acrossTransposed;
    private final LineOperator down;
    private final LineOperator downTransposed;
    private final Planes between;
    private final FloatPasses floats;
    private final float[] downWeights;
    private final float[] downTransposedWeights;

    /// A blur for stacks of one shape.
    ///
    /// @throws IllegalArgumentException if there is an even number of taps
    public SeparableBlur(Shape shape, double[] taps, Border border, Precision precision, Workers workers) {
        if (taps.length % 2 == 0) {
            throw new IllegalArgumentException("taps must be an odd number, were " + taps.length);
        }
        this.shape = shape;
        rows = new Rows(shape, workers);
        across = LineOperator.convolution(taps, border, shape.width());
        acrossTransposed = across.transposed();
        down = LineOperator.convolution(taps, border, shape.height());
        downTransposed = down.transposed();
        downWeights = down.floatWeights();
        downTransposedWeights = downTransposed.floatWeights();
        between = Planes.zero(shape, precision);
        floats = new FloatPasses(taps, border, shape.width(), workers.count());
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
        switch (canvas) {
            case DoublePlanes from -> {
                acrossRows(across, from, (DoublePlanes) between, false);
                downColumns(down, (DoublePlanes) between, (DoublePlanes) seen);
            }
            case FloatPlanes from -> {
                rows.forEach(
                        (channel, row, worker) -> floats.across(from, (FloatPlanes) between, channel, row, worker));
                downColumns(down, downWeights, (FloatPlanes) between, (FloatPlanes) seen);
            }
        }
    }

    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        switch (cotangent) {
            case DoublePlanes from -> {
                downColumns(downTransposed, from, (DoublePlanes) between);
                acrossRows(acrossTransposed, (DoublePlanes) between, (DoublePlanes) gradient, true);
            }
            case FloatPlanes from -> {
                downColumns(downTransposed, downTransposedWeights, from, (FloatPlanes) between);
                rows.forEach((channel, row, worker) -> floats.addAcrossTransposed(
                        (FloatPlanes) between, (FloatPlanes) gradient, channel, row, worker));
            }
        }
    }

    private void acrossRows(LineOperator operator, DoublePlanes from, DoublePlanes to, boolean add) {
        rows.forEach((channel, row, worker) -> {
            var target = to.plane(channel);
            int at = row * shape.width();
            for (int i = 0; i < shape.width(); i++) {
                double value = operator.apply(i, from.plane(channel), at, 1);
                target[at + i] = add ? target[at + i] + value : value;
            }
        });
    }

    private void downColumns(LineOperator operator, DoublePlanes from, DoublePlanes to) {
        rows.forEach((channel, row, worker) -> {
            for (int column = 0; column < shape.width(); column++) {
                to.plane(channel)[row * shape.width() + column] =
                        operator.apply(row, from.plane(channel), column, shape.width());
            }
        });
    }

    private void downColumns(LineOperator operator, float[] weights, FloatPlanes from, FloatPlanes to) {
        rows.forEach((channel, row, worker) -> RowKernels.best()
                .weightedSum(
                        from.plane(channel),
                        0,
                        operator.index(),
                        shape.width(),
                        weights,
                        operator.start()[row],
                        operator.start()[row + 1],
                        to.plane(channel),
                        row * shape.width(),
                        shape.width()));
    }
}
