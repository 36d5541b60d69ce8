package dev.nearfar.app.align;

import dev.nearfar.align.face.Face;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Shape;
import java.util.List;

/// Draws faces that were found into a picture: a box about each head, a dot on each eye, and the face's number.
///
/// @param colour red, green, blue, 0..255
record FaceMarks(List<Face> faces, Homography map, int[] colour) {
    /// Three by five dots a digit, row by row, the highest bit first.
    private static final int[] DIGITS = {
        0b111101101101111, 0b010110010010111, 0b111001111100111, 0b111001111001111, 0b101101111001001,
        0b111100111001111, 0b111100111101111, 0b111001001001001, 0b111101111101111, 0b111101111001111
    };

    private static final int GLYPH_WIDTH = 3;
    private static final int GLYPH_HEIGHT = 5;

    static FaceMarks none() {
        return new FaceMarks(List.of(), Homography.IDENTITY, new int[] {0, 0, 0});
    }

    /// Into a picture of three bytes a pixel, row by row.
    void draw(byte[] rgb, Shape shape) {
        var canvas = new Canvas(rgb, shape);
        int thick = Math.max(1, Math.max(shape.width(), shape.height()) / 400);
        for (int number = 1; number <= faces.size(); number++) {
            var face = faces.get(number - 1);
            var corners = new double[][] {
                {face.left(), face.top()},
                {face.right(), face.top()},
                {face.right(), face.bottom()},
                {face.left(), face.bottom()}
            };
            for (int corner = 0; corner < corners.length; corner++) {
                canvas.line(corners[corner], corners[(corner + 1) % corners.length], thick);
            }
            canvas.square(face.leftX(), face.leftY(), 2 * thick);
            canvas.square(face.rightX(), face.rightY(), 2 * thick);
            canvas.number(number, corners[0], 3 * thick);
        }
    }

    private final class Canvas {
        private final byte[] rgb;
        private final Shape shape;

        Canvas(byte[] rgb, Shape shape) {
            this.rgb = rgb;
            this.shape = shape;
        }

        void line(double[] from, double[] to, int thick) {
            double x = map.x(from[0], from[1]);
            double y = map.y(from[0], from[1]);
            double right = map.x(to[0], to[1]) - x;
            double down = map.y(to[0], to[1]) - y;
            int steps = (int) Math.min(100_000, Math.ceil(Math.max(Math.abs(right), Math.abs(down)))) + 1;
            for (int step = 0; step <= steps; step++) {
                dot(x + right * step / steps, y + down * step / steps, thick);
            }
        }

        void square(double x, double y, int half) {
            dot(map.x(x, y), map.y(x, y), 2 * half);
        }

        void number(int number, double[] at, int size) {
            var text = Integer.toString(number);
            double left = Math.clamp(map.x(at[0], at[1]), 0, shape.width()) + size;
            double top = Math.clamp(map.y(at[0], at[1]), 0, shape.height()) + size;
            for (int index = 0; index < text.length(); index++) {
                int glyph = DIGITS[text.charAt(index) - '0'];
                for (int bit = 0; bit < GLYPH_WIDTH * GLYPH_HEIGHT; bit++) {
                    if ((glyph >> (GLYPH_WIDTH * GLYPH_HEIGHT - 1 - bit) & 1) == 1) {
                        int column = index * (GLYPH_WIDTH + 1) + bit % GLYPH_WIDTH;
                        int row = bit / GLYPH_WIDTH;
                        dot(left + size * (column + 0.5), top + size * (row + 0.5), size);
                    }
                }
            }
        }

        private void dot(double x, double y, int side) {
            int left = (int) Math.rint(x - (side - 1) / 2.0);
            int top = (int) Math.rint(y - (side - 1) / 2.0);
            for (int row = Math.max(0, top); row < Math.min(shape.height(), top + side); row++) {
                for (int column = Math.max(0, left); column < Math.min(shape.width(), left + side); column++) {
                    for (int channel = 0; channel < shape.channels(); channel++) {
                        rgb[(row * shape.width() + column) * shape.channels() + channel] = (byte) colour[channel];
                    }
                }
            }
        }
    }
}
