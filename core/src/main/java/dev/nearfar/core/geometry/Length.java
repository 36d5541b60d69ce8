package dev.nearfar.core.geometry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/// A length as a person writes it, kept with its unit.
///
/// | unit | metres |
/// |------|--------|
/// | `m`  | 1      |
/// | `cm` | 0.01   |
/// | `mm` | 0.001  |
/// | `in` | 0.0254 |
/// | `ft` | 0.3048 |
///
/// @param text number and unit in any case, such as `40cm`
/// @param metres the same in metres, finite and > 0
public record Length(String text, double metres) {
    private static final Pattern FORM =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+) ?(m|cm|mm|in|ft)", Pattern.CASE_INSENSITIVE);

    /// Checks the value.
    public Length {
        if (!(metres > 0 && Double.isFinite(metres))) {
            throw new IllegalArgumentException("must be finite and > 0, was " + text);
        }
    }

    /// Reads a number with a unit.
    ///
    /// @throws IllegalArgumentException if there is no unit, or the number is not finite and positive
    public static Length parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a length with its unit (m, cm, mm, in or ft), was " + text);
        }
        double number = Double.parseDouble(matcher.group(1));
        return new Length(
                text,
                switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
                    case "m" -> number;
                    case "cm" -> number / 100;
                    case "mm" -> number / 1000;
                    case "in" -> number * 0.0254;
                    default -> number * 0.3048;
                });
    }

    /// A length in metres, written in millimetres to a thousandth.
    public static Length ofMetres(double metres) {
        var millimetres = BigDecimal.valueOf(1000 * metres)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return parse(millimetres.toPlainString() + "mm");
    }

    /// As it was written.
    @Override
    public String toString() {
        return text;
    }
}
