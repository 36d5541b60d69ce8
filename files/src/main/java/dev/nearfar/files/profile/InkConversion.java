package dev.nearfar.files.profile;

/// CMYK without a profile: `R = (1 − C)(1 − K)` and so on, on code values. A convention that most programs share; real
/// inks look different.
public final class InkConversion implements ColourConversion {
    private static final int FULL = 65_535;

    @Override
    public void toSrgb(char[] pixels, int count) {
        for (int index = 0; index < 4 * count; index += 4) {
            int light = FULL - pixels[index + 3];
            for (int channel = 0; channel < 3; channel++) {
                long code = (long) (FULL - pixels[index + channel]) * light;
                pixels[index + channel] = (char) ((code + FULL / 2) / FULL);
            }
            pixels[index + 3] = FULL;
        }
    }
}
