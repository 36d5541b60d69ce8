package dev.nearfar.bench;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.util.SplittableRandom;

/// Noise to work on: what is computed takes as long as on a photograph, except where a solver looks at it.
final class Noise {
    private static final int CHANNELS = 3;

    private Noise() {}

    static Planes planes(int size, long seed) {
        return Planes.random(new Shape(CHANNELS, size, size), Precision.FLOAT, new SplittableRandom(seed));
    }

    /// Noise over a soft slope, so that there is something to see from afar.
    static Picture picture(int size, long seed) {
        var planes = planes(size, seed);
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    double slope = (double) (channel == seed % CHANNELS ? column : row) / size;
                    int index = row * size + column;
                    planes.set(channel, index, 0.2 * planes.get(channel, index) + 0.8 * slope);
                }
            }
        }
        return Picture.of(planes);
    }
}
