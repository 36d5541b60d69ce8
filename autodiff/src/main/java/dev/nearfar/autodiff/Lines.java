package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import java.util.function.IntFunction;

/// What is done to every line of a picture alike, as products with matrices.
final class Lines {
    private Lines() {}

    /// Every column, then every row, times a matrix.
    ///
    /// @param picture channels × height × width
    /// @param name of the matrices, so that they are made once
    /// @param rows a row for each sample that comes out of a line of so many
    static NDArray multiplied(NDArray picture, String name, IntFunction<double[][]> rows) {
        int height = (int) picture.getShape().get(1);
        int width = (int) picture.getShape().get(2);
        return multiplied(
                picture,
                "%s %d".formatted(name, height),
                () -> rows.apply(height),
                "%s %d across".formatted(name, width),
                () -> rows.apply(width));
    }

    /// The same with a matrix for each direction.
    static NDArray multiplied(NDArray picture, String downName, Rows down, String acrossName, Rows across) {
        var onTheLeft = Constants.kept(picture, downName, down::get);
        var onTheRight = Constants.kept(picture, acrossName, () -> transposed(across.get()));
        var shape = picture.getShape();
        long width = onTheRight.getShape().get(1);
        // One large product instead of one for each channel.
        var wide = picture.reshape(shape.get(0) * shape.get(1), shape.get(2)).matMul(onTheRight);
        return onTheLeft.matMul(wide.reshape(shape.get(0), shape.get(1), width));
    }

    /// A matrix, row by row.
    @FunctionalInterface
    interface Rows {
        double[][] get();
    }

    private static double[][] transposed(double[][] rows) {
        var columns = new double[rows[0].length][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = rows[row][column];
            }
        }
        return columns;
    }
}
