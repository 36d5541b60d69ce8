package dev.nearfar.align;

/// A few linear equations with as many unknowns.
final class LinearSystem {
    private static final double LEAST_PIVOT = 1e-10;

    private LinearSystem() {}

    /// Solves `matrix · x = right` by elimination with row exchange; both arrays are used up. Returns false where the matrix
    /// is, against its own size, singular.
    static boolean solve(double[][] matrix, double[] right) {
        int n = right.length;
        double largest = 0;
        for (var row : matrix) {
            for (double each : row) {
                largest = Math.max(largest, Math.abs(each));
            }
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
                    pivot = row;
                }
            }
            if (!(Math.abs(matrix[pivot][column]) > LEAST_PIVOT * largest)) {
                return false;
            }
            var exchangedRow = matrix[pivot];
            matrix[pivot] = matrix[column];
            matrix[column] = exchangedRow;
            double exchanged = right[pivot];
            right[pivot] = right[column];
            right[column] = exchanged;
            for (int row = column + 1; row < n; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int k = column; k < n; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
                right[row] -= factor * right[column];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int k = row + 1; k < n; k++) {
                right[row] -= matrix[row][k] * right[k];
            }
            right[row] /= matrix[row][row];
        }
        return true;
    }
}
