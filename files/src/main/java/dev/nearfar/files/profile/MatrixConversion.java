package dev.nearfar.files.profile;

/// Three curves to linear light, then a matrix to the light of sRGB's primaries, then sRGB's curve.
///
/// Done here and not by littlecms because here every step has more than 16 bits; colours outside of sRGB are clipped
/// channel by channel, as littlecms does.
public final class MatrixConversion implements ColourConversion {
    private final ToneCurve red;
    private final ToneCurve green;
    private final ToneCurve blue;
    private final double[] matrix;

    /// @param matrix row by row, from linear light of the file's primaries to that of sRGB's
    MatrixConversion(ToneCurve red, ToneCurve green, ToneCurve blue, double[] matrix) {
        this.red = red;
        this.green = green;
        this.blue = blue;
        this.matrix = matrix.clone();
    }

    /// The conversion from primaries that share a curve.
    public static MatrixConversion of(Primaries primaries, ToneCurve curve) {
        return new MatrixConversion(curve, curve, curve, primaries.to(Primaries.SRGB));
    }

    @Override
    public void toSrgb(char[] pixels, int count) {
        for (int index = 0; index < 4 * count; index += 4) {
            double r = red.light(pixels[index]);
            double g = green.light(pixels[index + 1]);
            double b = blue.light(pixels[index + 2]);
            pixels[index] = SrgbEncoding.TABLE.code(matrix[0] * r + matrix[1] * g + matrix[2] * b);
            pixels[index + 1] = SrgbEncoding.TABLE.code(matrix[3] * r + matrix[4] * g + matrix[5] * b);
            pixels[index + 2] = SrgbEncoding.TABLE.code(matrix[6] * r + matrix[7] * g + matrix[8] * b);
        }
    }
}
