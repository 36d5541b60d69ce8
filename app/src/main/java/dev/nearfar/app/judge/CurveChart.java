package dev.nearfar.app.judge;

import dev.nearfar.files.drawing.Drawing;
import dev.nearfar.files.drawing.Ink;
import dev.nearfar.files.drawing.Mark;
import dev.nearfar.files.drawing.Mark.Anchor;
import dev.nearfar.files.drawing.Mark.Area;
import dev.nearfar.files.drawing.Mark.Line;
import dev.nearfar.files.drawing.Mark.Point;
import dev.nearfar.files.drawing.Mark.Text;
import dev.nearfar.files.drawing.Mark.Weight;
import dev.nearfar.judge.Curve;
import dev.nearfar.judge.CurvePoint;
import dev.nearfar.judge.Measures;
import dev.nearfar.judge.SwitchInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The curve of a judgement as a drawing: how like each picture the hybrid is, over distance.
///
/// A colour a picture, a whole line for edges and a dashed one for sensitivity; the distances of the two views are marked,
/// and the interval in which one picture turns into the other is shaded.
final class CurveChart {
    static final int WIDTH = 920;
    static final int HEIGHT = 560;

    private static final double LEFT = 76;
    private static final double RIGHT = 892;
    private static final double TOP = 132;
    private static final double BOTTOM = 488;
    private static final double GRID_STEP = 0.25;

    private static final Ink INK = Ink.of("#1d2733");
    private static final Ink PALE = Ink.of("#5c6773");
    private static final Ink GRID = Ink.of("#e3e7eb");
    private static final Ink AXIS = Ink.of("#8b95a1");
    private static final Ink SHADE = Ink.of("#f2d16b").withOpacity(0.35);
    private static final List<Ink> COLOURS = List.of(Ink.of("#0f62b4"), Ink.of("#cf4a08"));
    private static final double DASH = 7;

    private final Judged judged;
    private final Curve curve;
    private final double first;
    private final double last;
    private final double lowest;
    private final List<Mark> marks = new ArrayList<>();

    private CurveChart(Judged judged) {
        this.judged = judged;
        curve = judged.judgement().curve();
        first = curve.points().getFirst().distanceMetres();
        last = curve.points().getLast().distanceMetres();
        double least = curve.points().stream()
                .flatMap(point -> point.correlations().stream())
                .mapToDouble(Measures::least)
                .min()
                .orElseThrow();
        lowest = Math.min(0, GRID_STEP * Math.floor(least / GRID_STEP));
    }

    static Drawing of(Judged judged) {
        var chart = new CurveChart(judged);
        chart.marks.add(new Area(0, 0, WIDTH, HEIGHT, Ink.of("white")));
        chart.heading();
        chart.legend();
        chart.interval();
        chart.grid();
        chart.views();
        chart.curves();
        return new Drawing(WIDTH, HEIGHT, chart.marks);
    }

    private void heading() {
        marks.add(new Text("What the hybrid shows, over distance", LEFT, 36, 20, Anchor.START, Weight.BOLD, INK));
        var shape = judged.shape();
        small(
                "Correlation with each picture, as an eye sees them. The hybrid has %d×%d pixels and hangs %s wide."
                        .formatted(
                                shape.width(),
                                shape.height(),
                                Metres.of(judged.hanging().widthMetres())),
                LEFT,
                60,
                Anchor.START);
    }

    private void legend() {
        var names = List.of("near picture", "far picture");
        for (int picture = 0; picture < names.size(); picture++) {
            double x = LEFT + picture * 400;
            marks.add(new Text(names.get(picture), x, 90, 14, Anchor.START, Weight.BOLD, COLOURS.get(picture)));
            marks.add(line(List.of(new Point(x + 104, 85), new Point(x + 138, 85)), picture, false));
            small("edges", x + 148, 90, Anchor.START);
            marks.add(line(List.of(new Point(x + 206, 85), new Point(x + 244, 85)), picture, true));
            small("sensitivity", x + 254, 90, Anchor.START);
        }
    }

