package dev.nearfar.core.distance;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// `Σ (seen − target)²` over all samples of all planes.
public final class SquaredDifference implements Distance {
    private final Shape shape;
    private final Rows rows;
    private final float[][] lanes;

    /// The distance between stacks of one shape.
    public SquaredDifference(Shape shape, Workers workers) {
        this.shape = shape;
        rows = new Rows(shape, workers);
        lanes = new float[workers.count()][RowKernels.LANES];
    }

    @Override
    public double valueAndCotangent(Planes seen, Planes target, double weight, Planes cotangent) {
        int width = shape.width();
        return switch (seen) {
            case DoublePlanes planes ->
                rows.sum((channel, row, worker) -> {
                    var x = planes.plane(channel);
                    var t = ((DoublePlanes) target).plane(channel);
                    var c = ((DoublePlanes) cotangent).plane(channel);
                    double sum = 0;
                    for (int i = row * width; i < (row + 1) * width; i++) {
                        double difference = x[i] - t[i];
                        c[i] = 2 * weight * difference;
                        sum += difference * difference;
                    }
                    return sum;
                });
            case FloatPlanes planes ->
                rows.sum((channel, row, worker) -> RowKernels.best()
                        .squaredDifference(
                                planes.plane(channel),
                                row * width,
                                ((FloatPlanes) target).plane(channel),
                                row * width,
                                (float) (2 * weight),
                                ((FloatPlanes) cotangent).plane(channel),
                                row * width,
                                width,
                                lanes[worker]));
        };
    }
}
