package dev.nearfar.core.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A projective map of the plane, as nine numbers: `(x, y) → ((a·x + b·y + c)/w, (d·x + e·y + f)/w)`, `w = g·x + h·y + i`.
///
/// Coordinates are pixels: (0, 0) is the centre of the first one, x goes right, y goes down.
public record Homography(double a, double b, double c, double d, double e, double f, double g, double h, double i) {
    /// Everything stays where it is.
    public static final Homography IDENTITY = new Homography(1, 0, 0, 0, 1, 0, 0, 0, 1);

    private static final double LEAST_DETERMINANT = 1e-12;

    /// Checks that it can be undone, and scales the numbers so that the last one is 1 where it is not 0.
    ///
    /// @throws IllegalArgumentException if a number is not finite, or a plane would become a line
    public Homography {
        double scale = i == 0 ? 1 : i;
        a /= scale;
        b /= scale;
        c /= scale;
        d /= scale;
        e /= scale;
        f /= scale;
        g /= scale;
        h /= scale;
        i /= scale;
        double determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
        if (!Double.isFinite(determinant) || Math.abs(determinant) < LEAST_DETERMINANT) {
            throw new IllegalArgumentException("matrix must be one that can be undone, had determinant " + determinant);
        }
    }

    /// A similarity: turned about (0, 0), scaled, then moved.
    ///
    /// @param scale > 0
    /// @param radians clockwise on the screen
    public static Homography similarity(double scale, double radians, double right, double down) {
        double cosine = scale * StrictMath.cos(radians);
        double sine = scale * StrictMath.sin(radians);
        return new Homography(cosine, -sine, right, sine, cosine, down, 0, 0, 1);
    }

    /// From nine numbers, row by row.
    ///
    /// @throws IllegalArgumentException if they are not nine, or no map that can be undone
    public static Homography of(double... numbers) {
        if (numbers.length != 9) {
            throw new IllegalArgumentException("matrix must have 9 numbers, had " + numbers.length);
        }
        return new Homography(
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                numbers[5],
                numbers[6],
                numbers[7],
                numbers[8]);
    }

    /// The nine numbers, row by row.
    public double[] numbers() {
        return new double[] {a, b, c, d, e, f, g, h, i};
    }

    /// Where x goes.
    public double x(double x, double y) {
        return (a * x + b * y + c) / w(x, y);
    }

    /// Where y goes.
    public double y(double x, double y) {
        return (d * x + e * y + f) / w(x, y);
    }

    /// The divisor; a point where it is 0 goes to infinity, and the picture folds over where its sign changes.
    public double w(double x, double y) {
        return g * x + h * y + i;
    }

    /// This map, and another one after it.
    public Homography then(Homography next) {
        return new Homography(
                next.a * a + next.b * d + next.c * g,
                next.a * b + next.b * e + next.c * h,
                next.a * c + next.b * f + next.c * i,
                next.d * a + next.e * d + next.f * g,
                next.d * b + next.e * e + next.f * h,
                next.d * c + next.e * f + next.f * i,
                next.g * a + next.h * d + next.i * g,
                next.g * b + next.h * e + next.i * h,
                next.g * c + next.h * f + next.i * i);
    }

    /// The map that undoes this one.
    public Homography inverse() {
        return new Homography(
                e * i - f * h,
                c * h - b * i,
                b * f - c * e,
                f * g - d * i,
                a * i - c * g,
                c * d - a * f,
                d * h - e * g,
                b * g - a * h,
                a * e - b * d);
    }

    /// How much larger a small piece becomes at a point, as a length; negative where it is mirrored.
    public double scaleAt(double x, double y) {
        double w = w(x, y);
        double determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
        double area = determinant / (w * w * w);
        return Math.copySign(Math.sqrt(Math.abs(area)), area);
    }

    /// The largest distance by which two maps differ over the corners of a picture, in pixels.
    public double distance(Homography other, int width, int height) {
        double largest = 0;
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 == 0 ? 0 : width - 1.0;
            double y = corner < 2 ? 0 : height - 1.0;
            largest = Math.max(largest, StrictMath.hypot(x(x, y) - other.x(x, y), y(x, y) - other.y(x, y)));
        }
        return largest;
    }

    /// The nine numbers with commas.
    @Override
    public String toString() {
        return Arrays.stream(numbers())
                .mapToObj(number -> number == Math.rint(number) && Math.abs(number) < 1e15
                        ? String.format(Locale.ROOT, "%.0f", number + 0.0)
                        : Double.toString(number))
                .collect(Collectors.joining(","));
    }
}
