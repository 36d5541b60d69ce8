package dev.nearfar.core.view;

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
/// Both passes are sparse matrices, so the pullback is the exact transpose for every border; with a mirrored border that
/// is not the same map as the blur itself.
public final class SeparableBlur implements View {
    private final Shape shape;
    private final Workers workers;
    private final Rows rows;
    private final SparseMatrix across;
    private final SparseMatrix acrossTransposed;
    private final SparseMatrix down;
    private final SparseMatrix downTransposed;
    private final Planes between;
    private final FloatPasses floats;

    /// A blur for stacks of one shape.
    ///
    /// @throws IllegalArgumentException if there is an even number of taps
    public SeparableBlur(Shape shape, double[] taps, Border border, Precision precision, Workers workers) {
        if (taps.length % 2 == 0) {
            throw new IllegalArgumentException("taps must be an odd number, were " + taps.length);
        }
        this.shape = shape;
        this.workers = workers;
        rows = new Rows(shape, workers);
        across = SparseMatrix.convolution(taps, border, shape.width());
        acrossTransposed = across.transposed();
        down = SparseMatrix.convolution(taps, border, shape.height());
        downTransposed = down.transposed();
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
            case DoublePlanes from -> alongRows(across, from, (DoublePlanes) between, false);
            case FloatPlanes from ->
                rows.forEach(
                        (channel, row, worker) -> floats.across(from, (FloatPlanes) between, channel, row, worker));
        }
        down.downColumns(between, seen, workers);
    }

    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        downTransposed.downColumns(cotangent, between, workers);
        switch (between) {
            case DoublePlanes from -> alongRows(acrossTransposed, from, (DoublePlanes) gradient, true);
            case FloatPlanes from ->
                rows.forEach((channel, row, worker) ->
                        floats.addAcrossTransposed(from, (FloatPlanes) gradient, channel, row, worker));
        }
    }

    private void alongRows(SparseMatrix matrix, DoublePlanes from, DoublePlanes to, boolean add) {
        rows.forEach((channel, row, worker) -> {
            var target = to.plane(channel);
            int at = row * shape.width();
            for (int i = 0; i < shape.width(); i++) {
                double value = matrix.apply(i, from.plane(channel), at, 1);
                target[at + i] = add ? target[at + i] + value : value;
            }
        });
    }
}
