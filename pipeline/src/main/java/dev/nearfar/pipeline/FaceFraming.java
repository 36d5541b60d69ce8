package dev.nearfar.pipeline;

import dev.nearfar.align.face.Face;
import dev.nearfar.core.picture.Frame;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Warp;
import java.util.Optional;

/// Which part of the frame to keep of two faces laid onto each other, so that both heads are whole and no border shows.
///
/// Where the moved picture leaves the frame uncovered, both are cut to the largest rectangle that it covers and that holds both
/// heads; where there is none, the moved picture is enlarged about the eyes, by a tenth at most, which leaves each eye off by a
/// twentieth of the distance between them.
///
/// @param map from the moved picture to the frame
/// @param cut what is kept of the frame; all of it where nothing need be cut
record FaceFraming(Homography map, Optional<Frame> cut) {
    /// Less uncovered than this is no border that anyone sees.
    private static final double WHOLE = 0.995;

    /// Of the frame; less is another picture.
    private static final double LEAST_KEPT = 0.25;

    private static final double MOST_ENLARGED = 1.1;
    private static final double STEP = 0.02;
    private static final int CELLS = 128;

    /// Frames two faces.
    ///
    /// @param still the face in the frame
    /// @param moved the face of the picture that moves, in its own pixels
    /// @param map from the picture that moves to the frame
    /// @param ratio width over height that the canvas will have; empty where it follows the frame
    /// @return nothing where no rectangle holds both heads
    static Optional<FaceFraming> of(
            Shape frame, Face still, Shape picture, Face moved, Homography map, Optional<Double> ratio) {
        double x = (still.leftX() + still.rightX()) / 2;
        double y = (still.leftY() + still.rightY()) / 2;
        for (double scale = 1; scale <= MOST_ENLARGED + 1e-9; scale += STEP) {
            var larger = map.then(Homography.similarity(scale, 0, x - scale * x, y - scale * y));
            var heads = Box.of(still, frame)
                    .with(Box.of(moved, picture).mapped(larger))
                    .within(frame);
            var kept = kept(frame, picture, larger, heads);
            if (kept.isPresent()) {
                var cut = ratio.isPresent() ? kept.get().inRatio(ratio.get(), heads) : kept.get();
                return Optional.of(new FaceFraming(larger, cut.asFrame(frame)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Box> kept(Shape frame, Shape picture, Homography map, Box heads) {
        int longest = Math.max(frame.width(), frame.height());
        double cell = Math.max(1, (double) longest / CELLS);
        int columns = (int) Math.max(1, frame.width() / cell);
        int rows = (int) Math.max(1, frame.height() / cell);
        double wide = (double) frame.width() / columns;
        double high = (double) frame.height() / rows;
        var toGrid = new Homography(1 / wide, 0, 0.5 / wide, 0, 1 / high, 0.5 / high, 0, 0, 1);
        var corners = Warp.covered(picture, map.then(toGrid), columns + 1, rows + 1);
        var covered = new boolean[columns * rows];
        int count = 0;
        for (int index = 0; index < covered.length; index++) {
            int at = index / columns * (columns + 1) + index % columns;
            covered[index] = corners[at] && corners[at + 1] && corners[at + columns + 1] && corners[at + columns + 2];
            count += covered[index] ? 1 : 0;
        }
        if (count >= WHOLE * covered.length) {
            return Optional.of(new Box(-0.5, -0.5, frame.width() - 0.5, frame.height() - 0.5));
        }
        var inGrid = new Box(
                Math.ceil((heads.left + 0.5) / wide),
                Math.ceil((heads.top + 0.5) / high),
                Math.floor((heads.right + 0.5) / wide),
                Math.floor((heads.bottom + 0.5) / high));
        return largest(covered, columns, rows, inGrid)
                .filter(box -> box.area() >= LEAST_KEPT * columns * rows)
                .map(box -> new Box(
                        box.left * wide - 0.5, box.top * high - 0.5, box.right * wide - 0.5, box.bottom * high - 0.5));
    }

    /// The largest rectangle of covered cells that holds a box; nothing where the box itself is not covered.
    private static Optional<Box> largest(boolean[] covered, int columns, int rows, Box heads) {
        int first = (int) Math.clamp(heads.left, 0, columns - 1);
        int end = (int) Math.clamp(heads.right, first + 1, columns);
        int top = (int) Math.clamp(heads.top, 0, rows - 1);
        int bottom = (int) Math.clamp(heads.bottom, top + 1, rows);
        Box best = null;
        for (int left = first; left >= 0; left--) {
            int highest = 0;
            int lowest = rows;
            for (int right = left; right < columns; right++) {
                int from = top;
                while (from > 0 && covered[(from - 1) * columns + right]) {
                    from--;
                }
                int to = top;
                while (to < rows && covered[to * columns + right]) {
                    to++;
                }
                highest = Math.max(highest, from);
                lowest = Math.min(lowest, to);
                if (lowest < bottom) {
                    break;
                }
                if (right + 1 >= end && (best == null || (right + 1.0 - left) * (lowest - highest) > best.area())) {
                    best = new Box(left, highest, right + 1.0, lowest);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// A rectangle, in pixels or cells.
    private record Box(double left, double top, double right, double bottom) {
        static Box of(Face face, Shape picture) {
            return new Box(face.left(), face.top(), face.right(), face.bottom()).within(picture);
        }

        Box within(Shape frame) {
            double right = frame.width() - 0.5;
            double bottom = frame.height() - 0.5;
            return new Box(
                    Math.clamp(this.left, -0.5, right),
                    Math.clamp(this.top, -0.5, bottom),
                    Math.clamp(this.right, -0.5, right),
                    Math.clamp(this.bottom, -0.5, bottom));
        }

        Box with(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        Box mapped(Homography map) {
            var upper = new Box(map.x(left, top), map.y(left, top), map.x(left, top), map.y(left, top));
            for (var corner : new double[][] {{right, top}, {left, bottom}, {right, bottom}}) {
                double x = map.x(corner[0], corner[1]);
                double y = map.y(corner[0], corner[1]);
                upper = upper.with(new Box(x, y, x, y));
            }
            return upper;
        }

        double area() {
            return (right - left) * (bottom - top);
        }

        /// The largest part in a ratio that leaves as much of a box as it can, else as near to the middle as may be.
        Box inRatio(double ratio, Box heads) {
            double width = Math.min(right - left, (bottom - top) * ratio);
            double height = width / ratio;
            double x = begin(left, right, width, heads.left, heads.right);
            double y = begin(top, bottom, height, heads.top, heads.bottom);
            return new Box(x, y, x + width, y + height);
        }

        private static double begin(double from, double to, double length, double first, double last) {
            double middle = (from + to - length) / 2;
            double holding = last - first > length
                    ? (first + last - length) / 2
                    : Math.clamp(middle, Math.min(last - length, first), Math.max(last - length, first));
            return Math.clamp(holding, from, Math.max(from, to - length));
        }

        /// Whole pixels within it; nothing where it is the whole frame.
        Optional<Frame> asFrame(Shape frame) {
            int first = (int) Math.clamp(Math.ceil(left + 0.5 - 1e-6), 0, frame.width() - 1);
            int high = (int) Math.clamp(Math.ceil(top + 0.5 - 1e-6), 0, frame.height() - 1);
            int end = (int) Math.clamp(Math.floor(right + 0.5 + 1e-6), first + 1, frame.width());
            int low = (int) Math.clamp(Math.floor(bottom + 0.5 + 1e-6), high + 1, frame.height());
            return end - first == frame.width() && low - high == frame.height()
                    ? Optional.empty()
                    : Optional.of(new Frame(first, high, end - first, low - high));
        }
    }
}
