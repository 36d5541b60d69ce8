package dev.nearfar.judge;

/// How sensitive eyes are to a contrast, by its frequency: Barten's formula, for `L` = 100 cd/m² and a field of
/// `X₀` = 20°.
///
/// `S(u) = 5200·exp(−0.0016·u²·(1 + 100/L)^0.08) / √((1 + 144/X₀² + 0.64·u²)·(63/L^0.83 + 1/(1 − exp(−0.02·u²))))`,
/// `u` in cycles/degree. It is 0 at `u` = 0 and greatest, 707.5, at 2.65
/// cycles/degree.
///
/// @see <a href="https://doi.org/10.1117/12.537476">Barten 2004</a>
final class ContrastSensitivity {
    /// The greatest sensitivity.
    static final double PEAK = 707.5;

    private static final double LUMINANCE = 100;
    private static final double FIELD_DEGREES = 20;

    /// Beyond it, the square of the sensitivity is below 10⁻²⁶ of its greatest value, and taken to be 0.
    private static final int MOST_CYCLES_PER_DEGREE = 128;

    /// Entries of the table a cycle/degree: straight lines between them stay within 2·10⁻⁵ of the greatest value.
    private static final int ENTRIES = 128;

    private final float[] squares = new float[MOST_CYCLES_PER_DEGREE * ENTRIES + 2];

    ContrastSensitivity() {
        for (int entry = 0; entry < squares.length; entry++) {
            double sensitivity = at((double) entry / ENTRIES);
            squares[entry] = (float) (sensitivity * sensitivity);
        }
    }

    /// `S(u)`, by the formula.
    static double at(double cyclesPerDegree) {
        if (cyclesPerDegree == 0) {
            return 0;
        }
        double squared = cyclesPerDegree * cyclesPerDegree;
        double optics = StrictMath.exp(-0.0016 * squared * StrictMath.pow(1 + 100 / LUMINANCE, 0.08));
        double field = 1 + 144 / (FIELD_DEGREES * FIELD_DEGREES) + 0.64 * squared;
        double noise = 63 / StrictMath.pow(LUMINANCE, 0.83) - 1 / StrictMath.expm1(-0.02 * squared);
        return 5200 * optics / Math.sqrt(field * noise);
    }

    /// `S(u)²`, from a table.
    float square(double cyclesPerDegree) {
        if (cyclesPerDegree >= MOST_CYCLES_PER_DEGREE) {
            return 0;
        }
        float place = (float) (cyclesPerDegree * ENTRIES);
        int entry = (int) place;
        return squares[entry] + (place - entry) * (squares[entry + 1] - squares[entry]);
    }
}
