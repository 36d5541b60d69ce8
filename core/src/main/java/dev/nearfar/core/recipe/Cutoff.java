package dev.nearfar.core.recipe;

import dev.nearfar.core.geometry.Viewing;
import java.math.BigDecimal;
import java.util.Locale;

/// The frequency that a Gaussian filter halves, in one of three units.
///
/// | text    | is                                               |
/// |---------|--------------------------------------------------|
/// | `12px`  | 12 pixels per cycle                              |
/// | `6cpd`  | 6 cycles per degree, from where the filtered picture is meant to be seen |
/// | `40cpp` | 40 cycles per picture width                      |
///
/// @param value finite and > 0
/// @param unit what it counts
public record Cutoff(double value, Unit unit) {
    /// Units of frequency.
    public enum Unit {
        /// Pixels per cycle.
        PX,
        /// Cycles per degree.
        CPD,
        /// Cycles per picture width.
        CPP
    }

    /// Checks the value.
    public Cutoff {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("must be finite and > 0, was " + value);
        }
    }

    /// Reads a number and its unit.
    ///
    /// @throws IllegalArgumentException if it is not such a text
    public static Cutoff parse(String text) {
        if (!text.matches("[0-9]*\\.?[0-9]+(px|cpd|cpp)")) {
            throw new IllegalArgumentException("must be a number with px, cpd or cpp, such as 12px, was " + text);
        }
        var unit = text.endsWith("px") ? Unit.PX : text.endsWith("cpd") ? Unit.CPD : Unit.CPP;
        int digits = text.length() - unit.name().length();
        return new Cutoff(Double.parseDouble(text.substring(0, digits)), unit);
    }

    /// Deviation, in pixels, of the Gaussian with this cutoff, on a picture of a width and at an angular resolution.
    public double sigmaPixels(int widthPixels, double pixelsPerDegree) {
        return Viewing.sigmaPixels(
                switch (unit) {
                    case PX -> 1 / value;
                    case CPD -> value / pixelsPerDegree;
                    case CPP -> value / widthPixels;
                });
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        var number = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return number + unit.name().toLowerCase(Locale.ROOT);
    }
}
