package dev.nearfar.align;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// The sample pictures, and where their eyes are, read off at six times their size.
final class Sample {
    static final List<String> ALL =
            List.of("cat.png", "raccoon.jpg", "astronaut.png", "coffee.png", "hubble.jpg", "retina.jpg", "rocket.jpg");
    static final Eyes CAT = new Eyes(171.5, 113, 316, 133.5);
    static final Eyes RACCOON = new Eyes(577.3, 306.5, 723, 330);
    static final Eyes ASTRONAUT = new Eyes(203.3, 100.8, 246.4, 102.9);

    private Sample() {}

    static Picture of(String name) {
        return at(Path.of("../samples", name));
    }

    static Picture at(Path file) {
        try {
            return picture(ImageIO.read(file.toFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Picture picture(BufferedImage image) {
        var bytes = new byte[3 * image.getWidth() * image.getHeight()];
        for (int y = 0, index = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                bytes[index++] = (byte) (rgb >> 16);
                bytes[index++] = (byte) (rgb >> 8);
                bytes[index++] = (byte) rgb;
            }
        }
        return Picture.of8Bit(new Shape(3, image.getHeight(), image.getWidth()), bytes);
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
