package dev.nearfar.files.profile;

/// Products and inverses of 3×3 matrices, row by row.
final class Matrix {
    private Matrix() {}

    static double[] product(double[] left, double[] right) {
        var product = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int index = 0; index < 3; index++) {
                    product[3 * row + column] += left[3 * row + index] * right[3 * index + column];
                }
            }
        }
        return product;
    }

    static double[] times(double[] matrix, double... vector) {
        var product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int index = 0; index < 3; index++) {
                product[row] += matrix[3 * row + index] * vector[index];
            }
        }
        return product;
    }

    static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    /// The inverse, of numbers that are no numbers if there is none.
    static double[] inverse(double[] m) {
        double scale = 1 / determinant(m);
        return new double[] {
            scale * (m[4] * m[8] - m[5] * m[7]),
            scale * (m[2] * m[7] - m[1] * m[8]),
            scale * (m[1] * m[5] - m[2] * m[4]),
            scale * (m[5] * m[6] - m[3] * m[8]),
            scale * (m[0] * m[8] - m[2] * m[6]),
            scale * (m[2] * m[3] - m[0] * m[5]),
            scale * (m[3] * m[7] - m[4] * m[6]),
            scale * (m[1] * m[6] - m[0] * m[7]),
            scale * (m[0] * m[4] - m[1] * m[3])
        };
    }
}
