package dev.nearfar.core.colour;

import java.util.HexFormat;
import java.util.Locale;

/// One colour, as 8-bit sRGB codes 0..255.
///
/// @param red code of red
/// @param green code of green
/// @param blue code of blue
public record SrgbColour(int red, int green, int blue) {
    /// Paper white.
    public static final SrgbColour WHITE = new SrgbColour(255, 255, 255);

    /// Checks the codes.
    public SrgbColour {
        for (int code : new int[] {red, green, blue}) {
            if (code < 0 || code > 255) {
                throw new IllegalArgumentException("a colour's codes must be in 0..255, one was " + code);
            }
        }
    }

    /// Reads `#rrggbb`, `white`, `grey` or `black`.
    ///
    /// @throws IllegalArgumentException if it is none of these
    public static SrgbColour parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "white" -> WHITE;
            case "grey", "gray" -> new SrgbColour(128, 128, 128);
            case "black" -> new SrgbColour(0, 0, 0);
            default -> {
                if (!text.matches("#[0-9a-fA-F]{6}")) {
                    throw new IllegalArgumentException("must be #rrggbb, white, grey or black, was " + text);
                }
                var bytes = HexFormat.of().parseHex(text.substring(1));
                yield new SrgbColour(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
            }
        };
    }

    /// The code of plane 0, 1 or 2.
    public int code(int channel) {
        return switch (channel) {
            case 0 -> red;
            case 1 -> green;
            case 2 -> blue;
            default -> throw new IndexOutOfBoundsException(channel);
        };
    }

    /// `#rrggbb`.
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
