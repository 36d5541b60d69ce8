package dev.nearfar.files.drawing;

import dev.nearfar.core.colour.SrgbColour;

/// What a mark of a [Drawing] is painted with.
///
/// Inks are laid over what is there in code values: `c·a + b·(1 − a)`, as browsers do with SVG.
///
/// @param colour the colour
/// @param opacity `a`, 0 (clear) .. 1 (covers)
public record Ink(SrgbColour colour, double opacity) {
    /// Checks the opacity.
    ///
    /// @throws IllegalArgumentException if it is not in 0..1
    public Ink {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity must be in 0..1, was " + opacity);
        }
    }

    /// An ink that covers, of a colour as [SrgbColour#parse] reads it.
    public static Ink of(String colour) {
        return new Ink(SrgbColour.parse(colour), 1);
    }

    /// The same colour with another opacity.
    public Ink withOpacity(double other) {
        return new Ink(colour, other);
    }
}
