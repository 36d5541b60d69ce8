package dev.nearfar.files.profile;

/// A grid of colours all over the cube, and all greys of 8 bits, to try a conversion with.
final class ProbeColours {
    private static final int GRID = 9;
    private static final int GREYS = 256;
    private static final int WHITE = 65_535;
    private static final int STEP = 257;

    private ProbeColours() {}

    /// Greys tell whether the curves are the same, to half a step of 8 bits. Of saturated colours the dark channels move
    /// by up to two steps with nothing but the rounding of primaries in profiles that mean sRGB.
    static boolean areKeptBy(ColourConversion conversion) {
        var colours = colours();
        var converted = colours.clone();
        conversion.toSrgb(converted, colours.length / 4);
        for (int index = 0; index < colours.length; index++) {
            int tolerance = index / 4 < GRID * GRID * GRID ? 2 * STEP : STEP / 2;
            if (Math.abs(converted[index] - colours[index]) > tolerance) {
                return false;
            }
        }
        return true;
    }

    private static char[] colours() {
        var colours = new char[(GRID * GRID * GRID + GREYS) * 4];
        int index = 0;
        for (int cell = 0; cell < GRID * GRID * GRID; cell++) {
            colours[index++] = (char) (cell % GRID * WHITE / (GRID - 1));
            colours[index++] = (char) (cell / GRID % GRID * WHITE / (GRID - 1));
            colours[index++] = (char) (cell / (GRID * GRID) * WHITE / (GRID - 1));
            colours[index++] = WHITE;
        }
        for (int grey = 0; grey < GREYS; grey++) {
            for (int channel = 0; channel < 3; channel++) {
                colours[index++] = (char) (257 * grey);
            }
            colours[index++] = WHITE;
        }
        return colours;
    }
}
