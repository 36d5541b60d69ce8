package dev.nearfar.align;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// The sample pictures, and where their eyes are, read off at six times their size.
final class Sample {
    static final List<String> ALL =
            List.of("cat.png", "raccoon.jpg", "astronaut.png", "coffee.png", "hubble.jpg", "retina.jpg", "rocket.jpg");
    static final EyePair CAT = new EyePair(171.5, 113, 316, 133.5, 1);
    static final EyePair RACCOON = new EyePair(577.3, 306.5, 723, 330, 1);
    static final EyePair ASTRONAUT = new EyePair(203.3, 100.8, 246.4, 102.9, 1);

    private Sample() {}

    static Picture of(String name) {
        try {
            return DrawnFace.picture(ImageIO.read(Path.of("../samples", name).toFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Picture crop(Picture picture, int left, int top, int width, int height) {
        return pixels(
                picture, width, height, (x, y) -> (top + y) * picture.shape().width() + left + x);
    }

    static Picture mirrored(Picture picture) {
        int width = picture.shape().width();
        return pixels(picture, width, picture.shape().height(), (x, y) -> y * width + width - 1 - x);
    }

    static Picture blank(int width, int height, int code) {
        var planes = new char[3][width * height];
        for (var plane : planes) {
            java.util.Arrays.fill(plane, (char) code);
        }
        return Picture.of16Bit(new Shape(3, height, width), planes);
    }

    @FunctionalInterface
    private interface Source {
        int index(int x, int y);
    }

    private static Picture pixels(Picture picture, int width, int height, Source source) {
        var planes = new char[3][width * height];
        for (int channel = 0; channel < 3; channel++) {
            for (int index = 0; index < width * height; index++) {
                planes[channel][index] = (char) picture.code(channel, source.index(index % width, index / width));
            }
        }
        return Picture.of16Bit(new Shape(3, height, width), planes);
    }
}
