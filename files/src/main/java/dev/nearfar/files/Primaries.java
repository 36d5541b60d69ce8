package dev.nearfar.files;

/// The three lights that a screen mixes, by their CIE 1931 chromaticities; white is D65 (x 0.3127, y 0.3290).
///
/// Matrices have three rows of three; a colour is a column.
///
/// @see <a href="http://www.brucelindbloom.com/index.html?Eqn_RGB_XYZ_Matrix.html">RGB to XYZ, and Bradford adaptation</a>
record Primaries(double redX, double redY, double greenX, double greenY, double blueX, double blueY) {
    /// sRGB's (IEC 61966-2-1).
    static final Primaries SRGB = new Primaries(0.64, 0.33, 0.30, 0.60, 0.15, 0.06);

    /// Display P3's (SMPTE EG 432-1, with D65).
    static final Primaries P3 = new Primaries(0.680, 0.320, 0.265, 0.690, 0.150, 0.060);

    /// The white of ICC's profile connection space, D50.
    static final double[] D50 = {0.9642, 1.0, 0.8249};

    private static final double[] D65 = xyz(0.3127, 0.3290);
    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    /// Linear light of these → CIE XYZ under D65, white having Y = 1.
    double[][] toXyz() {
        var lights = transposed(xyz(redX, redY), xyz(greenX, greenY), xyz(blueX, blueY));
        var strengths = times(inverse(lights), D65);
        var matrix = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                matrix[row][column] = lights[row][column] * strengths[column];
            }
        }
        return matrix;
    }

    /// Linear light of these → CIE XYZ as ICC profiles have it, adapted to D50.
    double[][] toConnectionSpace() {
        return times(adaptation(), toXyz());
    }

    /// Linear light of these → linear light of others.
    double[][] to(Primaries others) {
        return times(inverse(others.toXyz()), toXyz());
    }

    /// CIE XYZ under D65 → under D50, by Bradford's transform.
    static double[][] adaptation() {
        var from = times(BRADFORD, D65);
        var to = times(BRADFORD, D50);
        var scale = new double[3][3];
        for (int index = 0; index < 3; index++) {
            scale[index][index] = to[index] / from[index];
        }
        return times(inverse(BRADFORD), times(scale, BRADFORD));
    }

    private static double[] xyz(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    private static double[][] transposed(double[]... columns) {
        var matrix = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                matrix[row][column] = columns[column][row];
            }
        }
        return matrix;
    }

    private static double[] times(double[][] a, double[] v) {
        var product = new double[3];
        for (int row = 0; row < 3; row++) {
            product[row] = a[row][0] * v[0] + a[row][1] * v[1] + a[row][2] * v[2];
        }
        return product;
    }

    private static double[][] times(double[][] a, double[][] b) {
        var columns = new double[3][];
        for (int column = 0; column < 3; column++) {
            columns[column] = times(a, new double[] {b[0][column], b[1][column], b[2][column]});
        }
        return transposed(columns);
    }

    /// By cofactors; the rows of the adjugate are cross products of columns.
    private static double[][] inverse(double[][] a) {
        var inverse = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                int r1 = (column + 1) % 3;
                int r2 = (column + 2) % 3;
                int c1 = (row + 1) % 3;
                int c2 = (row + 2) % 3;
                inverse[row][column] = a[r1][c1] * a[r2][c2] - a[r1][c2] * a[r2][c1];
            }
        }
        double determinant = a[0][0] * inverse[0][0] + a[0][1] * inverse[1][0] + a[0][2] * inverse[2][0];
        for (var row : inverse) {
            for (int column = 0; column < 3; column++) {
                row[column] /= determinant;
            }
        }
        return inverse;
    }
}
