package dev.nearfar.files.drawing;

import dev.nearfar.core.picture.Shape;
import java.util.Arrays;
import java.util.List;

/// Lines, areas and texts, as plain data: what charts are made of, and captions on pictures.
///
/// A drawing becomes an SVG ([#toSvg]), a picture of its own ([#toRgb]), or is painted over one ([#paintOver]). Painting
/// uses nothing of the machine, neither its fonts nor its graphics: the same drawing gives the same samples everywhere.
///
/// @param width in units, 1..20000
/// @param height in units, 1..20000
/// @param marks in the order in which they are laid over each other
public record Drawing(int width, int height, List<Mark> marks) {
    private static final int MOST = 20_000;

    /// Checks the size and copies the marks.
    ///
    /// @throws IllegalArgumentException if a side is out of range
    public Drawing {
        if (width < 1 || height < 1 || width > MOST || height > MOST) {
            throw new IllegalArgumentException(
                    "a drawing must be 1..%d units a side, was %dx%d".formatted(MOST, width, height));
        }
        marks = List.copyOf(marks);
    }

    /// The drawing as the text of an SVG file, on no background.
    ///
    /// Texts stay texts, in the reader's sans-serif font, so that they can be searched and copied.
    ///
    /// @param title what the drawing shows, for those who cannot see it
    public String toSvg(String title) {
        return Svg.of(this, title);
    }

    /// Paints it on white.
    ///
    /// @param scale pixels a unit, 1..8
    /// @return three bytes a pixel (R, G, B), row by row, `scale · width` pixels a row, `scale · height` rows
    public byte[] toRgb(int scale) {
        var shape = shape(scale);
        var rgb = new byte[(int) shape.samples()];
        Arrays.fill(rgb, (byte) 0xFF);
        paintOver(rgb, shape, scale);
        return rgb;
    }

    /// The shape of [#toRgb].
    ///
    /// @throws IllegalArgumentException if `scale` is out of range, or the picture would have more than 2³¹−1 samples
    public Shape shape(int scale) {
        if (scale < 1 || scale > 8) {
            throw new IllegalArgumentException("scale must be 1..8 pixels a unit, was " + scale);
        }
        var shape = new Shape(3, scale * height, scale * width);
        if (shape.samples() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a drawing must have at most 2147483639 samples, was " + shape);
        }
        return shape;
    }

    /// Paints it over a picture, upper left corner on upper left corner; what stands over is cut off.
    ///
    /// @param rgb three bytes a pixel (R, G, B), row by row; changed
    /// @param shape three channels
    /// @param scale pixels a unit, > 0
    /// @throws IllegalArgumentException if the bytes do not fit the shape, or it has not three channels
    public void paintOver(byte[] rgb, Shape shape, double scale) {
        var brush = new Brush(rgb, shape, scale);
        marks.forEach(brush::paint);
    }
}
