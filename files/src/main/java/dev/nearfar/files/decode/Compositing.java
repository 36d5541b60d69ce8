package dev.nearfar.files.decode;

import dev.nearfar.core.colour.SrgbColour;

/// What a pixel of a see-through picture looks like on a background.
///
/// A pixel of code `c` and opacity `a` becomes `c·a + b·(1 − a)`, computed on **code values**, not on linear light.
/// That is what browsers, and nearly every program that shows pictures, do with a PNG, so it is how the edges of
/// the picture have looked to whoever made it; in linear light soft edges and shadows would come out lighter.
///
/// @see <a href="https://www.w3.org/TR/compositing-1/#simplealphacompositing">Simple alpha compositing</a>
final class Compositing {
    private static final int OPAQUE = 65_535;

    private Compositing() {}

    /// One channel of a pixel laid over the background, to the nearest of 65535 steps; opaque pixels stay exact.
    ///
    /// @param channel 0 red, 1 green, 2 blue
    /// @param code 16-bit code 0..65535
    /// @param opacity 0 (clear) .. 65535 (opaque)
    static char over(SrgbColour background, int channel, int code, int opacity) {
        long behind = 257L * background.code(channel);
        return (char) (((long) code * opacity + behind * (OPAQUE - opacity) + OPAQUE / 2) / OPAQUE);
    }
}
