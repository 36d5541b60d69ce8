package dev.nearfar.core.picture;

import java.util.Optional;

/// A part of a picture: whole pixels, at least one.
///
/// @param left of its first column
/// @param top of its first row
public record Frame(int left, int top, int width, int height) {
    /// Checks that there is something in it.
    public Frame {
        if (left < 0 || top < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "frame must have pixels, was %dx%d at %d, %d".formatted(width, height, left, top));
        }
    }

    /// The picture cut to it.
    public Picture of(Picture picture) {
        var shape = picture.shape();
        var planes = new char[shape.channels()][width * height];
        for (int channel = 0; channel < planes.length; channel++) {
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    planes[channel][row * width + column] =
                            (char) picture.code(channel, (top + row) * shape.width() + left + column);
                }
            }
        }
        return Picture.of16Bit(new Shape(shape.channels(), height, width), planes);
    }

    /// The largest one that lies on covered pixels only, the highest and leftmost of several; empty if there are none.
    ///
    /// @param covered row by row
    public static Optional<Frame> largest(boolean[] covered, int width) {
        // Above each pixel of a row stand so many covered ones; among those bars the largest rectangle is found with a
        // stack.
        var bars = new int[width + 1];
        var starts = new int[width + 1];
        var heights = new int[width + 1];
        Frame best = null;
        for (int row = 0; row < covered.length / width; row++) {
            int open = 0;
            for (int column = 0; column <= width; column++) {
                bars[column] = column < width && covered[row * width + column] ? bars[column] + 1 : 0;
                int start = column;
                while (open > 0 && heights[open - 1] >= bars[column]) {
                    open--;
                    start = starts[open];
                    int high = heights[open];
                    long area = (long) high * (column - start);
                    if (high > 0 && (best == null || area > (long) best.width * best.height)) {
                        best = new Frame(start, row - high + 1, column - start, high);
                    }
                }
                starts[open] = start;
                heights[open] = bars[column];
                open++;
            }
        }
        return Optional.ofNullable(best);
    }
}
