package dev.nearfar.core.distance;

import dev.nearfar.core.kernel.FloatCharbonnier;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import java.util.Arrays;

/// The generalised Charbonnier loss of pixels: `Σ (m + ε²)^(p/2) − ε^p`, `m` the mean over the channels of
/// `(seen − target)²`.
///
/// Below `p` = 2 a large difference costs less than several small ones, so that what must be wrong is wrong in few places
/// instead of a little everywhere. `ε` rounds the tip off, at which the gradient would jump.
///
/// | name      | unit        | range    |
/// |-----------|-------------|----------|
/// | `power`   | –           | 0.5..2   |
/// | `epsilon` | code values | 10⁻⁴..1  |
///
/// @see <a href="https://doi.org/10.1007/s11263-013-0644-x">Sun, Roth, Black 2014</a>
public final class Charbonnier implements Distance {
    private final Shape shape;
    private final Rows rows;
    private final double power;
    private final double floor;
    private final FloatCharbonnier constants;
    private final float[][] scratch;
    private final float[][] lanes;

    /// The distance between stacks of one shape.
    ///
    /// @throws IllegalArgumentException if `power` or `epsilon` is out of its range
    public Charbonnier(Shape shape, double power, double epsilon, Workers workers) {
        require("power", power, 0.5, 2);
        require("epsilon", epsilon, 1e-4, 1);
        this.shape = shape;
        this.power = power;
        floor = epsilon * epsilon;
        // One task does all channels of a row.
        rows = new Rows(shape.withChannels(1), workers);
        constants = FloatCharbonnier.of(shape.channels(), power, epsilon);
        scratch = new float[workers.count()][shape.width()];
        lanes = new float[workers.count()][RowKernels.LANES];
    }

    private static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s must be %s..%s, was %s".formatted(name, least, most, value));
        }
    }

    @Override
    public double valueAndCotangent(Planes seen, Planes target, double weight, Planes cotangent) {
        return rows.sum((none, row, worker) -> switch (seen) {
            case DoublePlanes planes -> row(planes, (DoublePlanes) target, weight, (DoublePlanes) cotangent, row);
            case FloatPlanes planes -> {
                for (int channel = 0; channel < shape.channels(); channel++) {
                    RowKernels.best()
                            .sumScaled(
                                    planes.plane(channel),
                                    row * shape.width(),
                                    -1,
                                    ((FloatPlanes) target).plane(channel),
                                    row * shape.width(),
                                    ((FloatPlanes) cotangent).plane(channel),
                                    row * shape.width(),
                                    shape.width());
                }
                yield fromDifferences((FloatPlanes) cotangent, row, weight, scratch[worker], lanes[worker]);
            }
        });
    }

    /// The value of a row whose differences stand in `differences`, which become the cotangent.
    private double fromDifferences(FloatPlanes differences, int row, double weight, float[] factors, float[] sums) {
        var kernels = RowKernels.best();
        int width = shape.width();
        int at = row * width;
        Arrays.fill(factors, 0);
        for (int channel = 0; channel < shape.channels(); channel++) {
            var plane = differences.plane(channel);
            kernels.addProduct(plane, at, plane, at, factors, 0, width);
        }
        double value = kernels.charbonnier(constants, factors, 0, factors, 0, width, sums);
        for (int channel = 0; channel < shape.channels(); channel++) {
            var plane = differences.plane(channel);
            kernels.product(plane, at, factors, 0, (float) scale(weight), plane, at, width);
        }
        return value;
    }

    private double scale(double weight) {
        return weight * power / shape.channels();
    }

    private double row(DoublePlanes seen, DoublePlanes target, double weight, DoublePlanes cotangent, int row) {
        double value = 0;
        for (int i = row * shape.width(); i < (row + 1) * shape.width(); i++) {
            double squares = 0;
            for (int channel = 0; channel < shape.channels(); channel++) {
                double difference = seen.plane(channel)[i] - target.plane(channel)[i];
                squares += difference * difference;
            }
            double u = squares / shape.channels() + floor;
            double gain = StrictMath.pow(u, power / 2 - 1);
            value += gain * u - StrictMath.pow(floor, power / 2 - 1) * floor;
            for (int channel = 0; channel < shape.channels(); channel++) {
                double difference = seen.plane(channel)[i] - target.plane(channel)[i];
                cotangent.plane(channel)[i] = scale(weight) * gain * difference;
            }
        }
        return value;
    }
}
