package dev.nearfar.align;

/// Settles where an eye's middle is: where the picture is most like itself turned by half a turn about it. Pupils may be
/// slits, irises half covered, lights glint off the middle: the halves still match.
final class EyeCentre {
    /// How far from where it was thought to be, of the distance between the eyes.
    private static final double REACH = 0.15;
    /// What is compared, of the distance between the eyes.
    private static final double RADIUS = 0.14;
    private static final double PULL = 0.1;
    /// Less than this, of white, is noise.
    private static final double FLAT = 0.05;

    private static final int STEPS = 10;
    private static final int CELLS = 7;

    private EyeCentre() {}

    /// The two coordinates of the middle near (x, y).
    ///
    /// @param apart the distance between the eyes, the measure of all here
    static double[] of(Grey picture, double x, double y, double apart) {
        double best = Double.MAX_VALUE;
        var centre = new double[] {x, y};
        for (int j = -STEPS; j <= STEPS; j++) {
            for (int i = -STEPS; i <= STEPS; i++) {
                double square = (double) (i * i + j * j) / (STEPS * STEPS);
                if (square <= 1) {
                    double u = x + REACH * apart * i / STEPS;
                    double v = y + REACH * apart * j / STEPS;
                    double value = unlikeness(picture, u, v, RADIUS * apart / CELLS) + PULL * square;
                    if (value < best) {
                        best = value;
                        centre[0] = u;
                        centre[1] = v;
                    }
                }
            }
        }
        return centre;
    }

    /// Whether there is nothing to compare about (x, y).
    static boolean isFlat(Grey picture, double x, double y, double apart) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int j = -CELLS; j <= CELLS; j++) {
            for (int i = -CELLS; i <= CELLS; i++) {
                if (i * i + j * j <= CELLS * CELLS) {
                    double value = picture.between(x + i * RADIUS * apart / CELLS, y + j * RADIUS * apart / CELLS);
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return most - least < FLAT;
    }

    private static double unlikeness(Grey picture, double x, double y, double cell) {
        double differences = 0;
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int j = 0; j <= CELLS; j++) {
            for (int i = j == 0 ? 1 : -CELLS; i <= CELLS; i++) {
                if (i * i + j * j <= CELLS * CELLS) {
                    double one = picture.between(x + i * cell, y + j * cell);
                    double other = picture.between(x - i * cell, y - j * cell);
                    differences += (one - other) * (one - other);
                    sum += one + other;
                    squares += one * one + other * other;
                    count += 2;
                }
            }
        }
        return differences / (squares - sum * sum / count + 1e-3);
    }
}
