package dev.nearfar.core.colour;

/// The curve between code values and linear light, both 0..1, with its slopes.
///
/// These are the readable forms in `double`; they use [StrictMath], so that their results are the same on every
/// machine.
public sealed interface TransferFunction permits PowerLaw, Srgb {
    /// Code value → linear light.
    double decode(double code);

    /// The slope of [#decode] at a point of the curve: `light` is `decode(code)`, which whoever asks has at hand.
    double decodeSlope(double code, double light);

    /// Linear light → code value.
    double encode(double light);

    /// The slope of [#encode] at a point of the curve: `code` is `encode(light)`.
    double encodeSlope(double light, double code);

    /// As [#parse] reads it.
    default String text() {
        return switch (this) {
            case PowerLaw(double exponent) -> Double.toString(exponent);
            case Srgb() -> "srgb";
        };
    }

    /// Reads `srgb`, or the exponent of a power law.
    ///
    /// @throws IllegalArgumentException if it is neither
    static TransferFunction parse(String text) {
        if (text.equals("srgb")) {
            return new Srgb();
        }
        try {
            return new PowerLaw(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("curve must be srgb or an exponent, was " + text, e);
        }
    }
}
