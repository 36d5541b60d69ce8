package dev.nearfar.files.drawing;

import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.drawing.Mark.Point;
import java.util.ArrayList;
import java.util.List;

/// Paints marks over a picture of 8-bit RGB, with smooth edges.
///
/// How much of a pixel a line covers is told by the distance `d` of the pixel's centre from the line's middle: with
/// half its thickness `h`, `h + ½ − d`, within 0..1. That is exact along edges that run with the pixels, and near enough
/// along all others. Where strokes of one mark meet, the greater cover counts, so that corners and crossings of a pale
/// line are no darker than the rest. All of it is IEEE arithmetic with square roots: every machine gives the same bytes.
final class Brush {
    private final byte[] rgb;
    private final Shape shape;
    private final double scale;

    Brush(byte[] rgb, Shape shape, double scale) {
        if (shape.channels() != 3 || rgb.length != shape.samples()) {
            throw new IllegalArgumentException("a picture to paint on must be %d bytes of 3 channels, was %d of %s"
                    .formatted(shape.samples(), rgb.length, shape));
        }
        if (!(scale > 0 && scale <= 1000)) {
            throw new IllegalArgumentException("scale must be > 0 and <= 1000, was " + scale);
        }
        this.rgb = rgb;
        this.shape = shape;
        this.scale = scale;
    }

    void paint(Mark mark) {
        switch (mark) {
            case Mark.Area area -> fill(area);
            case Mark.Line line -> strokes(Dashes.of(line.points(), line.dash()), line.thickness(), line.ink());
            case Mark.Text text -> strokes(StrokeFont.strokes(text), StrokeFont.thickness(text), text.ink());
        }
    }

    private void fill(Mark.Area area) {
        double left = area.left() * scale;
        double top = area.top() * scale;
        double right = left + area.width() * scale;
        double bottom = top + area.height() * scale;
        for (int y = first(top); y < end(bottom, shape.height()); y++) {
            double down = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = first(left); x < end(right, shape.width()); x++) {
                lay(x, y, area.ink(), down * (Math.min(right, x + 1) - Math.max(left, x)));
            }
        }
    }

    private void strokes(List<List<Point>> strokes, double thickness, Ink ink) {
        double half = Math.max(thickness * scale, 1) / 2;
        double strength = Math.min(thickness * scale, 1);
        var segments = new ArrayList<Segment>();
        for (var stroke : strokes) {
            for (int index = 0; index < stroke.size(); index++) {
                segments.add(segment(stroke.get(Math.max(index - 1, 0)), stroke.get(index)));
            }
        }
        var cover = new Cover(segments, half);
        for (var segment : segments) {
            cover.add(segment);
        }
        cover.forEach((x, y, share) -> lay(x, y, ink, strength * share));
    }

    private Segment segment(Point from, Point to) {
        return new Segment(from.x() * scale, from.y() * scale, to.x() * scale, to.y() * scale);
    }

    private void lay(int x, int y, Ink ink, double share) {
        double opacity = ink.opacity() * Math.clamp(share, 0, 1);
        for (int channel = 0; channel < 3; channel++) {
            int at = 3 * (y * shape.width() + x) + channel;
            double behind = rgb[at] & 0xFF;
            rgb[at] = (byte) Math.floor(behind + opacity * (ink.colour().code(channel) - behind) + 0.5);
        }
    }

    private static int first(double edge) {
        return (int) Math.max(0, Math.floor(edge));
    }

    private static int end(double edge, int size) {
        return (int) Math.min(size, Math.ceil(edge));
    }

    /// A straight piece of a stroke, in pixels.
    private record Segment(double fromX, double fromY, double toX, double toY) {
        double distance(double x, double y) {
            double alongX = toX - fromX;
            double alongY = toY - fromY;
            double squared = alongX * alongX + alongY * alongY;
            double part = squared == 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / squared;
            double within = Math.clamp(part, 0, 1);
            double offX = x - fromX - within * alongX;
            double offY = y - fromY - within * alongY;
            return Math.sqrt(offX * offX + offY * offY);
        }
    }

    /// What a mark covers of each pixel, 0..1, within the rectangle that it reaches.
    private final class Cover {
        private final double half;
        private final int left;
        private final int top;
        private final int right;
        private final int bottom;
        private final float[] shares;

        Cover(List<Segment> segments, double half) {
            this.half = half;
            double reach = half + 1;
            double least = Double.POSITIVE_INFINITY;
            double highest = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            double lowest = Double.NEGATIVE_INFINITY;
            for (var segment : segments) {
                least = Math.min(least, Math.min(segment.fromX, segment.toX));
                highest = Math.min(highest, Math.min(segment.fromY, segment.toY));
                most = Math.max(most, Math.max(segment.fromX, segment.toX));
                lowest = Math.max(lowest, Math.max(segment.fromY, segment.toY));
            }
            left = first(least - reach);
            top = first(highest - reach);
            right = Math.max(left, end(most + reach, shape.width()));
            bottom = Math.max(top, end(lowest + reach, shape.height()));
            shares = new float[(right - left) * (bottom - top)];
        }

        void add(Segment segment) {
            double reach = half + 1;
            int firstX = Math.max(left, first(Math.min(segment.fromX, segment.toX) - reach));
            int endX = Math.min(right, end(Math.max(segment.fromX, segment.toX) + reach, shape.width()));
            int firstY = Math.max(top, first(Math.min(segment.fromY, segment.toY) - reach));
            int endY = Math.min(bottom, end(Math.max(segment.fromY, segment.toY) + reach, shape.height()));
            for (int y = firstY; y < endY; y++) {
                for (int x = firstX; x < endX; x++) {
                    float share = (float) Math.clamp(half + 0.5 - segment.distance(x + 0.5, y + 0.5), 0, 1);
                    int at = (y - top) * (right - left) + x - left;
                    shares[at] = Math.max(shares[at], share);
                }
            }
        }

        void forEach(Each each) {
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    float share = shares[(y - top) * (right - left) + x - left];
                    if (share > 0) {
                        each.pixel(x, y, share);
                    }
                }
            }
        }
    }

    @FunctionalInterface
    private interface Each {
        void pixel(int x, int y, double share);
    }
}
