package dev.nearfar.app.bench;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;

/// A picture by formula that has what makes photographs costly or cheap to solve: edges at every scale, smooth shading,
/// fine texture, some pure black and white. The same scene at every size, in 8 bits, the same bytes on every machine.
///
/// Discs hide one another ("dead leaves"); their radii have the density `r⁻³`, which gives the statistics of natural
/// pictures (Lee, Mumford, Huang 2001, International Journal of Computer Vision 41, 35–59).
///
/// | name          | unit    | range        |
/// |---------------|---------|--------------|
/// | `leaves`      | discs   | ≥ 0          |
/// | `leastRadius` | picture | > 0          |
/// | `mostRadius`  | picture | > leastRadius |
///
/// @param seed which scene
/// @param leaves how many discs there are
/// @param leastRadius of a disc, in parts of the picture's side
/// @param mostRadius of a disc, in parts of the picture's side
record SyntheticPicture(int seed, int leaves, double leastRadius, double mostRadius) {
    /// Many small things: what is seen up close.
    static final SyntheticPicture NEAR = new SyntheticPicture(1, 900, 0.01, 0.25);

    /// A few large ones: what is seen from afar.
    static final SyntheticPicture FAR = new SyntheticPicture(2, 160, 0.04, 0.4);

    private static final int CHANNELS = 3;

    // What of a leaf a number is hashed for.
    private static final int ACROSS = 0;
    private static final int DOWN = 1;
    private static final int RADIUS = 2;
    private static final int LIGHTNESS = 3;
    private static final int HUE = 4;
    private static final int SHADE = 7;
    private static final int ROUGHNESS = 9;

    /// Paints it, `size` pixels a side.
    Picture paint(int size, Workers workers) {
        var discs = new Disc[leaves];
        for (int number = 0; number < leaves; number++) {
            discs[number] = disc(number + 1);
        }
        var texture = new Texture(seed, size);
        var shape = new Shape(CHANNELS, size, size);
        var rgb = new byte[Math.multiplyExact(CHANNELS, shape.planeSize())];
        workers.forEach(size, (row, worker) -> paintRow(discs, texture, row, size, rgb));
        return Picture.of8Bit(shape, rgb);
    }

    /// One leaf.
    ///
    /// @param x centre
    /// @param y centre
    /// @param radius in parts of the picture's side
    /// @param colour at the centre, code values
    /// @param shadeAcross how much lighter it is at its right edge
    /// @param shadeDown how much lighter it is at its lower edge
    /// @param roughness how strong its texture is
    private record Disc(
            double x,
            double y,
            double radius,
            double[] colour,
            double shadeAcross,
            double shadeDown,
            double roughness) {}

    private Disc disc(int number) {
        double fine = 1 / (leastRadius * leastRadius);
        double coarse = 1 / (mostRadius * mostRadius);
        return new Disc(
                1.2 * unit(number, ACROSS) - 0.1,
                1.2 * unit(number, DOWN) - 0.1,
                1 / Math.sqrt(fine - unit(number, RADIUS) * (fine - coarse)),
                colour(number),
                0.3 * unit(number, SHADE) - 0.15,
                0.3 * unit(number, SHADE + 1) - 0.15,
                0.01 + 0.07 * unit(number, ROUGHNESS));
    }

    private double[] colour(int number) {
        var colour = new double[CHANNELS];
        for (int channel = 0; channel < CHANNELS; channel++) {
            colour[channel] = 1.1 * unit(number, LIGHTNESS) - 0.05 + 0.3 * (unit(number, HUE + channel) - 0.5);
        }
        return colour;
    }

    private double unit(int number, int property) {
        return Hash.unit(-seed, number, property);
    }

    private void paintRow(Disc[] discs, Texture texture, int row, int size, byte[] rgb) {
        double y = (row + 0.5) / size;
        var ground = colour(0);
        var codes = new double[CHANNELS][size];
        var roughness = new double[size];
        for (int column = 0; column < size; column++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                codes[channel][column] = ground[channel] + 0.4 * (y - 0.5);
            }
            roughness[column] = 0.02;
        }
        for (var disc : discs) {
            layOn(disc, y, size, codes, roughness);
        }
        for (int column = 0; column < size; column++) {
            double rough = roughness[column] * texture.at((column + 0.5) / size, y);
            for (int channel = 0; channel < CHANNELS; channel++) {
                double code = Math.clamp(codes[channel][column] + rough, 0.0, 1.0);
                rgb[(row * size + column) * CHANNELS + channel] = (byte) (int) (255 * code + 0.5);
            }
        }
    }

    /// Where the edge passes through a pixel, the disc covers it in part.
    private static void layOn(Disc disc, double y, int size, double[][] codes, double[] roughness) {
        double dy = y - disc.y;
        double reach = disc.radius + 1.0 / size;
        double half = Math.sqrt(Math.max(reach * reach - dy * dy, 0));
        int first = Math.max((int) ((disc.x - half) * size), 0);
        int last = Math.min((int) ((disc.x + half) * size), size - 1);
        for (int column = first; column <= last && half > 0; column++) {
            double dx = (column + 0.5) / size - disc.x;
            double inside = (disc.radius - Math.sqrt(dx * dx + dy * dy)) * size + 0.5;
            double cover = Math.clamp(inside, 0.0, 1.0);
            double shade = (disc.shadeAcross * dx + disc.shadeDown * dy) / disc.radius;
            for (int channel = 0; channel < codes.length; channel++) {
                codes[channel][column] += cover * (disc.colour[channel] + shade - codes[channel][column]);
            }
            roughness[column] += cover * (disc.roughness - roughness[column]);
        }
    }
}
