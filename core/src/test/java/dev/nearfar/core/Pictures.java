package dev.nearfar.core;

import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.result.Hybrid;
import java.util.Arrays;
import java.util.Random;

/// Pictures as tests need them.
public final class Pictures {
    private Pictures() {}

    /// Noise, the same for the same seed.
    public static Picture noise(Shape shape, int seed) {
        return Picture.of(Planes.random(shape, Precision.DOUBLE, new Random(seed)));
    }

    /// Every sample one 16-bit code.
    public static Picture plain(Shape shape, int code) {
        var planes = new char[shape.channels()][shape.planeSize()];
        for (var plane : planes) {
            Arrays.fill(plane, (char) code);
        }
        return Picture.of16Bit(shape, planes);
    }

    /// What a mixer with this many threads makes of two pictures.
    public static Hybrid mixed(Recipe recipe, int threads, Picture near, Picture far) {
        try (var mixer = new Mixer(threads)) {
            return mixer.mix(recipe, near, far, Listener.NONE);
        }
    }

    /// One plane of a picture.
    public static Picture plane(Picture picture, int channel) {
        return Picture.of(picture.toPlanes(Precision.DOUBLE).channel(channel));
    }
}
