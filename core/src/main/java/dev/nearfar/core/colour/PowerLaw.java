package dev.nearfar.core.colour;

/// `light = code ^ exponent`, as the published method has it with exponent 2.2.
///
/// The inverse power is infinitely steep at black, where a slope could not be used any more. Below [#TOE] the inverse
/// therefore goes straight to 0: `encode(y) = y · TOE^(1/exponent − 1)`. The join is continuous, black stays black, and
/// the toe lies below anything that a blurred photograph holds, so that the published losses come out exactly.
///
/// | name       | unit | range  |
/// |------------|------|--------|
/// | `exponent` | –    | > 1..4 |
public record PowerLaw(double exponent) implements TransferFunction {
    /// Linear light below which [#encode] is a straight line, 2⁻¹⁰⁰.
    public static final double TOE = 0x1p-100;

    /// The published method's curve.
    public static final PowerLaw PUBLISHED = new PowerLaw(2.2);

    /// Checks the exponent.
    ///
    /// @throws IllegalArgumentException if the exponent is not > 1 and ≤ 4
    public PowerLaw {
        if (!(exponent > 1 && exponent <= 4)) {
            throw new IllegalArgumentException("exponent must be > 1 and <= 4, was " + exponent);
        }
    }

    @Override
    public double decode(double code) {
        return StrictMath.pow(Math.max(code, 0), exponent);
    }

    @Override
    public double decodeSlope(double code, double light) {
        return code > 0 ? exponent * light / code : 0;
    }

    @Override
    public double encode(double light) {
        return light >= TOE ? StrictMath.pow(light, 1 / exponent) : light * toeSlope();
    }

    @Override
    public double encodeSlope(double light, double code) {
        return light >= TOE ? code / (light * exponent) : toeSlope();
    }

    private double toeSlope() {
        return StrictMath.pow(TOE, 1 / exponent - 1);
    }
}
