package dev.nearfar.files.animation;

/// How far two colours are apart for the eye, roughly: squared differences of the sRGB codes, weighted 2 : 4 : 3.
///
/// @see <a href="https://www.compuphase.com/cmetric.htm">Riemersma, Colour metric</a>, at a mean red of 0
final class ColourDistance {
    /// Of red, green and blue.
    static final int[] WEIGHTS = {2, 4, 3};

    private ColourDistance() {}

    static double of(double red, double green, double blue, int colour) {
        double redApart = red - channel(colour, 0);
        double greenApart = green - channel(colour, 1);
        double blueApart = blue - channel(colour, 2);
        return WEIGHTS[0] * redApart * redApart
                + WEIGHTS[1] * greenApart * greenApart
                + WEIGHTS[2] * blueApart * blueApart;
    }

    /// Red, green or blue of `0xRRGGBB`, 0..255.
    static int channel(int colour, int channel) {
        return (colour >> (16 - 8 * channel)) & 0xFF;
    }
}
