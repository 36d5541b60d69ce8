package dev.nearfar.files.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.drawing.Mark.Anchor;
import dev.nearfar.files.drawing.Mark.Area;
import dev.nearfar.files.drawing.Mark.Line;
import dev.nearfar.files.drawing.Mark.Point;
import dev.nearfar.files.drawing.Mark.Text;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DrawingTest {
    private static final Ink BLACK = Ink.of("black");
    private static final Ink RED = Ink.of("#ff0000");

    @Test
    void anAreaFillsItsPixelsAndPartsOfThem() {
        var rgb = new Drawing(4, 3, List.of(new Area(1, 1, 1.5, 1, BLACK))).toRgb(1);

        assertThat(row(rgb, 4, 0)).containsExactly(255, 255, 255, 255);
        assertThat(row(rgb, 4, 1)).containsExactly(255, 0, 128, 255);
        assertThat(row(rgb, 4, 2)).containsExactly(255, 255, 255, 255);
    }

    @Test
    void aLineIsAsThickAsItSays() {
        var rgb = new Drawing(9, 7, List.of(Line.of(-5, 3.5, 20, 3.5, 3, BLACK))).toRgb(1);

        for (int column = 0; column < 9; column++) {
            int at = column;
            assertThat(java.util.stream.IntStream.range(0, 7).map(y -> row(rgb, 9, y)[at]))
                    .containsExactly(255, 255, 0, 0, 0, 255, 255);
        }
    }

    @Test
    void aThinLineIsPale() {
        var rgb = new Drawing(5, 3, List.of(Line.of(-5, 1.5, 20, 1.5, 0.25, BLACK))).toRgb(1);

        assertThat(row(rgb, 5, 1)).containsOnly(191);
    }

    @Test
    void inksMixInCodeValues() {
        var marks = List.<Mark>of(new Area(0, 0, 1, 1, BLACK), new Area(0, 0, 1, 1, RED.withOpacity(0.5)));

        assertThat(new Drawing(1, 1, marks).toRgb(1)).containsExactly((byte) 128, (byte) 0, (byte) 0);
    }

    @Test
    void aPaleLineIsNoDarkerWhereItCrossesItself() {
        var points = List.of(new Point(2, 10), new Point(18, 10), new Point(10, 2), new Point(10, 18));
        var line = Line.of(points, 3, BLACK.withOpacity(0.5));
        var rgb = new Drawing(20, 20, List.of(line)).toRgb(1);

        for (int at = 0; at < rgb.length; at++) {
            assertThat(rgb[at] & 0xFF).isGreaterThanOrEqualTo(128);
        }
    }

    @Test
    void dashesAreAsLongAsTheirGaps() {
        var bent = List.of(new Point(0, 0), new Point(5, 0), new Point(5, 5));

        var dashes = Dashes.of(bent, 2);

        assertThat(dashes)
                .containsExactly(
                        List.of(new Point(0, 0), new Point(2, 0)),
                        List.of(new Point(4, 0), new Point(5, 0), new Point(5, 1)),
                        List.of(new Point(5, 3), new Point(5, 5)));
        assertThat(Dashes.of(bent, Double.POSITIVE_INFINITY)).containsExactly(bent);
    }

    @Test
    void whatStandsOverIsCutOff() {
        var rgb = new byte[3 * 4 * 4];
        Arrays.fill(rgb, (byte) 7);
        List<Mark> marks = List.of(
                new Area(-100, -100, 101, 101, RED),
                Line.of(2, -50, 2000, 5000, 2, BLACK),
                Text.of("Xyz", 3, 900, 600, Anchor.MIDDLE, BLACK),
                new Area(50, 60, 10, 10, RED));

        new Drawing(100, 100, marks).paintOver(rgb, new Shape(3, 4, 4), 1);

        assertThat(row(rgb, 4, 0)[0]).isEqualTo(255);
        assertThat(row(rgb, 4, 3)[3]).isEqualTo(7);
    }

    @Test
    void twiceTheScaleHasTwiceTheSize() {
        var drawing = new Drawing(30, 20, List.of(new Area(10, 5, 10, 10, BLACK)));
        var once = drawing.toRgb(1);
        var twice = drawing.toRgb(2);

        assertThat(drawing.shape(2)).isEqualTo(new Shape(3, 40, 60));
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 30; x++) {
                assertThat(row(twice, 60, 2 * y + 1)[2 * x + 1]).isEqualTo(row(once, 30, y)[x]);
            }
        }
    }

    @Test
    void textStandsAtItsAnchor() {
        for (var anchor : Anchor.values()) {
            var rgb = new Drawing(200, 40, List.of(Text.of("HHH", 100, 30, 20, anchor, BLACK))).toRgb(1);
            int first = 200;
            int last = -1;
            for (int x = 0; x < 200; x++) {
                if (row(rgb, 200, 25)[x] < 128) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
            double width = StrokeFont.width("HHH", 20);
            double left = 100 - (anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? width / 2 : width);
            assertThat((double) first).isCloseTo(left, Offset.offset(1.5));
            assertThat((double) last).isCloseTo(left + width, Offset.offset(1.5));
        }
    }

    @Test
    void everyPrintableCharacterHasAShapeOfItsOwn() {
        var shapes = new java.util.HashSet<List<List<Point>>>();
        var characters = "– — × · ° …".replace(" ", "")
                + java.util.stream.IntStream.range('!', 127)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        characters.codePoints().forEach(codePoint -> {
            var glyph = StrokeGlyphs.of(codePoint);
            assertThat(glyph.strokes()).isNotEmpty();
            assertThat(glyph.strokes().stream().flatMap(List::stream)).allSatisfy(point -> {
                assertThat(point.x()).isBetween(-0.5, glyph.width() + 0.5);
                assertThat(point.y()).isBetween(-4.0, 16.0);
            });
            shapes.add(glyph.strokes());
        });
        assertThat(shapes).hasSize((int) characters.codePoints().count());
        assertThat(StrokeGlyphs.of('é')).isEqualTo(StrokeGlyphs.of('ß'));
    }

    @Test
    void digitsAreOfOneWidth() {
        assertThat(StrokeFont.width("1111", 13)).isEqualTo(StrokeFont.width("8064", 13));
        assertThat(StrokeFont.width("", 13)).isZero();
    }

    @Test
    void anSvgIsWellFormedAndKeepsItsTexts() throws Exception {
        List<Mark> marks = List.of(
                new Area(1, 2, 3.25, 4, RED.withOpacity(0.5)),
                new Line(List.of(new Point(0, 0), new Point(1.0 / 3, 2)), 1.5, 4, BLACK),
                Line.of(List.of(new Point(5, 5)), 2, BLACK),
                Text.of("a < b & \"c\"\u0007", 10, 20, 13, Anchor.END, BLACK));

        var svg = new Drawing(100, 50, marks).toSvg("<title>");

        var factory = DocumentBuilderFactory.newInstance();
        var root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 100 50");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("<title>");
        assertThat(root.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("a < b & \"c\"");
        assertThat(svg)
                .contains(
                        "<rect x=\"1\" y=\"2\" width=\"3.25\" height=\"4\" fill=\"#ff0000\" fill-opacity=\"0.5\"/>",
                        "<polyline points=\"0,0 0.333,2\" fill=\"none\" stroke-width=\"1.5\" stroke-dasharray=\"4\"",
                        "<polyline points=\"5,5 5,5\"",
                        "text-anchor=\"end\"");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThatThrownBy(() -> new Drawing(0, 5, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a drawing must be 1..20000 units a side, was 0x5");
        assertThatThrownBy(() -> new Point(Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a coordinate must be finite and at most 1e6, was NaN");
        assertThatThrownBy(() -> Line.of(List.of(), 1, BLACK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a line must have at least one point, had none");
        assertThatThrownBy(() -> new Line(List.of(new Point(0, 0)), 1, 0, BLACK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dash must be >= 0.1, was 0.0");
        assertThatThrownBy(() -> Line.of(0, 0, 1, 1, 0, BLACK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thickness must be > 0 and <= 1e6, was 0.0");
        assertThatThrownBy(() -> new Area(0, 0, -1, 1, BLACK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an area's sides must be >= 0, were -1.0 and 1.0");
        assertThatThrownBy(() -> BLACK.withOpacity(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("opacity must be in 0..1, was 1.5");
        assertThatThrownBy(() -> new Drawing(5, 5, List.of()).toRgb(9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale must be 1..8 pixels a unit, was 9");
        assertThatThrownBy(() -> new Drawing(5, 5, List.of()).paintOver(new byte[5], new Shape(3, 1, 1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture to paint on must be 3 bytes of 3 channels, was 5 of 1x1x3");
    }

    /// The red channel of a row, 0..255.
    private static int[] row(byte[] rgb, int width, int row) {
        var values = new int[width];
        for (int column = 0; column < width; column++) {
            values[column] = rgb[3 * (row * width + column)] & 0xFF;
        }
        return values;
    }
}
