package dev.nearfar.judge;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.util.Random;

/// Pictures by formula.
final class Drawn {
    /// A code value 0..1 by column and row.
    @FunctionalInterface
    interface CodeValue {
        double at(int column, int row);
    }

    private Drawn() {}

    /// A grey picture of three channels, its code values a function of column and row.
    static Picture grey(int width, int height, CodeValue codeValue) {
        var planes = Planes.zero(new Shape(3, height, width), Precision.DOUBLE);
        for (int channel = 0; channel < 3; channel++) {
            for (int index = 0; index < width * height; index++) {
                planes.set(channel, index, codeValue.at(index % width, index / width));
            }
        }
        return Picture.of(planes);
    }

    static Picture noise(int width, int height, long seed) {
        return Picture.of(Planes.random(new Shape(3, height, width), Precision.DOUBLE, new Random(seed)));
    }

    /// Patches of a few sizes that overlap: edges and flats of every scale, like a photograph.
    static Picture patches(int side, long seed) {
        var random = new Random(seed);
        var code = new double[side * side];
        java.util.Arrays.fill(code, 0.5);
        for (int patch = 0; patch < 400; patch++) {
            int size = (int) (side / (2 + 0.1 * patch)) + 1;
            int left = random.nextInt(side);
            int top = random.nextInt(side);
            double value = 0.15 + 0.7 * random.nextDouble();
            for (int y = top; y < Math.min(side, top + size); y++) {
                for (int x = left; x < Math.min(side, left + size); x++) {
                    code[y * side + x] = value;
                }
            }
        }
        return grey(side, side, (x, y) -> code[y * side + x]);
    }

    /// The picture turned by a right angle: other content, of the same strength in every measure.
    static Picture turned(Picture square) {
        int side = square.shape().width();
        return grey(side, side, (x, y) -> square.code(0, x * side + side - 1 - y) / (double) Picture.WHITE);
    }
}
