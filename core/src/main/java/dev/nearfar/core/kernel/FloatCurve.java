package dev.nearfar.core.kernel;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.colour.TransferFunction;

/// The constants that a transfer function's kernels need: one form serves the pure power and sRGB.
///
/// With `p` the curve's power, above the joins:
/// `u = scale·code + offset`, `light = u^p`, and back `code = (light^(1/p) − offset) / scale`;
/// below `codeJoin` and `lightJoin` straight lines through 0. A power is computed as `u·u^(p−1)`, which gives the slope
/// in the same breath.
///
/// @param codeJoin code value up to which decoding is `code · codeSlope`
/// @param codeSlope slope of the straight part of decoding
/// @param scale factor of the code value
/// @param offset what is added to it
/// @param power `p`
/// @param decodeGain the power `p − 1`
/// @param lightJoin light up to which encoding is `light · lightSlope`
/// @param lightSlope slope of the straight part of encoding
/// @param encodeGain the power `1/p − 1`
public record FloatCurve(
        float codeJoin,
        float codeSlope,
        float scale,
        float offset,
        float power,
        FloatPower decodeGain,
        float lightJoin,
        float lightSlope,
        FloatPower encodeGain) {

    /// Below it a float is not taken to a power: 2⁻⁶⁰ keeps every intermediate result normal.
    static final float LEAST = 0x1p-60f;

    /// Whether decoding is a power and nothing else: no straight part, scale 1, offset 0.
    boolean isPower() {
        return codeJoin < 0 && scale == 1 && offset == 0;
    }

    /// The constants of a transfer function.
    public static FloatCurve of(TransferFunction curve) {
        return switch (curve) {
            case PowerLaw power -> of(power, PowerLaw.TOE);
            case Srgb() -> of(Srgb.CODE_JOIN, 1 / 12.92, 1 / 1.055, 0.055 / 1.055, 2.4, Srgb.LIGHT_JOIN, 12.92);
        };
    }

    /// A pure power whose inverse goes straight to 0 below a given light.
    public static FloatCurve of(PowerLaw curve, double toe) {
        return of(-1, 0, 1, 0, curve.exponent(), toe, StrictMath.pow(toe, 1 / curve.exponent() - 1));
    }

    private static FloatCurve of(
            double codeJoin,
            double codeSlope,
            double scale,
            double offset,
            double power,
            double lightJoin,
            double lightSlope) {
        return new FloatCurve(
                (float) codeJoin,
                (float) codeSlope,
                (float) scale,
                (float) offset,
                (float) power,
                new FloatPower(power - 1),
                (float) lightJoin,
                (float) lightSlope,
                new FloatPower(1 / power - 1));
    }
}
