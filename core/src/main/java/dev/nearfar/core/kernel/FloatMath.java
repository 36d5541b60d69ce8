package dev.nearfar.core.kernel;

/// Powers and exponentials in `float`, built from `Math.fma` alone, so that every machine and every vector width gives
/// the same bits.
///
/// `x^p = 2^(p·log₂x)`. With `x = 2^e·m`, `m` in √½..√2, the logarithm is `e + t·P(t)`, `t = m − 1`; the exponent
/// `p·(e + t·P(t))` is split into its nearest whole number and a remainder in ±½, which goes through a polynomial for
/// `2^r`. `p` is carried as a sum of two floats, since `p·e` would else lose the last bits.
///
/// | polynomial | degree | largest error, measured against `double`            |
/// |------------|--------|-----------------------------------------------------|
/// | `P`        | 7      | 5.4·10⁻⁸ in log₂                                    |
/// | `2^r`      | 6      | 1.9·10⁻⁹ relative                                   |
/// | `x^p`      | –      | 3·10⁻⁷ relative, for results down to 2⁻¹²⁶          |
///
/// The coefficients are near-minimax fits (Lawson's weighted least squares on Chebyshev nodes), rounded to `float`.
final class FloatMath {
    static final float L0 = 1.4426948f;
    static final float L1 = -0.72135663f;
    static final float L2 = 0.48093846f;
    static final float L3 = -0.36010382f;
    static final float L4 = 0.28672743f;
    static final float L5 = -0.24992393f;
    static final float L6 = 0.23674542f;
    static final float L7 = -0.14598905f;

    static final float E1 = 0.6931472f;
    static final float E2 = 0.24022646f;
    static final float E3 = 0.055503286f;
    static final float E4 = 0.009618489f;
    static final float E5 = 0.0013399931f;
    static final float E6 = 0.00015345808f;

    /// The bits of √½, from which the exponent is counted, and the mask of a float's fraction.
    static final int SQRT_HALF_BITS = 0x3F3504F3;

    static final int FRACTION_MASK = 0x007FFFFF;

    /// Adding and subtracting it rounds a float of at most 2²¹ to the nearest whole number, halves to even.
    static final float ROUNDER = 0x1.8p23f;

    static final int ROUNDER_BITS = 0x4B400000;

    /// The smallest exponent that still gives a normal number.
    static final int LEAST_EXPONENT = -126;

    /// Where the sigmoid is taken to have reached its ends.
    static final float LARGEST = 87;

    static final float LOG2_E = 1.442695f;

    private FloatMath() {}

    /// `x^p` for normal positive `x`, with `p = high + low`.
    static float power(float x, float high, float low) {
        int bits = Float.floatToRawIntBits(x) - SQRT_HALF_BITS;
        float e = bits >> 23;
        float t = Float.intBitsToFloat((bits & FRACTION_MASK) + SQRT_HALF_BITS) - 1;
        float fraction = t * log2Ratio(t);
        float shifted = Math.fma(high, e, high * fraction) + ROUNDER;
        float rest = Math.fma(low, e, Math.fma(high, fraction, Math.fma(high, e, ROUNDER - shifted)));
        return scaledExp2(shifted, rest);
    }

    /// `2^x`, for `x` in −126..127; below, 2⁻¹²⁶ times something near 1.
    static float exp2(float x) {
        float shifted = x + ROUNDER;
        return scaledExp2(shifted, x + (ROUNDER - shifted));
    }

    /// The logistic function `1 / (1 + e^−x)`, for `x` within ±87 (beyond, its end values).
    static float sigmoid(float x) {
        float bounded = Math.min(Math.max(x, -LARGEST), LARGEST);
        return 1 / (1 + exp2(-LOG2_E * bounded));
    }

    private static float log2Ratio(float t) {
        float p = Math.fma(L7, t, L6);
        p = Math.fma(p, t, L5);
        p = Math.fma(p, t, L4);
        p = Math.fma(p, t, L3);
        p = Math.fma(p, t, L2);
        p = Math.fma(p, t, L1);
        return Math.fma(p, t, L0);
    }

    /// `2^(whole + rest)`, the whole number lying in the last bits of `shifted = whole + ROUNDER`.
    private static float scaledExp2(float shifted, float rest) {
        float p = Math.fma(E6, rest, E5);
        p = Math.fma(p, rest, E4);
        p = Math.fma(p, rest, E3);
        p = Math.fma(p, rest, E2);
        p = Math.fma(p, rest, E1);
        p = Math.fma(p, rest, 1);
        int whole = Math.max(Float.floatToRawIntBits(shifted) - ROUNDER_BITS, LEAST_EXPONENT);
        return p * Float.intBitsToFloat((whole + 127) << 23);
    }
}
