package dev.nearfar.files.profile;

import java.util.List;
import java.util.Optional;

/// The chromaticities of a white point and three primaries, and what they make of light.
///
/// | name     | unit | range |
/// |----------|------|-------|
/// | `x`, `y` | CIE 1931 chromaticity | `x` ≥ 0, `y` > 0, `x + y` ≤ 1 |
///
/// @param white white's x and y
/// @param red red's x and y
/// @param green green's x and y
/// @param blue blue's x and y
public record Primaries(Chromaticity white, Chromaticity red, Chromaticity green, Chromaticity blue) {
    /// A colour without its brightness.
    ///
    /// @param x CIE 1931 x
    /// @param y CIE 1931 y
    public record Chromaticity(double x, double y) {
        private double[] atLuminanceOne() {
            return new double[] {x / y, 1, (1 - x - y) / y};
        }
    }

    private static final Chromaticity D65 = new Chromaticity(0.3127, 0.3290);

    /// Those of sRGB and BT.709.
    public static final Primaries SRGB = new Primaries(
            D65, new Chromaticity(0.64, 0.33), new Chromaticity(0.30, 0.60), new Chromaticity(0.15, 0.06));

    private static final Primaries BT_2020 = new Primaries(
            D65, new Chromaticity(0.708, 0.292), new Chromaticity(0.170, 0.797), new Chromaticity(0.131, 0.046));
    /// Those of Display P3 (SMPTE EG 432-1, with D65).
    public static final Primaries DISPLAY_P3 = new Primaries(
            D65, new Chromaticity(0.680, 0.320), new Chromaticity(0.265, 0.690), new Chromaticity(0.150, 0.060));
    /// Chromaticities are stated to four places at most; this is what rounding leaves.
    private static final double SAME = 0.0011;
    /// Triangles smaller than this (of sRGB's 0.11) are mistakes.
    private static final double LEAST_AREA = 0.005;
    /// The white of ICC's profile connection space.
    static final double[] D50 = {0.9642, 1.0, 0.8249};

    /// The cone responses of Bradford's adaptation.
    private static final double[] BRADFORD = {0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296
    };

    /// The primaries of a code point of ITU-T H.273, if it is one that pictures in sRGB's curve have.
    public static Optional<Primaries> ofCodePoint(int code) {
        return switch (code) {
            case 1 -> Optional.of(SRGB);
            case 9 -> Optional.of(BT_2020);
            case 12 -> Optional.of(DISPLAY_P3);
            default -> Optional.empty();
        };
    }

    /// Primaries from eight numbers, x and y of white, red, green, blue; nothing if they make no sense.
    public static Optional<Primaries> of(double[] numbers) {
        for (int index = 0; index < 8; index += 2) {
            boolean possible =
                    numbers[index] >= 0 && numbers[index + 1] > 0.001 && numbers[index] + numbers[index + 1] <= 1;
            if (!possible) {
                return Optional.empty();
            }
        }
        var primaries = new Primaries(
                new Chromaticity(numbers[0], numbers[1]),
                new Chromaticity(numbers[2], numbers[3]),
                new Chromaticity(numbers[4], numbers[5]),
                new Chromaticity(numbers[6], numbers[7]));
        return primaries.area() >= LEAST_AREA ? Optional.of(primaries) : Optional.empty();
    }

    private double area() {
        return Math.abs((green.x - red.x) * (blue.y - red.y) - (blue.x - red.x) * (green.y - red.y)) / 2;
    }

    /// Whether these are sRGB's, but for rounding.
    public boolean isSrgb() {
        var mine = List.of(white, red, green, blue);
        var other = List.of(SRGB.white, SRGB.red, SRGB.green, SRGB.blue);
        for (int index = 0; index < mine.size(); index++) {
            if (Math.abs(mine.get(index).x - other.get(index).x) > SAME
                    || Math.abs(mine.get(index).y - other.get(index).y) > SAME) {
                return false;
            }
        }
        return true;
    }

    /// The matrix from linear light of these primaries to that of others, row by row, white becoming white (Bradford).
    public double[] to(Primaries others) {
        var adapted = Matrix.product(adaptation(others.white.atLuminanceOne()), toXyz());
        return Matrix.product(Matrix.inverse(others.toXyz()), adapted);
    }

    /// The matrix from linear light of these primaries to CIE XYZ as ICC profiles have it, white becoming [#D50].
    double[] toConnectionSpace() {
        return Matrix.product(toD50(), toXyz());
    }

    /// The matrix from CIE XYZ under the white of these to that under [#D50].
    double[] toD50() {
        return adaptation(D50);
    }

    private double[] adaptation(double[] otherWhite) {
        var from = Matrix.times(BRADFORD, white.atLuminanceOne());
        var to = Matrix.times(BRADFORD, otherWhite);
        var scales = new double[] {to[0] / from[0], 0, 0, 0, to[1] / from[1], 0, 0, 0, to[2] / from[2]};
        return Matrix.product(Matrix.inverse(BRADFORD), Matrix.product(scales, BRADFORD));
    }

    private double[] toXyz() {
        var r = red.atLuminanceOne();
        var g = green.atLuminanceOne();
        var b = blue.atLuminanceOne();
        var columns = new double[] {r[0], g[0], b[0], r[1], g[1], b[1], r[2], g[2], b[2]};
        var parts = Matrix.times(Matrix.inverse(columns), white.atLuminanceOne());
        for (int index = 0; index < columns.length; index++) {
            columns[index] *= parts[index % 3];
        }
        return columns;
    }
}
