package dev.nearfar.judge;

import dev.nearfar.core.colour.Srgb;

/// The colour spaces that FLIP goes through, for one pixel at a time; `double[3]` in, `double[3]` out, in place.
///
/// Linear sRGB ↔ XYZ ↔ YCxCz, `Y = 116·Yn − 16`, `Cx = 500·(Xn − Yn)`, `Cz = 200·(Yn − Zn)`, where `n` means divided by
/// the white's; and CIE L\*a\*b\* with the chroma of dark colours lessened (Hunt: `a` and `b` times `0.01·L`).
final class FlipColour {
    private static final double[][] XYZ_OF_RGB = {
        {10135552.0 / 24577794, 8788810.0 / 24577794, 4435075.0 / 24577794},
        {2613072.0 / 12288897, 8788810.0 / 12288897, 887015.0 / 12288897},
        {1425312.0 / 73733382, 8788810.0 / 73733382, 70074185.0 / 73733382},
    };
    private static final double[][] RGB_OF_XYZ = inverse(XYZ_OF_RGB);
    private static final double[] WHITE = {0.950428545, 1, 1.088900371};
    private static final double LAB_JOIN = 6.0 / 29;
    private static final Srgb CURVE = new Srgb();

    private FlipColour() {}

    /// Code values 0..1 to YCxCz.
    static void codesToYcxcz(double[] colour) {
        for (int channel = 0; channel < 3; channel++) {
            colour[channel] = CURVE.decode(colour[channel]);
        }
        multiply(XYZ_OF_RGB, colour);
        double x = colour[0] / WHITE[0];
        double y = colour[1] / WHITE[1];
        double z = colour[2] / WHITE[2];
        colour[0] = 116 * y - 16;
        colour[1] = 500 * (x - y);
        colour[2] = 200 * (y - z);
    }

    /// YCxCz to linear sRGB, clamped to 0..1, to L\*a\*b\* with Hunt's effect.
    static void ycxczToHuntLab(double[] colour) {
        double y = (colour[0] + 16) / 116;
        double x = y + colour[1] / 500;
        double z = y - colour[2] / 200;
        colour[0] = x * WHITE[0];
        colour[1] = y * WHITE[1];
        colour[2] = z * WHITE[2];
        multiply(RGB_OF_XYZ, colour);
        for (int channel = 0; channel < 3; channel++) {
            colour[channel] = Math.clamp(colour[channel], 0, 1);
        }
        lightToHuntLab(colour);
    }

    /// Linear sRGB to L\*a\*b\* with Hunt's effect.
    static void lightToHuntLab(double[] colour) {
        multiply(XYZ_OF_RGB, colour);
        double x = lab(colour[0] / WHITE[0]);
        double y = lab(colour[1] / WHITE[1]);
        double z = lab(colour[2] / WHITE[2]);
        double lightness = 116 * y - 16;
        colour[0] = lightness;
        colour[1] = 0.01 * lightness * 500 * (x - y);
        colour[2] = 0.01 * lightness * 200 * (y - z);
    }

    /// How far two colours in [#lightToHuntLab]'s space are apart: HyAB, the differences of lightness and of chroma added.
    static double hyab(double[] one, double[] other) {
        double a = one[1] - other[1];
        double b = one[2] - other[2];
        return Math.abs(one[0] - other[0]) + Math.sqrt(a * a + b * b);
    }

    private static double lab(double ratio) {
        return ratio > LAB_JOIN * LAB_JOIN * LAB_JOIN
                ? StrictMath.cbrt(ratio)
                : ratio / (3 * LAB_JOIN * LAB_JOIN) + 4.0 / 29;
    }

    private static void multiply(double[][] matrix, double[] vector) {
        double first = vector[0];
        double second = vector[1];
        double third = vector[2];
        for (int row = 0; row < 3; row++) {
            vector[row] = matrix[row][0] * first + matrix[row][1] * second + matrix[row][2] * third;
        }
    }

    /// By the rule of Cramer.
    private static double[][] inverse(double[][] of) {
        var inverse = new double[3][3];
        double determinant = 0;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                int up = (column + 1) % 3;
                int upper = (column + 2) % 3;
                int left = (row + 1) % 3;
                int lefter = (row + 2) % 3;
                inverse[row][column] = of[up][left] * of[upper][lefter] - of[up][lefter] * of[upper][left];
            }
        }
        for (int column = 0; column < 3; column++) {
            determinant += of[0][column] * inverse[column][0];
        }
        for (var row : inverse) {
            for (int column = 0; column < 3; column++) {
                row[column] /= determinant;
            }
        }
        return inverse;
    }
}
