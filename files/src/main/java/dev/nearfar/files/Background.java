package dev.nearfar.files;

import java.util.regex.Pattern;

/// The colour that shows through where a picture is transparent: encoded sRGB, 8 bits a channel.
///
/// A pixel of code `c` and opacity `a` becomes `c·a + b·(1 − a)`, computed on **code values**, not on linear light.
/// That is what browsers, and nearly every program that shows pictures, do with a PNG, so it is how the edges of
/// the picture have looked to whoever made it; in linear light soft edges and shadows would come out lighter.
///
/// | name                   | unit       | range    |
/// |------------------------|------------|----------|
/// | `red`, `green`, `blue` | code value | 0 .. 255 |
///
/// @param red encoded sRGB red
/// @param green encoded sRGB green
/// @param blue encoded sRGB blue
/// @see <a href="https://www.w3.org/TR/compositing-1/#simplealphacompositing">Simple alpha compositing</a>
public record Background(int red, int green, int blue) {
    /// `#ffffff`.
    public static final Background WHITE = new Background(255, 255, 255);

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int OPAQUE = 65_535;

    /// Checks the channels.
    ///
    /// @throws IllegalArgumentException if a channel is out of range
    public Background {
        requireByte("red", red);
        requireByte("green", green);
        requireByte("blue", blue);
    }

    private static void requireByte(String name, int value) {
        if (value < 0 || value > 255) {
            throw new IllegalArgumentException("%s must be 0 to 255, was %d".formatted(name, value));
        }
    }

    /// Reads a colour as `#rrggbb`.
    ///
    /// @throws IllegalArgumentException if the text is anything else
    public static Background parse(String text) {
        if (!HEX.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "background must be a colour like #ffffff, was \"%s\"".formatted(OneLine.of(text)));
        }
        int code = Integer.parseInt(text, 1, 7, 16);
        return new Background(code >> 16, code >> 8 & 0xFF, code & 0xFF);
    }

    /// One channel of a pixel laid over this colour, to the nearest of 65535 steps; opaque pixels stay exact.
    ///
    /// @param channel 0 red, 1 green, 2 blue
    /// @param code 16-bit code 0..65535
    /// @param opacity 0 (clear) .. 65535 (opaque)
    char under(int channel, int code, int opacity) {
        long own = 257L * (channel == 0 ? red : channel == 1 ? green : blue);
        return (char) (((long) code * opacity + own * (OPAQUE - opacity) + OPAQUE / 2) / OPAQUE);
    }

    /// The colour as `#rrggbb`.
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
