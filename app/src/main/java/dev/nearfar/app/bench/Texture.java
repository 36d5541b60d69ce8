package dev.nearfar.app.bench;

/// Fine texture over the unit square, as fine as the pixels show: smooth noise in octaves.
///
/// An octave's contrast is [#GAIN] times that of the one below, so that amplitude falls about as `1/f^1.2`, as in
/// photographs. Of additions, products and quotients only, so every machine computes the same bits.
final class Texture {
    private static final double GAIN = 0.87;
    private static final int COARSEST_CELLS = 4;

    private final int seed;
    private final int octaves;

    /// The texture for pictures of `size` pixels a side; the finest cells are two pixels wide.
    Texture(int seed, int size) {
        this.seed = seed;
        int count = 0;
        while (COARSEST_CELLS << count <= size / 2) {
            count++;
        }
        octaves = count;
    }

    /// The texture at a point, about −2..2, mean 0.
    double at(double x, double y) {
        double sum = 0;
        double amplitude = 1;
        for (int octave = 0; octave < octaves; octave++) {
            int cells = COARSEST_CELLS << octave;
            sum += amplitude * noise(octave, x * cells, y * cells);
            amplitude *= GAIN;
        }
        return sum;
    }

    /// Numbers in −1..1 on a lattice, joined smoothly.
    private double noise(int octave, double x, double y) {
        long column = (long) x;
        long row = (long) y;
        double right = smooth(x - column);
        double low = smooth(y - row);
        double above = between(corner(octave, column, row), corner(octave, column + 1, row), right);
        double below = between(corner(octave, column, row + 1), corner(octave, column + 1, row + 1), right);
        return between(above, below, low);
    }

    private double corner(int octave, long column, long row) {
        return 2 * Hash.unit(64L * seed + octave, column, row) - 1;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double between(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
