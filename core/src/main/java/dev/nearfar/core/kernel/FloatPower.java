package dev.nearfar.core.kernel;

/// `x^p` in `float` for one exponent, built from multiplications, `Math.fma` and tables, so that every machine and every
/// vector width gives the same bits.
///
/// With `x = 2^e·m`, `m` in √½..√2, and `e = 16·s + o`, `o` in −8..7: `x^p = m^p · (2^(p·o) · 2^(16·p·s))`. The latter two
/// come from tables; `m^p = 1 + t·Q(t)`, `t = m − 1`, with a polynomial `Q` of degree 7. It agrees with `(m^p − 1)/t` at
/// those Chebyshev nodes for degree 8 that are not in the middle: there lies 0, where nothing is left to agree about.
///
/// | for `p` in −0.75..3                          | relative error, measured against `double`       |
/// |----------------------------------------------|-------------------------------------------------|
/// | `1 + t·Q(t)`, coefficients in `float`        | at most 2.7·10⁻⁷, for `p ≥ −0.6` 1.5·10⁻⁷       |
/// | result, where it and `2^(16·p·s)` are normal | at most 3.5·10⁻⁷, for `p ≥ −0.6` 2.9·10⁻⁷       |
/// | result for `x = 1`                           | none                                            |
final class FloatPower {
    /// How many powers of two lie in [#octaves], and in [#spans].
    private static final int ENTRIES = 16;

    /// The bits of 2⁻⁸·√½: what a float's bits are above them gives, shifted, `o + 8` and `s`.
    static final int LEAST_BITS = FloatMath.SQRT_HALF_BITS - ((ENTRIES / 2) << FloatMath.FRACTION_BITS);

    static final int OCTAVE_SHIFT = FloatMath.FRACTION_BITS;

    static final int SPAN_SHIFT = OCTAVE_SHIFT + 4;

    private static final int COEFFICIENTS = 8;

    final float q0;
    final float q1;
    final float q2;
    final float q3;
    final float q4;
    final float q5;
    final float q6;
    final float q7;

    /// The bits of `2^(p·o)`, by `o + 8`, and once more: two vectors of up to 16 lanes are taken from it.
    final int[] octaves = new int[2 * ENTRIES];

    /// The bits of `2^(16·p·s)`, by `s mod 16`, likewise.
    final int[] spans = new int[2 * ENTRIES];

    FloatPower(double exponent) {
        var q = polynomial(exponent);
        q0 = (float) q[0];
        q1 = (float) q[1];
        q2 = (float) q[2];
        q3 = (float) q[3];
        q4 = (float) q[4];
        q5 = (float) q[5];
        q6 = (float) q[6];
        q7 = (float) q[7];
        for (int entry = 0; entry < 2 * ENTRIES; entry++) {
            int octave = entry % ENTRIES - ENTRIES / 2;
            int span = (entry + ENTRIES / 2) % ENTRIES - ENTRIES / 2;
            octaves[entry] = Float.floatToRawIntBits((float) StrictMath.pow(2, exponent * octave));
            spans[entry] = Float.floatToRawIntBits((float) StrictMath.pow(2, exponent * ENTRIES * span));
        }
    }

    /// `x^p` for normal positive `x` below 2¹¹⁹.
    float of(float x) {
        int bits = Float.floatToRawIntBits(x) - LEAST_BITS;
        float t = Float.intBitsToFloat((bits & FloatMath.FRACTION_MASK) + FloatMath.SQRT_HALF_BITS) - 1;
        float octave = Float.intBitsToFloat(octaves[(bits >> OCTAVE_SHIFT) & (ENTRIES - 1)]);
        float span = Float.intBitsToFloat(spans[(bits >> SPAN_SHIFT) & (ENTRIES - 1)]);
        float p = Math.fma(q7, t, q6);
        p = Math.fma(p, t, q5);
        p = Math.fma(p, t, q4);
        p = Math.fma(p, t, q3);
        p = Math.fma(p, t, q2);
        p = Math.fma(p, t, q1);
        p = Math.fma(p, t, q0);
        return Math.fma(p, t, 1) * (octave * span);
    }

    /// The coefficients of `Q`, by Newton's divided differences.
    private static double[] polynomial(double exponent) {
        double middle = (StrictMath.sqrt(0.5) + StrictMath.sqrt(2)) / 2 - 1;
        double reach = (StrictMath.sqrt(2) - StrictMath.sqrt(0.5)) / 2;
        var t = new double[COEFFICIENTS];
        var q = new double[COEFFICIENTS];
        for (int k = 0; k < COEFFICIENTS; k++) {
            int node = k < COEFFICIENTS / 2 ? k : k + 1;
            t[k] = middle + reach * StrictMath.cos(Math.PI * (node + 0.5) / (COEFFICIENTS + 1));
            q[k] = (StrictMath.pow(1 + t[k], exponent) - 1) / t[k];
        }
        for (int order = 1; order < COEFFICIENTS; order++) {
            for (int k = COEFFICIENTS - 1; k >= order; k--) {
                q[k] = (q[k] - q[k - 1]) / (t[k] - t[k - order]);
            }
        }
        // From products of (t − t[k]) to powers of t.
        for (int k = COEFFICIENTS - 2; k >= 0; k--) {
            for (int i = k; i < COEFFICIENTS - 1; i++) {
                q[i] -= t[k] * q[i + 1];
            }
        }
        return q;
    }
}
