package dev.nearfar.files.drawing;

import dev.nearfar.files.drawing.Mark.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The shapes of the letters of [StrokeFont].
///
/// A line of the table is a character, its width, and its strokes as a path of SVG's commands `M`, `L` and `Q` (a
/// quadratic Bézier curve), with `y` **upwards** from the base line. Capitals and digits are 14 units high, small letters
/// 10, what hangs below reaches 4 down; 20 units are the font's size. Between letters stand [#GAP] units.
final class StrokeGlyphs {
    /// Units of a font's size.
    static final double SIZE = 20;

    /// Units between one letter's right edge and the next one's left.
    static final double GAP = 3.6;

    /// Units of a space, gaps aside.
    private static final double SPACE = 2.2;

    /// How many straight pieces a curve becomes.
    private static final int PIECES = 8;

    private static final String TABLE = """
            A 10 M0 0L5 14L10 0M1.8 5L8.2 5
            B 9 M0 0L0 14L5 14Q8.5 14 8.5 10.7Q8.5 7.5 5 7.5L0 7.5M5 7.5Q9 7.5 9 3.75Q9 0 5 0L0 0
            C 9.6 M9.6 11.2Q8.2 14 5.2 14Q0 14 0 7Q0 0 5.2 0Q8.2 0 9.6 2.8
            D 9.6 M0 0L0 14L3.8 14Q9.6 14 9.6 7Q9.6 0 3.8 0L0 0
            E 8 M8 14L0 14L0 0L8 0M0 7.3L7 7.3
            F 7.6 M7.6 14L0 14L0 0M0 7.3L6.8 7.3
            G 10 M9.6 11.2Q8.4 14 5.2 14Q0 14 0 7Q0 0 5.3 0Q10 0 10 4.5L10 6.5L5.8 6.5
            H 9.5 M0 0L0 14M9.5 0L9.5 14M0 7.3L9.5 7.3
            I 0 M0 0L0 14
            J 6.2 M6.2 14L6.2 4.2Q6.2 0 3 0Q0.6 0 0 2.5
            K 9 M0 0L0 14M8.6 14L0 5.5M3.3 8.7L9 0
            L 7.4 M0 14L0 0L7.4 0
            M 11.5 M0 0L0 14L5.75 4L11.5 14L11.5 0
            N 9.5 M0 0L0 14L9.5 0L9.5 14
            O 11 M5.5 14Q0 14 0 7Q0 0 5.5 0Q11 0 11 7Q11 14 5.5 14
            P 8.8 M0 0L0 14L4.8 14Q8.8 14 8.8 10.2Q8.8 6.4 4.8 6.4L0 6.4
            Q 11 M5.5 14Q0 14 0 7Q0 0 5.5 0Q11 0 11 7Q11 14 5.5 14M6.8 3.4L10.6 -0.8
            R 9 M0 0L0 14L4.8 14Q8.7 14 8.7 10.3Q8.7 6.6 4.8 6.6L0 6.6M4.6 6.6L9 0
            S 8.6 M8.2 11.4Q7.4 14 4.4 14Q0.4 14 0.4 10.6Q0.4 8 4.3 7.2Q8.6 6.4 8.6 3.6Q8.6 0 4.3 0Q0.8 0 0 3
            T 9.4 M0 14L9.4 14M4.7 14L4.7 0
            U 9.5 M0 14L0 5Q0 0 4.75 0Q9.5 0 9.5 5L9.5 14
            V 10 M0 14L5 0L10 14
            W 14 M0 14L3.6 0L7 12L10.4 0L14 14
            X 9.4 M0.2 14L9.4 0M9.2 14L0 0
            Y 9.6 M0 14L4.8 6.6L9.6 14M4.8 6.6L4.8 0
            Z 8.8 M0.2 14L8.6 14L0 0L8.8 0
            a 7.2 M7.2 10L7.2 0M7.2 5Q7.2 10 3.6 10Q0 10 0 5Q0 0 3.6 0Q7.2 0 7.2 5
            b 7.4 M0 14L0 0M0 5Q0 0 3.8 0Q7.4 0 7.4 5Q7.4 10 3.8 10Q0 10 0 5
            c 6.6 M6.6 8Q5.8 10 3.8 10Q0 10 0 5Q0 0 3.8 0Q5.8 0 6.6 2
            d 7.4 M7.4 14L7.4 0M7.4 5Q7.4 0 3.6 0Q0 0 0 5Q0 10 3.6 10Q7.4 10 7.4 5
            e 7.4 M0 5.2L7.4 5.2Q7.4 10 3.7 10Q0 10 0 5Q0 0 3.9 0Q6.2 0 7 2
            f 4.8 M4.8 13.8Q4.2 14 3.6 14Q1.6 14 1.6 11.5L1.6 0M0 9.6L4.4 9.6
            g 7.4 M7.4 10L7.4 -0.4Q7.4 -4 3.7 -4Q1.2 -4 0.4 -2.4M7.4 5Q7.4 0 3.6 0Q0 0 0 5Q0 10 3.6 10Q7.4 10 7.4 5
            h 7 M0 0L0 14M0 5.5Q0 10 3.6 10Q7 10 7 6.2L7 0
            i 0 M0 0L0 10M-0.4 13.3L0.4 13.3L0.4 13.9L-0.4 13.9L-0.4 13.3
            j 2 M2 10L2 -1.4Q2 -4 0 -4M1.6 13.3L2.4 13.3L2.4 13.9L1.6 13.9L1.6 13.3
            k 6.8 M0 0L0 14M6.5 10L0 3.8M2.6 6.2L6.8 0
            l 1.8 M0 14L0 1.8Q0 0 1.8 0
            m 11.6 M0 0L0 10M0 6Q0 10 3 10Q5.8 10 5.8 6.4L5.8 0M5.8 6Q5.8 10 8.8 10Q11.6 10 11.6 6.4L11.6 0
            n 7 M0 0L0 10M0 5.5Q0 10 3.6 10Q7 10 7 6.2L7 0
            o 7.6 M3.8 10Q0 10 0 5Q0 0 3.8 0Q7.6 0 7.6 5Q7.6 10 3.8 10
            p 7.4 M0 10L0 -4M0 5Q0 0 3.8 0Q7.4 0 7.4 5Q7.4 10 3.8 10Q0 10 0 5
            q 7.4 M7.4 10L7.4 -4M7.4 5Q7.4 0 3.6 0Q0 0 0 5Q0 10 3.6 10Q7.4 10 7.4 5
            r 4.2 M0 0L0 10M0 5.5Q0.2 10 4.2 9.8
            s 6.2 M5.9 8.2Q5.3 10 3.1 10Q0.3 10 0.3 7.6Q0.3 5.8 3.1 5.2Q6.2 4.6 6.2 2.6Q6.2 0 3.1 0Q0.6 0 0 2
            t 4.6 M1.6 13L1.6 2.4Q1.6 0 3.6 0Q4.2 0 4.6 0.2M0 9.6L4.4 9.6
            u 7 M0 10L0 3.8Q0 0 3.4 0Q7 0 7 4.5M7 10L7 0
            v 7 M0 10L3.5 0L7 10
            w 10.4 M0 10L2.7 0L5.2 8.6L7.7 0L10.4 10
            x 6.6 M0.2 10L6.6 0M6.4 10L0 0
            y 7.2 M0.2 10L3.8 0.6M7.2 10L3.2 -1.4Q2.3 -4 0 -3.9
            z 6.4 M0.2 10L6.2 10L0 0L6.4 0
            0 8 M4 14Q0 14 0 7Q0 0 4 0Q8 0 8 7Q8 14 4 14
            1 8 M1.4 11L4.8 14L4.8 0
            2 8 M0.3 10.6Q0.6 14 4.1 14Q7.7 14 7.7 10.6Q7.7 8.4 5.5 6L0 0L8 0
            3 8 M0.4 11.6Q1.2 14 4 14Q7.5 14 7.5 10.8Q7.5 7.5 3.4 7.5M3.4 7.5Q8 7.5 8 3.8Q8 0 4 0Q0.6 0 0 2.8
            4 8 M6 0L6 14L0 4L8 4
            5 8 M7.4 14L1.2 14L0.6 7.6Q1.8 8.8 4.1 8.8Q8 8.8 8 4.5Q8 0 3.9 0Q0.7 0 0 2.7
            6 8 M7 13.4Q6.2 14 5 14Q0 14 0 5Q0 0 4 0Q8 0 8 4.3Q8 8.6 4.2 8.6Q1 8.6 0.1 5.4
            7 8 M0 14L8 14L2.8 0
            8 8 M4 7.6Q0.4 7.6 0.4 10.8Q0.4 14 4 14Q7.6 14 7.6 10.8Q7.6 7.6 4 7.6Q0 7.6 0 3.8Q0 0 4 0Q8 0 8 3.8Q8 7.6 4 7.6
            9 8 M1 0.6Q1.8 0 3 0Q8 0 8 9Q8 14 4 14Q0 14 0 9.7Q0 5.4 3.8 5.4Q7 5.4 7.9 8.6
            . 0.4 M-0.2 0.1L0.6 0.1L0.6 0.7L-0.2 0.7L-0.2 0.1
            , 1 M1 0.6L0.9 0.6L0 -2.4L1 0.6
            : 0.4 M-0.2 0.1L0.6 0.1L0.6 0.7L-0.2 0.7L-0.2 0.1M-0.2 8.7L0.6 8.7L0.6 9.3L-0.2 9.3L-0.2 8.7
            ; 1 M1 0.6L0.9 0.6L0 -2.4L1 0.6M0.4 8.7L1.2 8.7L1.2 9.3L0.4 9.3L0.4 8.7
            ! 0 M0 14L0 4.4M-0.4 0.1L0.4 0.1L0.4 0.7L-0.4 0.7L-0.4 0.1
            ? 7 M0 11Q0.6 14 3.6 14Q7 14 7 11Q7 9 5 7.6Q3.4 6.4 3.4 4.4M3 0.1L3.8 0.1L3.8 0.7L3 0.7L3 0.1
            ' 0 M0 14L0 10.6
            " 3 M0 14L0 10.6M3 14L3 10.6
            ( 3 M3 16Q0 12 0 6Q0 0 3 -4
            ) 3 M0 16Q3 12 3 6Q3 0 0 -4
            [ 3 M3 16L0 16L0 -4L3 -4
            ] 3 M0 16L3 16L3 -4L0 -4
            { 4 M4 16Q2 16 2 13.6L2 9Q2 6 0 6Q2 6 2 3L2 -1.6Q2 -4 4 -4
            } 4 M0 16Q2 16 2 13.6L2 9Q2 6 4 6Q2 6 2 3L2 -1.6Q2 -4 0 -4
            / 6 M0 -2L6 16
            \\ 6 M0 16L6 -2
            | 0 M0 16L0 -4
            - 4.4 M0 5.4L4.4 5.4
            + 8 M4 9.4L4 1.4M0 5.4L8 5.4
            = 8 M0 7.4L8 7.4M0 3.4L8 3.4
            _ 9 M0 -2L9 -2
            < 8 M8 9.8L0 5.4L8 1
            > 8 M0 9.8L8 5.4L0 1
            * 6 M3 14L3 7.6M0.2 12.4L5.8 9.2M5.8 12.4L0.2 9.2
            # 9 M3.6 14L1.8 0M7.2 14L5.4 0M0.8 9.6L9 9.6M0 4.4L8.2 4.4
            % 12 M10.4 14L1.6 0M2.8 14Q0 14 0 10.8Q0 7.6 2.8 7.6Q5.6 7.6 5.6 10.8Q5.6 14 2.8 14M9.2 6.4Q6.4 6.4 6.4 3.2Q6.4 0 9.2 0Q12 0 12 3.2Q12 6.4 9.2 6.4
            & 10 M10 0L2.8 9Q1.2 11 2 12.6Q2.8 14 4.6 14Q7.2 14 7.2 11.4Q7.2 9.4 4.4 8Q0 6 0 3.4Q0 0 4 0Q8.4 0 9.4 6.4
            @ 13 M9.4 9.4L9.4 5.4Q9.4 2.6 11.2 2.6Q13 2.6 13 6.4Q13 14 6.6 14Q0 14 0 6Q0 -2.4 6.8 -2.4Q9.6 -2.4 11.4 -1M9.4 6.2Q9.4 2.6 6.6 2.6Q4 2.6 4 6.2Q4 9.6 6.6 9.6Q9.4 9.6 9.4 6.2
            ~ 8 M0 4.6Q1 7 2.8 6.2L5.2 4.8Q7 4 8 6.2
            ^ 7 M0 9L3.5 14L7 9
            $ 8.6 M8.2 11.4Q7.4 13.6 4.4 13.6Q0.4 13.6 0.4 10.6Q0.4 8 4.3 7.2Q8.6 6.4 8.6 3.6Q8.6 0.4 4.3 0.4Q0.8 0.4 0 3M4.3 16L4.3 -2
            ` 2 M0 14L2 11.6
            – 8 M0 5.4L8 5.4
            — 13 M0 5.4L13 5.4
            − 8 M0 5.4L8 5.4
            × 6.4 M0 8.6L6.4 2.2M6.4 8.6L0 2.2
            · 0.4 M-0.2 5.1L0.6 5.1L0.6 5.7L-0.2 5.7L-0.2 5.1
            ° 4 M2 14Q0 14 0 12Q0 10 2 10Q4 10 4 12Q4 14 2 14
            … 8 M-0.4 0.1L0.4 0.1L0.4 0.7L-0.4 0.7L-0.4 0.1M3.6 0.1L4.4 0.1L4.4 0.7L3.6 0.7L3.6 0.1M7.6 0.1L8.4 0.1L8.4 0.7L7.6 0.7L7.6 0.1
            """;

