package dev.nearfar.core.picture;

import java.util.Arrays;

/// Planes in `float`.
public final class FloatPlanes extends Planes {
    private final float[][] planes;

    /// Wraps one array per plane without copying.
    ///
    /// @throws IllegalArgumentException if the number of arrays or a length does not fit the shape
    public FloatPlanes(Shape shape, float[][] planes) {
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
    public static FloatPlanes zero(Shape shape) {
        return new FloatPlanes(shape, new float[shape.channels()][shape.planeSize()]);
    }

    /// The samples of one plane themselves, row by row: writing to them writes to this stack.
    public float[] plane(int channel) {
        return planes[channel];
    }

    @Override
    public Precision precision() {
        return Precision.FLOAT;
    }

    @Override
    public double get(int channel, int index) {
        return planes[channel][index];
    }

    @Override
    public void set(int channel, int index, double value) {
        planes[channel][index] = (float) value;
    }

    @Override
    public void fill(double value) {
        for (var plane : planes) {
            Arrays.fill(plane, (float) value);
        }
    }

    @Override
    public FloatPlanes channel(int channel) {
        return new FloatPlanes(shape().withChannels(1), new float[][] {planes[channel]});
    }

    /// A stack of so many channels, each of which is this one plane itself; this stack where it has as many already.
    ///
    /// @throws IllegalArgumentException if it has neither one channel nor as many as wanted
    public FloatPlanes spread(int channels) {
        if (planes.length == channels) {
            return this;
        }
        if (planes.length != 1) {
            throw new IllegalArgumentException("planes must be 1 or %d, were %d".formatted(channels, planes.length));
        }
        var same = new float[channels][];
        Arrays.fill(same, planes[0]);
        return new FloatPlanes(shape().withChannels(channels), same);
    }

    @Override
    public void copyFrom(Planes other) {
        if (!(other instanceof FloatPlanes same)) {
            super.copyFrom(other);
            return;
        }
        same.requireShape(shape());
        for (int channel = 0; channel < planes.length; channel++) {
            System.arraycopy(same.planes[channel], 0, planes[channel], 0, planes[channel].length);
        }
    }
}
