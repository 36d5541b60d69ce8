package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/// Numbers as tensors of the type, and on the device, of another one.
final class Constants {
    private Constants() {}

    static NDArray of(NDArray like, double[] samples, Shape shape) {
        if (like.getDataType() == DataType.FLOAT64) {
            return like.getManager().create(samples, shape);
        }
        var floats = new float[samples.length];
        for (int index = 0; index < floats.length; index++) {
            floats[index] = (float) samples[index];
        }
        return like.getManager().create(floats, shape);
    }

    /// @param rows all of one length
    static NDArray matrix(NDArray like, double[][] rows) {
        var samples = new double[rows.length * rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, samples, row * rows[0].length, rows[0].length);
        }
        return of(like, samples, new Shape(rows.length, rows[0].length));
    }
}
