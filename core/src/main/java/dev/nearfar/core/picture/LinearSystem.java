package dev.nearfar.core.picture;

import java.util.Optional;

/// Solves a few equations by elimination with the largest pivot.
public final class LinearSystem {
    private static final double LEAST_PIVOT = 1e-12;

    private LinearSystem() {}

    /// The x of `matrix · x = right`, or nothing where the equations do not settle it; both arguments are used up.
    public static Optional<double[]> solve(double[][] matrix, double[] right) {
        int size = right.length;
        double largest = 0;
        for (var row : matrix) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
                    pivot = row;
                }
            }
            if (!(Math.abs(matrix[pivot][column]) > LEAST_PIVOT * largest)) {
                return Optional.empty();
            }
            var line = matrix[pivot];
            matrix[pivot] = matrix[column];
            matrix[column] = line;
            double value = right[pivot];
            right[pivot] = right[column];
            right[column] = value;
            for (int row = column + 1; row < size; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int k = column; k < size; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
                right[row] -= factor * right[column];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                right[row] -= matrix[row][k] * right[k];
            }
            right[row] /= matrix[row][row];
        }
        return Optional.of(right);
    }
}
