package dev.nearfar.judge;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// Relative luminance 0..1 of pictures: `0.2126 R + 0.7152 G + 0.0722 B` in linear light, decoded by sRGB's exact curve.
///
/// Code values are clamped to 0..1 and taken to the nearest of 65535 steps, as a file of 16 bits would hold them.
final class Luminance {
    private static final float RED = (float) dev.nearfar.core.picture.Luminance.RED;
    private static final float GREEN = (float) dev.nearfar.core.picture.Luminance.GREEN;
    private static final float BLUE = (float) dev.nearfar.core.picture.Luminance.BLUE;

    private final Workers workers;
    private final float[] light = new float[Picture.WHITE + 1];

    Luminance(Workers workers) {
        this.workers = workers;
        var curve = new Srgb();
        for (int code = 0; code < light.length; code++) {
            light[code] = (float) curve.decode(code / (double) Picture.WHITE);
        }
    }

    FloatPlanes of(Picture picture) {
        return of(picture.shape(), (channel, index) -> light[picture.code(channel, index)]);
    }

    FloatPlanes of(Planes canvas) {
        return of(canvas.shape(), (channel, index) -> light[code(canvas.get(channel, index))]);
    }

    private static int code(double value) {
        return (int) (Math.clamp(value, 0, 1) * Picture.WHITE + 0.5);
    }

    private FloatPlanes of(Shape shape, Light source) {
        if (shape.channels() != 3 && shape.channels() != 1) {
            throw new IllegalArgumentException("a picture must have 3 channels or 1, had " + shape.channels());
        }
        var luminance = FloatPlanes.zero(shape.withChannels(1));
        var plane = luminance.plane(0);
        new Rows(luminance.shape(), workers).forEachBlock((channel, first, end, worker) -> {
            for (int index = first * shape.width(); index < end * shape.width(); index++) {
                plane[index] = shape.channels() == 1
                        ? source.at(0, index)
                        : RED * source.at(0, index) + GREEN * source.at(1, index) + BLUE * source.at(2, index);
            }
        });
        return luminance;
    }

    @FunctionalInterface
    private interface Light {
        float at(int channel, int index);
    }
}