    private static final Map<Integer, Glyph> GLYPHS = read();

    /// What stands for a character that the table lacks: an upright box.
    private static final Glyph UNKNOWN = glyph(8, "M0 0L0 14L8 14L8 0L0 0");

    /// A letter's shape.
    ///
    /// @param width from its left edge, which is at 0, to its right one
    /// @param strokes each a line through points
    record Glyph(double width, List<List<Point>> strokes) {}

    private StrokeGlyphs() {}

    static Glyph of(int codePoint) {
        return GLYPHS.getOrDefault(codePoint, UNKNOWN);
    }

    private static Map<Integer, Glyph> read() {
        var glyphs = new HashMap<Integer, Glyph>();
        for (var line : TABLE.lines().toList()) {
            var parts = line.split(" ", 3);
            glyphs.put(parts[0].codePointAt(0), glyph(Double.parseDouble(parts[1]), parts[2]));
        }
        glyphs.put((int) ' ', new Glyph(SPACE, List.of()));
        return Map.copyOf(glyphs);
    }

    private static Glyph glyph(double width, String path) {
        var strokes = new ArrayList<List<Point>>();
        for (var stroke : path.substring(1).split("M", -1)) {
            strokes.add(List.copyOf(stroke(stroke)));
        }
        return new Glyph(width, List.copyOf(strokes));
    }

    private static List<Point> stroke(String path) {
        var points = new ArrayList<Point>();
        for (var command : path.split("(?=[LQ])", -1)) {
            boolean moves = !Character.isLetter(command.charAt(0));
            var numbers = (moves ? command : command.substring(1)).split(" ", -1);
            if (numbers.length == 2) {
                points.add(new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
            } else {
                curve(points, numbers);
            }
        }
        return points;
    }

    private static void curve(List<Point> points, String[] numbers) {
        var from = points.getLast();
        double bendX = Double.parseDouble(numbers[0]);
        double bendY = Double.parseDouble(numbers[1]);
        double toX = Double.parseDouble(numbers[2]);
        double toY = Double.parseDouble(numbers[3]);
        for (int piece = 1; piece <= PIECES; piece++) {
            double t = (double) piece / PIECES;
            double first = (1 - t) * (1 - t);
            double second = 2 * t * (1 - t);
            double third = t * t;
            points.add(new Point(
                    first * from.x() + second * bendX + third * toX, first * from.y() + second * bendY + third * toY));
        }
    }
}
