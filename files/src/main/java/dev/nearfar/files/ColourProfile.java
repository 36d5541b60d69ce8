package dev.nearfar.files;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.files.profile.Primaries;
import dev.nearfar.files.profile.ScreenProfile;

/// What the numbers in a written picture mean.
///
/// | name     | lights     | curve  | for |
/// |----------|------------|--------|-----|
/// | `SRGB`   | sRGB       | sRGB's | everything |
/// | `P3`     | Display P3 | sRGB's | screens of wide gamut, whose numbers these are; colours stay what they were |
/// | `LINEAR` | sRGB       | none   | vision science: numbers in proportion to light; 16 bits, as 8 would show steps |
public enum ColourProfile {
    /// Encoded sRGB.
    SRGB,
    /// Encoded Display P3.
    P3,
    /// Linear light of sRGB's primaries.
    LINEAR;

    private static final Srgb CURVE = new Srgb();
    private static final double[] TO_P3 = Primaries.SRGB.to(Primaries.DISPLAY_P3);

    /// How the profile is called in a file.
    String description() {
        return switch (this) {
            case SRGB -> "sRGB";
            case P3 -> "Display P3";
            case LINEAR -> "sRGB linear";
        };
    }

    /// The ICC profile, a few hundred bytes.
    byte[] icc() {
        return switch (this) {
            case SRGB -> ScreenProfile.withSrgbCurve(description(), Primaries.SRGB);
            case P3 -> ScreenProfile.withSrgbCurve(description(), Primaries.DISPLAY_P3);
            case LINEAR -> ScreenProfile.linear(description(), Primaries.SRGB);
        };
    }

    /// Turns one colour from encoded sRGB into this, in place; all numbers are in 0..1, and sRGB lies within both others.
    void convert(double[] rgb) {
        if (this == SRGB) {
            return;
        }
        for (int channel = 0; channel < 3; channel++) {
            rgb[channel] = CURVE.decode(rgb[channel]);
        }
        if (this == P3) {
            double red = rgb[0];
            double green = rgb[1];
            double blue = rgb[2];
            for (int channel = 0; channel < 3; channel++) {
                int row = 3 * channel;
                double light = TO_P3[row] * red + TO_P3[row + 1] * green + TO_P3[row + 2] * blue;
                rgb[channel] = CURVE.encode(Math.max(0, light));
            }
        }
    }
}
