package dev.nearfar.app.walk;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.drawing.Drawing;
import java.util.Arrays;

/// A grey wall on which pictures hang, as pixels.
final class Wall {
    /// Half as light as white to the eye (CIE L* 50).
    private static final byte GREY = 119;

    private final Shape shape;
    private final byte[] rgb;

    Wall(int width, int height) {
        shape = new Shape(3, height, width);
        rgb = new byte[(int) shape.samples()];
        Arrays.fill(rgb, GREY);
    }

    Shape shape() {
        return shape;
    }

    /// Three bytes a pixel, row by row: the wall's own.
    byte[] rgb() {
        return rgb;
    }

    /// Hangs a picture so that its middle is at that of a rectangle, in which it must fit.
    void hang(Picture picture, int left, int top, int width, int height) {
        int pictureWidth = picture.shape().width();
        int pictureHeight = picture.shape().height();
        int firstColumn = left + (width - pictureWidth) / 2;
        int firstRow = top + (height - pictureHeight) / 2;
        var samples = picture.to8Bit();
        for (int row = 0; row < pictureHeight; row++) {
            System.arraycopy(
                    samples,
                    3 * row * pictureWidth,
                    rgb,
                    3 * ((firstRow + row) * shape.width() + firstColumn),
                    3 * pictureWidth);
        }
    }

    /// Writes captions over what hangs there.
    void caption(Drawing drawing, double scale) {
        drawing.paintOver(rgb, shape, scale);
    }
}
