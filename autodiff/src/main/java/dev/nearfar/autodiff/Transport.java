package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.nearfar.core.external.ErrorFunctionException;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The way from planes to a tensor, through memory that both see, and back.
final class Transport {
    private final Shape shape;
    private final Precision precision;
    private final ByteBuffer memory;
    private final float[] floats;
    private final double[] doubles;

    /// @throws ErrorFunctionException if the canvas is larger than a tensor may be here
    Transport(Shape shape, Precision precision) {
        this.shape = shape;
        this.precision = precision;
        long bytes = shape.samples() * (precision == Precision.FLOAT ? Float.BYTES : Double.BYTES);
        if (bytes > Integer.MAX_VALUE) {
            throw new ErrorFunctionException(
                    "a canvas for error functions must have at most 2 GiB of samples, was %s in %s"
                            .formatted(shape, precision));
        }
        memory = ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.nativeOrder());
        floats = new float[precision == Precision.FLOAT ? shape.planeSize() : 0];
        doubles = new double[precision == Precision.DOUBLE ? shape.planeSize() : 0];
    }

    /// A tensor with these samples. It shares memory with this, so it is good until the next one.
    NDArray tensor(Planes planes, NDManager manager) {
        planes.requireShape(shape);
        for (int channel = 0; channel < shape.channels(); channel++) {
            switch (planes) {
                case FloatPlanes from -> memory.asFloatBuffer().put(channel * shape.planeSize(), from.plane(channel));
                case DoublePlanes from -> memory.asDoubleBuffer().put(channel * shape.planeSize(), from.plane(channel));
            }
        }
        var type = precision == Precision.FLOAT ? DataType.FLOAT32 : DataType.FLOAT64;
        var size = new ai.djl.ndarray.types.Shape(shape.channels(), shape.height(), shape.width());
        return manager.create(memory.rewind(), size, type);
    }

    /// `sum += factor · tensor`.
    ///
    /// @param name of the function, for the message
    /// @throws ErrorFunctionException if a sample is not finite
    void addScaled(double factor, NDArray tensor, Planes sum, String name) {
        var bytes =
                tensor.toDevice(ai.djl.Device.cpu(), false).toByteBuffer(true).order(ByteOrder.nativeOrder());
        int size = shape.planeSize();
        for (int channel = 0; channel < shape.channels(); channel++) {
            switch (sum) {
                case FloatPlanes planes -> {
                    bytes.asFloatBuffer().get(channel * size, floats);
                    var to = planes.plane(channel);
                    float scale = (float) factor;
                    for (int i = 0; i < size; i++) {
                        to[i] += scale * floats[i];
                    }
                }
                case DoublePlanes planes -> {
                    bytes.asDoubleBuffer().get(channel * size, doubles);
                    var to = planes.plane(channel);
                    for (int i = 0; i < size; i++) {
                        to[i] += factor * doubles[i];
                    }
                }
            }
            requireFinite(sum, channel, name);
        }
    }

    private void requireFinite(Planes sum, int channel, String name) {
        for (int i = 0; i < shape.planeSize(); i++) {
            double value = sum.get(channel, i);
            if (!Double.isFinite(value)) {
                throw new ErrorFunctionException(
                        "%s: the gradient must be finite, was %s in plane %d, row %d, column %d"
                                .formatted(name, value, channel, i / shape.width(), i % shape.width()));
            }
        }
    }
}
