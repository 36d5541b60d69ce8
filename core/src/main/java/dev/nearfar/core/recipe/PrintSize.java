package dev.nearfar.core.recipe;

import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.picture.Shape;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What the picture is to be printed on, if anything, and how densely.
public sealed interface PrintSize {
    /// It is not said.
    record None() implements PrintSize {
        /// `none`.
        @Override
        public String toString() {
            return "none";
        }
    }

    /// A sheet and a density.
    ///
    /// @param text as it was written
    /// @param widthMetres > 0
    /// @param heightMetres > 0
    /// @param isTurnable whether it may lie on its side, as the near picture does
    /// @param dpi pixels per inch, 10..10000
    record Paper(String text, double widthMetres, double heightMetres, boolean isTurnable, double dpi)
            implements PrintSize {
        /// Checks the density.
        public Paper {
            if (!(dpi >= 10 && dpi <= 10_000)) {
                throw new IllegalArgumentException("must have 10 to 10000 dpi, was " + text);
            }
        }

        /// The canvas for a near picture of some shape.
        ///
        /// @throws IllegalArgumentException if there would be too many pixels
        public CanvasSize.Pixels canvas(Shape near) {
            boolean isTurned = isTurnable && near.width() > near.height();
            int width = pixels(isTurned ? heightMetres : widthMetres);
            int height = pixels(isTurned ? widthMetres : heightMetres);
            return new CanvasSize.Pixels(width, height);
        }

        private int pixels(double metres) {
            return (int) Math.min(Math.round(metres / 0.0254 * dpi), Integer.MAX_VALUE);
        }

        /// As it was written.
        @Override
        public String toString() {
            return text;
        }
    }

    /// Names of papers in lower case, and their sides in millimetres (ISO 216; ANSI Y14.1).
    Map<String, int[]> PAPERS = Map.of(
            "a0", new int[] {841, 1189},
            "a1", new int[] {594, 841},
            "a2", new int[] {420, 594},
            "a3", new int[] {297, 420},
            "a4", new int[] {210, 297},
            "a5", new int[] {148, 210},
            "a6", new int[] {105, 148},
            "letter", new int[] {216, 279},
            "legal", new int[] {216, 356},
            "tabloid", new int[] {279, 432});

    /// Reads `none`, `A3@300dpi` or `30x20cm@300dpi`, in any case.
    ///
    /// @throws IllegalArgumentException if it is none of them
    static PrintSize parse(String text) {
        if (text.equals("none")) {
            return new None();
        }
        var matcher = Pattern.compile(
                        "(([0-9.]{1,9})x([0-9.]{1,9}) ?(m|cm|mm|in|ft)|\\w+)@([0-9.]{1,9})dpi",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text);
        var sides = matcher.matches() ? PAPERS.get(matcher.group(1).toLowerCase(Locale.ROOT)) : null;
        if (!matcher.matches() || (matcher.group(2) == null && sides == null)) {
            throw new IllegalArgumentException(
                    "must be a paper and a density, such as A3@300dpi or 30x20cm@300dpi, was " + text);
        }
        double dpi;
        try {
            dpi = Double.parseDouble(matcher.group(5));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must have 10 to 10000 dpi, was " + text, e);
        }
        if (sides != null) {
            return new Paper(text, sides[0] / 1000.0, sides[1] / 1000.0, true, dpi);
        }
        double width = Length.parse(matcher.group(2) + matcher.group(4)).metres();
        double height = Length.parse(matcher.group(3) + matcher.group(4)).metres();
        return new Paper(text, width, height, false, dpi);
    }
}
