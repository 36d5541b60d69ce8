package dev.nearfar.files.profile;

import dev.nearfar.core.colour.Srgb;

/// Linear light to 16-bit codes of encoded sRGB, by a table.
///
/// Between entries the table goes straight. The curve bends most where its power begins, at light 0.0031, with a second
/// derivative of 2370; at a distance of 1/65536 that leaves an error of at most `2370 / 65536² / 8 = 7·10⁻⁸`, a
/// two-hundredth of a 16-bit step.
final class SrgbEncoding {
    private static final int CELLS = 1 << 16;
    private static final int WHITE = 65_535;

    /// The one table that there is.
    static final SrgbEncoding TABLE = new SrgbEncoding();

    private final double[] codes = new double[CELLS + 2];

    private SrgbEncoding() {
        var curve = new Srgb();
        for (int index = 0; index < codes.length; index++) {
            codes[index] = WHITE * curve.encode(Math.min(1, index / (double) CELLS));
        }
    }

    /// The code of light 0..1; light beyond is clipped.
    char code(double light) {
        double position = light >= 1 ? CELLS : light > 0 ? light * CELLS : 0;
        int cell = (int) position;
        double low = codes[cell];
        return (char) (low + (position - cell) * (codes[cell + 1] - low) + 0.5);
    }
}
