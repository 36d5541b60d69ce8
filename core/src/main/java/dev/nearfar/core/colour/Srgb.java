package dev.nearfar.core.colour;

/// The exact sRGB curve: a straight toe of slope 12.92, then a power of 2.4 with an offset.
///
/// `decode(v) = v / 12.92` for `v ≤ 0.04045`, else `((v + 0.055) / 1.055) ^ 2.4` (IEC 61966-2-1).
public record Srgb() implements TransferFunction {
    /// Code value at which the two pieces meet.
    public static final double CODE_JOIN = 0.04045;

    /// Linear light at which the two pieces meet.
    public static final double LIGHT_JOIN = CODE_JOIN / 12.92;

    @Override
    public double decode(double code) {
        return code <= CODE_JOIN ? code / 12.92 : StrictMath.pow((code + 0.055) / 1.055, 2.4);
    }

    @Override
    public double decodeSlope(double code, double light) {
        return code <= CODE_JOIN ? 1 / 12.92 : 2.4 * light / (code + 0.055);
    }

    @Override
    public double encode(double light) {
        return light <= LIGHT_JOIN ? light * 12.92 : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
    }

    @Override
    public double encodeSlope(double light, double code) {
        return light <= LIGHT_JOIN ? 12.92 : (code + 0.055) / (2.4 * light);
    }
}
