package dev.nearfar.core.picture;

import java.util.Arrays;

/// Planes in `double`.
public final class DoublePlanes extends Planes {
    private final double[][] planes;

    /// Wraps one array per plane without copying.
    ///
    /// @throws IllegalArgumentException if the number of arrays or a length does not fit the shape
    public DoublePlanes(Shape shape, double[][] planes) {
        super(shape);
        if (planes.length != shape.channels()) {
            throw new IllegalArgumentException(
                    "planes must be %d arrays, were %d".formatted(shape.channels(), planes.length));
        }
        for (var plane : planes) {
            if (plane.length != shape.planeSize()) {
                throw new IllegalArgumentException(
                        "a plane must have %d samples, had %d".formatted(shape.planeSize(), plane.length));
            }
        }
        this.planes = planes.clone();
    }

    /// A stack of zeros.
    public static DoublePlanes zero(Shape shape) {
        return new DoublePlanes(shape, new double[shape.channels()][shape.planeSize()]);
    }

    /// The samples of one plane themselves, row by row: writing to them writes to this stack.
    public double[] plane(int channel) {
        return planes[channel];
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public double get(int channel, int index) {
        return planes[channel][index];
    }

    @Override
    public void set(int channel, int index, double value) {
        planes[channel][index] = value;
    }

    @Override
    public void fill(double value) {
        for (var plane : planes) {
            Arrays.fill(plane, value);
        }
    }

    @Override
    public DoublePlanes channel(int channel) {
        return new DoublePlanes(shape().withChannels(1), new double[][] {planes[channel]});
    }

    @Override
    public void copyFrom(Planes other) {
        if (!(other instanceof DoublePlanes same)) {
            super.copyFrom(other);
            return;
        }
        same.requireShape(shape());
        for (int channel = 0; channel < planes.length; channel++) {
            System.arraycopy(same.planes[channel], 0, planes[channel], 0, planes[channel].length);
        }
    }
}
