package dev.nearfar.files.drawing;

import java.util.List;

/// One thing in a [Drawing]. Positions are in its units from its upper left corner, `y` downwards.
///
/// Every coordinate is finite and at most a million; every thickness, radius and size is > 0.
public sealed interface Mark {
    /// What it is painted with.
    Ink ink();

    /// A filled rectangle; fractions of a pixel are covered in part.
    ///
    /// @param left its left edge
    /// @param top its upper edge
    /// @param width ≥ 0
    /// @param height ≥ 0
    /// @param ink what fills it
    record Area(double left, double top, double width, double height, Ink ink) implements Mark {
        /// Checks the numbers.
        public Area {
            requirePlaces(left, top, width, height);
            if (width < 0 || height < 0) {
                throw new IllegalArgumentException(
                        "an area's sides must be >= 0, were %s and %s".formatted(width, height));
            }
        }
    }

    /// A line through points, with round ends and corners; one point makes a dot.
    ///
    /// @param points at least one
    /// @param thickness across the line; below 1 it is painted 1 thick and paler
    /// @param dash length of the dashes and of the gaps between them, >= 0.1; infinite where the line is whole
    /// @param ink what it is drawn with
    record Line(List<Point> points, double thickness, double dash, Ink ink) implements Mark {
        /// Checks the numbers and copies the points.
        public Line {
            points = List.copyOf(points);
            requirePositive("thickness", thickness);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("a line must have at least one point, had none");
            }
            if (!(dash >= 0.1)) {
                throw new IllegalArgumentException("dash must be >= 0.1, was " + dash);
            }
        }

        /// A whole line.
        public static Line of(List<Point> points, double thickness, Ink ink) {
            return new Line(points, thickness, Double.POSITIVE_INFINITY, ink);
        }

        /// A whole line between two points.
        public static Line of(double fromX, double fromY, double toX, double toY, double thickness, Ink ink) {
            return of(List.of(new Point(fromX, fromY), new Point(toX, toY)), thickness, ink);
        }
    }

    /// One line of text.
    ///
    /// @param text printed as [StrokeFont] knows it
    /// @param x where its anchor stands
    /// @param y its base line
    /// @param size height of the line, as font sizes are given; capitals are 0.7 of it
    /// @param anchor which part of the text stands at `x`
    /// @param weight how thick its strokes are
    /// @param ink what it is written with
    record Text(String text, double x, double y, double size, Anchor anchor, Weight weight, Ink ink) implements Mark {
        /// Checks the numbers.
        public Text {
            requirePlaces(x, y);
            requirePositive("size", size);
        }

        /// Text of regular weight.
        public static Text of(String text, double x, double y, double size, Anchor anchor, Ink ink) {
            return new Text(text, x, y, size, anchor, Weight.REGULAR, ink);
        }
    }

    /// A place in a drawing.
    ///
    /// @param x to the right
    /// @param y downwards
    record Point(double x, double y) {
        /// Checks the numbers.
        public Point {
            requirePlaces(x, y);
        }
    }

    /// Which part of a text stands at its place.
    enum Anchor {
        /// Its beginning.
        START,
        /// Its middle.
        MIDDLE,
        /// Its end.
        END
    }

    /// How thick the strokes of a text are.
    enum Weight {
        /// A thirteenth of the size.
        REGULAR,
        /// An eighth of the size.
        BOLD
    }

    private static void requirePlaces(double... places) {
        for (double place : places) {
            if (!(Math.abs(place) <= 1e6)) {
                throw new IllegalArgumentException("a coordinate must be finite and at most 1e6, was " + place);
            }
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value <= 1e6)) {
            throw new IllegalArgumentException("%s must be > 0 and <= 1e6, was %s".formatted(name, value));
        }
    }
}
