package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.Supplier;

/// Numbers as tensors of the type, and on the device, of another one.
final class Constants {
    /// The scene whose error is being computed: what building blocks need in each evaluation is kept with it.
    static final ScopedValue<Scene> SCENE = ScopedValue.newInstance();

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

    /// A matrix that is made at the first evaluation.
    ///
    /// @param name of its content
    /// @param rows all of one length
    static NDArray kept(NDArray like, String name, Supplier<double[][]> rows) {
        return SCENE.isBound()
                ? SCENE.get().once("%s %s".formatted(like.getDataType(), name), () -> matrix(like, rows.get()))
                : matrix(like, rows.get());
    }

    private static NDArray matrix(NDArray like, double[][] rows) {
        var samples = new double[rows.length * rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, samples, row * rows[0].length, rows[0].length);
        }
        return of(like, samples, new Shape(rows.length, rows[0].length));
    }
}
