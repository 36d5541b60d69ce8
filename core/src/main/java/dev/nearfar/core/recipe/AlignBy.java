package dev.nearfar.core.recipe;

import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.ThinPlate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// Where the far picture lies on the near one.
public sealed interface AlignBy {
    /// Where it falls: both are laid on the canvas as they are.
    record None() implements AlignBy {
        /// `none`.
        @Override
        public String toString() {
            return "none";
        }
    }

    /// Where it suits, to be found by looking at both. A recipe that says so is not resolved: whoever makes the picture
    /// finds the matrix first.
    ///
    /// @param nearFace which of the near picture's faces is meant, from 1, the largest first; 0 for whichever suits
    /// @param farFace the same of the far one's
    record Auto(int nearFace, int farFace) implements AlignBy {
        /// Checks the numbers.
        public Auto {
            if (nearFace < 0 || farFace < 0) {
                throw new IllegalArgumentException("face must be >= 0, was " + Math.min(nearFace, farFace));
            }
        }

        /// Whichever faces suit.
        public Auto() {
            this(0, 0);
        }

        /// `auto`, or `auto:` and both faces.
        @Override
        public String toString() {
            return nearFace == 0 && farFace == 0 ? "auto" : "auto:" + nearFace + "," + farFace;
        }
    }

    /// Where a map says.
    ///
    /// @param map from pixels of the far picture to pixels of the near one, both as their files have them
    record Matrix(Homography map) implements AlignBy {
        /// `matrix:` and the nine numbers.
        @Override
        public String toString() {
            return "matrix:" + map;
        }
    }

    /// Where a plate bent through points says: [ThinPlate].
    ///
    /// @param smoothing how stiff the plate is, 0..1000; 0 takes every point onto its partner
    /// @param pairs what belongs on what, 4 to 100
    record Warp(double smoothing, List<PointPair> pairs) implements AlignBy {
        /// The fewest pairs: three are an affine map.
        public static final int LEAST_PAIRS = 4;

        /// The most pairs: every pixel's place hangs on all of them.
        public static final int MOST_PAIRS = 100;

        /// How much longer or shorter any part of the frame may become beside what all of it does.
        public static final double MOST_STRETCHED = 3;

        private static final double MOST_SMOOTHING = 1000;

        /// Checks the numbers.
        public Warp {
            if (!(smoothing >= 0 && smoothing <= MOST_SMOOTHING)) {
                throw new IllegalArgumentException("warp's smoothing must be 0..1000, was " + smoothing);
            }
            if (pairs.size() < LEAST_PAIRS || pairs.size() > MOST_PAIRS) {
                throw new IllegalArgumentException("a warp must have %d to %d pairs of points, had %d"
                        .formatted(LEAST_PAIRS, MOST_PAIRS, pairs.size()));
            }
            pairs = List.copyOf(pairs);
        }

        /// A point of the near picture, and the point of the far one that belongs on it, in pixels of their files.
        public record PointPair(double nearX, double nearY, double farX, double farY) {
            private static final double FARTHEST = 1e6;

            /// Checks the numbers.
            public PointPair {
                // The sum makes a negative zero a plain one.
                nearX += 0.0;
                nearY += 0.0;
                farX += 0.0;
                farY += 0.0;
                if (DoubleStream.of(nearX, nearY, farX, farY).anyMatch(number -> !(Math.abs(number) <= FARTHEST))) {
                    throw new IllegalArgumentException("points must be numbers of at most a million");
                }
            }
        }

        /// The plate from the frame to the picture that moves: where each of the frame's pixels comes from.
        ///
        /// @param isFarMoved whether the near picture is the frame
        /// @throws IllegalArgumentException if the points lie on one line, or two of them on one place
        public ThinPlate back(boolean isFarMoved) {
            var near = numbers(true);
            var far = numbers(false);
            return isFarMoved ? ThinPlate.of(near, far, smoothing) : ThinPlate.of(far, near, smoothing);
        }

        /// The same between pictures of other sizes.
        public Warp mapped(Homography near, Homography far) {
            return new Warp(
                    smoothing,
                    pairs.stream()
                            .map(pair -> new PointPair(
                                    near.x(pair.nearX, pair.nearY),
                                    near.y(pair.nearX, pair.nearY),
                                    far.x(pair.farX, pair.farY),
                                    far.y(pair.farX, pair.farY)))
                            .toList());
        }

        private double[] numbers(boolean isNear) {
            return pairs.stream()
                    .flatMapToDouble(pair ->
                            isNear ? DoubleStream.of(pair.nearX, pair.nearY) : DoubleStream.of(pair.farX, pair.farY))
                    .toArray();
        }

        /// `warp:`, the smoothing, and four numbers a pair: near x, near y, far x, far y.
        @Override
        public String toString() {
            return "warp:" + text(smoothing)
                    + pairs.stream()
                            .flatMap(pair -> DoubleStream.of(pair.nearX, pair.nearY, pair.farX, pair.farY)
                                    .mapToObj(number -> "," + text(number)))
                            .collect(Collectors.joining());
        }

        private static String text(double number) {
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
    }

    /// Reads `none`, `auto`, `auto:` and the numbers of faces, `matrix:` and nine numbers with commas, row by row, or `warp:`, its
    /// smoothing and four numbers a pair of points.
    ///
    /// @throws IllegalArgumentException if it is none of them
    static AlignBy parse(String text) {
        return switch (text) {
            case "none" -> new None();
            case "auto" -> new Auto();
            default -> text.startsWith("auto:") ? faces(text) : map(text);
        };
    }

    private static Auto faces(String text) {
        if (!Pattern.matches("auto:[0-9]{1,3}(,[0-9]{1,3})?", text)) {
            throw new IllegalArgumentException(
                    "must be auto:N or auto:N,M, the numbers of a near and a far face, was " + text);
        }
        var numbers = text.substring("auto:".length()).split(",", -1);
        return new Auto(Integer.parseInt(numbers[0]), numbers.length == 1 ? 0 : Integer.parseInt(numbers[1]));
    }

    private static AlignBy map(String text) {
        var number = "[-+]?[0-9]{0,20}\\.?[0-9]{0,20}([eE][-+]?[0-9]{1,3})?";
        if (text.startsWith("warp:")) {
            return warp(text, number);
        }
        if (!Pattern.matches("matrix:" + number + ("," + number).repeat(8), text)) {
            throw new IllegalArgumentException(
                    "must be none, auto, matrix: and nine numbers, or warp: and a pair's four numbers each, was "
                            + text);
        }
        return new Matrix(Homography.of(numbers(text.substring("matrix:".length()))));
    }

    private static Warp warp(String text, String number) {
        if (!Pattern.matches("warp:" + number + "(," + number + ")*+", text)) {
            throw new IllegalArgumentException("must be warp: and numbers with commas, was " + text);
        }
        var numbers = numbers(text.substring("warp:".length()));
        if (numbers.length % 4 != 1) {
            throw new IllegalArgumentException(
                    "must be warp:, its smoothing and four numbers a pair, had %d numbers".formatted(numbers.length));
        }
        var pairs = new ArrayList<Warp.PointPair>();
        for (int at = 1; at < numbers.length; at += 4) {
            pairs.add(new Warp.PointPair(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]));
        }
        return new Warp(numbers[0], pairs);
    }

    private static double[] numbers(String text) {
        var words = text.split(",", -1);
        var numbers = new double[words.length];
        try {
            for (int index = 0; index < numbers.length; index++) {
                numbers[index] = Double.parseDouble(words[index]);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must have finite numbers, was " + text, e);
        }
        return numbers;
    }
}
