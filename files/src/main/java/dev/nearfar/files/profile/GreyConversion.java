package dev.nearfar.files.profile;

/// One curve from grey to linear light, then sRGB's curve.
final class GreyConversion implements ColourConversion {
    private final ToneCurve curve;

    GreyConversion(ToneCurve curve) {
        this.curve = curve;
    }

    @Override
    public void toSrgb(char[] pixels, int count) {
        for (int index = 0; index < 4 * count; index += 4) {
            char code = SrgbEncoding.TABLE.code(curve.light(pixels[index]));
            pixels[index] = code;
            pixels[index + 1] = code;
            pixels[index + 2] = code;
        }
    }
}