    private void interval() {
        Optional<SwitchInterval> change = curve.switches().getFirst();
        if (change.isEmpty()) {
            small("no switch: one of the two is nowhere ahead", RIGHT, TOP - 10, Anchor.END);
            return;
        }
        double from = x(change.get().fromMetres());
        double to = x(change.get().toMetres());
        marks.add(new Area(from, TOP, Math.max(to - from, 1), BOTTOM - TOP, SHADE));
        marks.add(new Text(
                "switch %s – %s m"
                        .formatted(
                                Metres.rough(change.get().fromMetres()),
                                Metres.rough(change.get().toMetres())),
                (from + to) / 2,
                TOP + 20,
                13,
                Anchor.MIDDLE,
                Weight.BOLD,
                INK));
    }

    private void grid() {
        for (int step = 0; lowest + step * GRID_STEP <= 1; step++) {
            double value = lowest + step * GRID_STEP;
            double y = y(value);
            marks.add(Line.of(LEFT, y, RIGHT, y, 1, value == 0 ? AXIS : GRID));
            var label = value < 0 ? "−" + Metres.rough(-value) : value == 0 ? "0" : Metres.rough(value);
            small(label, LEFT - 12, y + 4.5, Anchor.END);
        }
        for (double decade = 0.001; decade < 2 * last; decade *= 10) {
            for (int digit = 1; digit < 10; digit++) {
                double metres = digit * decade;
                if (metres >= first * 0.999 && metres <= last * 1.001) {
                    boolean labelled = digit == 1 || digit == 2 || digit == 5;
                    marks.add(Line.of(x(metres), BOTTOM, x(metres), BOTTOM + (labelled ? 8 : 4), 1, AXIS));
                    if (labelled) {
                        small(Metres.rough(metres), x(metres), BOTTOM + 26, Anchor.MIDDLE);
                    }
                }
            }
        }
        marks.add(Line.of(LEFT, BOTTOM, RIGHT, BOTTOM, 1, AXIS));
        small("distance in metres", (LEFT + RIGHT) / 2, BOTTOM + 52, Anchor.MIDDLE);
    }

    private void views() {
        view("near view", judged.hanging().nearMetres());
        view("far view", judged.hanging().farMetres());
    }

    private void view(String name, double metres) {
        var points = List.of(new Point(x(metres), TOP), new Point(x(metres), BOTTOM));
        marks.add(new Line(points, 1.2, 3, PALE));
        small("%s, %s".formatted(name, Metres.of(metres)), x(metres), TOP - 10, Anchor.MIDDLE);
    }

    private void curves() {
        for (int picture = 1; picture >= 0; picture--) {
            marks.add(line(points(picture, Measures::csf), picture, true));
            marks.add(line(points(picture, Measures::edge), picture, false));
        }
    }

    private List<Point> points(int picture, ToDoubleFunction<Measures> measure) {
        var points = new ArrayList<Point>();
        for (CurvePoint point : curve.points()) {
            double value = measure.applyAsDouble(point.correlations().get(picture));
            points.add(new Point(x(point.distanceMetres()), y(value)));
        }
        return points;
    }

    private static Line line(List<Point> points, int picture, boolean dashed) {
        return new Line(points, 2.5, dashed ? DASH : Double.POSITIVE_INFINITY, COLOURS.get(picture));
    }

    private void small(String text, double x, double y, Anchor anchor) {
        marks.add(Text.of(text, x, y, 13, anchor, PALE));
    }

    private double x(double metres) {
        return LEFT + (RIGHT - LEFT) * StrictMath.log(metres / first) / StrictMath.log(last / first);
    }

    private double y(double correlation) {
        return BOTTOM - (BOTTOM - TOP) * (correlation - lowest) / (1 - lowest);
    }
}
