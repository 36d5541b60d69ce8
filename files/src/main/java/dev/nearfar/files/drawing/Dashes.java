package dev.nearfar.files.drawing;

import dev.nearfar.files.drawing.Mark.Point;
import java.util.ArrayList;
import java.util.List;

/// Cuts a line through points into dashes as long as the gaps between them, along its length.
final class Dashes {
    private final double dash;
    private final List<List<Point>> dashes = new ArrayList<>();
    private List<Point> current = new ArrayList<>();
    private double left;
    private boolean drawn = true;

    private Dashes(double dash) {
        this.dash = dash;
        left = dash;
    }

    static List<List<Point>> of(List<Point> points, double dash) {
        if (points.size() == 1 || Double.isInfinite(dash)) {
            return List.of(points);
        }
        var cut = new Dashes(dash);
        cut.current.add(points.getFirst());
        for (int index = 1; index < points.size(); index++) {
            cut.along(points.get(index - 1), points.get(index));
        }
        cut.finish();
        return cut.dashes;
    }

    private void along(Point from, Point to) {
        double across = to.x() - from.x();
        double down = to.y() - from.y();
        double length = Math.sqrt(across * across + down * down);
        double gone = 0;
        while (length - gone > left) {
            gone += left;
            var point = new Point(from.x() + across * gone / length, from.y() + down * gone / length);
            current.add(point);
            finish();
            drawn = !drawn;
            left = dash;
            current.add(point);
        }
        left -= length - gone;
        current.add(to);
    }

    private void finish() {
        if (drawn && !current.isEmpty()) {
            dashes.add(current);
        }
        current = new ArrayList<>();
    }
}
