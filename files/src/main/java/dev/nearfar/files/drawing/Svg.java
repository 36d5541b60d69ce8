package dev.nearfar.files.drawing;

import dev.nearfar.files.model.OneLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;

/// A drawing as the text of an SVG file.
///
/// @see <a href="https://www.w3.org/TR/SVG11/">SVG 1.1</a>
final class Svg {
    private Svg() {}

    static String of(Drawing drawing, String title) {
        var text = new StringBuilder();
        text.append("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img"
                 font-family="Inter, 'Helvetica Neue', Helvetica, Arial, sans-serif" stroke-linecap="round" stroke-linejoin="round">
                <title>%3$s</title>
                """.formatted(drawing.width(), drawing.height(), escaped(title)));
        for (var mark : drawing.marks()) {
            text.append(element(mark)).append('\n');
        }
        return text.append("</svg>\n").toString();
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case Mark.Area area ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>"
                        .formatted(
                                number(area.left()),
                                number(area.top()),
                                number(area.width()),
                                number(area.height()),
                                paint("fill", area.ink()));
            case Mark.Line line ->
                "<polyline points=\"%s\" fill=\"none\" stroke-width=\"%s\"%s %s/>"
                        .formatted(points(line), number(line.thickness()), dash(line), paint("stroke", line.ink()));
            case Mark.Text text ->
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s text-anchor=\"%s\" %s>%s</text>"
                        .formatted(
                                number(text.x()),
                                number(text.y()),
                                number(text.size()),
                                text.weight() == Mark.Weight.BOLD ? " font-weight=\"700\"" : "",
                                text.anchor().name().toLowerCase(Locale.ROOT),
                                paint("fill", text.ink()),
                                escaped(text.text()));
        };
    }

    /// A single point gets a second one in the same place, without which SVG draws nothing.
    private static String points(Mark.Line line) {
        var points = line.points().stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
        return line.points().size() == 1 ? points + " " + points : points;
    }

    private static String dash(Mark.Line line) {
        return Double.isInfinite(line.dash()) ? "" : " stroke-dasharray=\"%s\"".formatted(number(line.dash()));
    }

    private static String paint(String attribute, Ink ink) {
        var colour = "%s=\"%s\"".formatted(attribute, ink.colour());
        return ink.opacity() == 1 ? colour : "%s %s-opacity=\"%s\"".formatted(colour, attribute, number(ink.opacity()));
    }

    /// At most three decimals, never an exponent.
    private static String number(double value) {
        var rounded = new BigDecimal(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String escaped(String text) {
        return OneLine.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
