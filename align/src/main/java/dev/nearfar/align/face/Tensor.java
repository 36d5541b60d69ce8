package dev.nearfar.align.face;

/// Numbers that a network works on: `height × width` places of `channels` numbers each, row by row, a place's channels together.
record Tensor(int height, int width, int channels, float[] values) {
    Tensor {
        if (values.length != height * width * channels) {
            throw new IllegalArgumentException("a tensor of %dx%dx%d must have %d numbers, had %d"
                    .formatted(height, width, channels, height * width * channels, values.length));
        }
    }

    static Tensor zero(int height, int width, int channels) {
        return new Tensor(height, width, channels, new float[height * width * channels]);
    }

    /// Where the numbers of a place begin.
    int at(int row, int column) {
        return (row * width + column) * channels;
    }
}
