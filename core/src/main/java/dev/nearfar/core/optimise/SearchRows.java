package dev.nearfar.core.optimise;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Shape;
import java.util.Arrays;

/// What a search does to one row of its vectors, which are stacks of planes of one shape and precision.
final class SearchRows {
    private final RowKernels kernels = RowKernels.best();
    private final int width;
    private final float[][] lanes;

    SearchRows(Shape shape, int workers) {
        width = shape.width();
        lanes = new float[workers][RowKernels.LANES];
    }

    /// Makes every sample `value`.
    void fill(Planes to, double value, int channel, int row) {
        int at = row * width;
        switch (to) {
            case DoublePlanes planes -> Arrays.fill(planes.plane(channel), at, at + width, value);
            case FloatPlanes planes -> Arrays.fill(planes.plane(channel), at, at + width, (float) value);
        }
    }

    /// `sum += factor · from`.
    void addScaled(double factor, Planes from, Planes sum, int channel, int row) {
        int at = row * width;
        switch (from) {
            case DoublePlanes planes -> {
                var target = ((DoublePlanes) sum).plane(channel);
                for (int i = at; i < at + width; i++) {
                    target[i] += factor * planes.plane(channel)[i];
                }
            }
            case FloatPlanes planes ->
                kernels.addScaled(
                        (float) factor, planes.plane(channel), at, ((FloatPlanes) sum).plane(channel), at, width);
        }
    }

    /// `to *= factor`.
    void scale(double factor, Planes to, int channel, int row) {
        int at = row * width;
        switch (to) {
            case DoublePlanes planes -> {
                var target = planes.plane(channel);
                for (int i = at; i < at + width; i++) {
                    target[i] *= factor;
                }
            }
            case FloatPlanes planes -> {
                var target = planes.plane(channel);
                for (int i = at; i < at + width; i++) {
                    target[i] *= (float) factor;
                }
            }
        }
    }

    /// `to = from − less`.
    void difference(Planes from, Planes less, Planes to, int channel, int row) {
        copy(from, to, channel, row);
        addScaled(-1, less, to, channel, row);
    }

    /// `to = min(max(x + length · direction, lower), upper)`.
    void move(Planes x, Planes direction, double length, CanvasParameter parameter, Planes to, int channel, int row) {
        int at = row * width;
        double lower = parameter.lower();
        double upper = parameter.upper();
        copy(x, to, channel, row);
        switch (direction) {
            case DoublePlanes planes -> {
                var target = ((DoublePlanes) to).plane(channel);
                for (int i = at; i < at + width; i++) {
                    target[i] = Math.min(Math.max(target[i] + length * planes.plane(channel)[i], lower), upper);
                }
            }
            case FloatPlanes planes ->
                kernels.step(
                        ((FloatPlanes) to).plane(channel),
                        planes.plane(channel),
                        at,
                        (float) length,
                        (float) lower,
                        (float) upper,
                        width);
        }
    }

    /// Makes `direction` 0 where a bound holds `x` back: where it is reached and downhill lies beyond it.
    void hold(Planes x, Planes gradient, CanvasParameter parameter, Planes direction, int channel, int row) {
        int at = row * width;
        double lower = parameter.lower();
        double upper = parameter.upper();
        switch (direction) {
            case DoublePlanes planes -> {
                var samples = ((DoublePlanes) x).plane(channel);
                var slopes = ((DoublePlanes) gradient).plane(channel);
                for (int i = at; i < at + width; i++) {
                    if ((samples[i] <= lower && slopes[i] > 0) || (samples[i] >= upper && slopes[i] < 0)) {
                        planes.plane(channel)[i] = 0;
                    }
                }
            }
            case FloatPlanes planes ->
                kernels.hold(
                        ((FloatPlanes) x).plane(channel),
                        ((FloatPlanes) gradient).plane(channel),
                        at,
                        (float) lower,
                        (float) upper,
                        planes.plane(channel),
                        width);
        }
    }

    /// Returns `Σ a · b`.
    double dot(Planes a, Planes b, int channel, int row, int worker) {
        int at = row * width;
        return switch (a) {
            case DoublePlanes planes -> {
                var other = ((DoublePlanes) b).plane(channel);
                double sum = 0;
                for (int i = at; i < at + width; i++) {
                    sum += planes.plane(channel)[i] * other[i];
                }
                yield sum;
            }
            case FloatPlanes planes ->
                kernels.dot(planes.plane(channel), ((FloatPlanes) b).plane(channel), at, width, lanes[worker]);
        };
    }

    /// Returns `Σ weight · a · b`.
    double dot(Planes weight, Planes a, Planes b, int channel, int row, int worker) {
        int at = row * width;
        return switch (weight) {
            case DoublePlanes planes -> {
                var one = ((DoublePlanes) a).plane(channel);
                var other = ((DoublePlanes) b).plane(channel);
                double sum = 0;
                for (int i = at; i < at + width; i++) {
                    sum += planes.plane(channel)[i] * one[i] * other[i];
                }
                yield sum;
            }
            case FloatPlanes planes ->
                kernels.weightedDot(
                        planes.plane(channel),
                        ((FloatPlanes) a).plane(channel),
                        ((FloatPlanes) b).plane(channel),
                        at,
                        width,
                        lanes[worker]);
        };
    }

    private void copy(Planes from, Planes to, int channel, int row) {
        int at = row * width;
        switch (from) {
            case DoublePlanes planes ->
                System.arraycopy(planes.plane(channel), at, ((DoublePlanes) to).plane(channel), at, width);
            case FloatPlanes planes ->
                System.arraycopy(planes.plane(channel), at, ((FloatPlanes) to).plane(channel), at, width);
        }
    }
}
