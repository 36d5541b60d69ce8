package dev.nearfar.core.picture;

/// The size of a stack of planes.
///
/// | name       | unit    | range |
/// |------------|---------|-------|
/// | `channels` | planes  | ≥ 1   |
/// | `height`   | rows    | ≥ 1   |
/// | `width`    | columns | ≥ 1   |
public record Shape(int channels, int height, int width) {
    /// Checks the sides.
    ///
    /// @throws IllegalArgumentException if a side is out of range or a plane has more than 2³¹−1 samples
    public Shape {
        requirePositive("channels", channels);
        requirePositive("height", height);
        requirePositive("width", width);
        if ((long) height * width > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a plane must have at most 2147483639 samples, was %d x %d".formatted(width, height));
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s must be at least 1, was %d".formatted(name, value));
        }
    }

    /// Samples in one plane: `height × width`.
    public int planeSize() {
        return height * width;
    }

    /// Samples in all planes.
    public long samples() {
        return (long) channels * planeSize();
    }

    /// The same rectangle with another number of planes.
    public Shape withChannels(int count) {
        return new Shape(count, height, width);
    }

    /// `width x height x channels`, as people write sizes.
    @Override
    public String toString() {
        return "%dx%dx%d".formatted(width, height, channels);
    }
}
