package dev.nearfar.files.drawing;

import dev.nearfar.files.drawing.Mark.Point;
import java.util.ArrayList;
import java.util.List;

/// A plain sans-serif font made of strokes, so that text on pictures looks the same on every machine.
///
/// It has the printable characters of ASCII and `– — − × · ° …`; any other is an upright box. All digits are of one
/// width. A font's size is the height of a line; capitals are 0.7 of it, and what hangs below 0.2.
public final class StrokeFont {
    private StrokeFont() {}

    /// How wide a text is, from its first letter's left edge to its last one's right edge, strokes' thickness aside.
    ///
    /// @param size in whatever unit the width is wanted in
    public static double width(String text, double size) {
        double units = -StrokeGlyphs.GAP;
        for (int codePoint : text.codePoints().toArray()) {
            units += StrokeGlyphs.of(codePoint).width() + StrokeGlyphs.GAP;
        }
        return Math.max(units, 0) * size / StrokeGlyphs.SIZE;
    }

    /// The strokes of a text in its drawing.
    static List<List<Point>> strokes(Mark.Text text) {
        double unit = text.size() / StrokeGlyphs.SIZE;
        double width = width(text.text(), text.size());
        double pen = text.x()
                - switch (text.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        var strokes = new ArrayList<List<Point>>();
        for (int codePoint : text.text().codePoints().toArray()) {
            var glyph = StrokeGlyphs.of(codePoint);
            for (var stroke : glyph.strokes()) {
                var placed = new ArrayList<Point>(stroke.size());
                for (var point : stroke) {
                    placed.add(new Point(pen + unit * point.x(), text.y() - unit * point.y()));
                }
                strokes.add(placed);
            }
            pen += unit * (glyph.width() + StrokeGlyphs.GAP);
        }
        return strokes;
    }

    /// How thick its strokes are.
    static double thickness(Mark.Text text) {
        return text.size()
                / switch (text.weight()) {
                    case REGULAR -> 13;
                    case BOLD -> 8;
                };
    }
}
