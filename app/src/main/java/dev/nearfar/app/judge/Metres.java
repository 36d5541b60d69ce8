package dev.nearfar.app.judge;

import java.math.BigDecimal;
import java.math.MathContext;

/// Lengths as people read them.
final class Metres {
    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Metres() {}

    /// Metres with two digits, such as `0.4`, `1.3`, `12`.
    static String rough(double metres) {
        return text(metres, TWO_DIGITS);
    }

    /// Metres with three digits and the unit, such as `0.4 m`, `1.25 m`.
    static String of(double metres) {
        return text(metres, THREE_DIGITS) + " m";
    }

    private static String text(double metres, MathContext digits) {
        return new BigDecimal(metres).round(digits).stripTrailingZeros().toPlainString();
    }
}
