package dev.nearfar.core.recipe;

/// How large the canvas is.
public sealed interface CanvasSize {
    /// As large as the near picture.
    record Auto() implements CanvasSize {
        /// `auto`.
        @Override
        public String toString() {
            return "auto";
        }
    }

    /// A number of pixels.
    ///
    /// @param width 2..65500
    /// @param height 2..65500
    record Pixels(int width, int height) implements CanvasSize {
        private static final long MOST_PIXELS = 1L << 30;

        /// Checks the sides.
        public Pixels {
            if (width < 2 || height < 2 || width > 65_500 || height > 65_500) {
                throw new IllegalArgumentException(
                        "size must be 2..65500 pixels a side, was %dx%d".formatted(width, height));
            }
            if ((long) width * height > MOST_PIXELS) {
                throw new IllegalArgumentException(
                        "size must be at most %d pixels, was %dx%d".formatted(MOST_PIXELS, width, height));
            }
        }

        /// `640x480`.
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /// Reads `auto` or `640x480`.
    ///
    /// @throws IllegalArgumentException if it is neither
    static CanvasSize parse(String text) {
        if (text.equals("auto")) {
            return new Auto();
        }
        if (!text.matches("[0-9]{1,9}x[0-9]{1,9}")) {
            throw new IllegalArgumentException("must be auto or WIDTHxHEIGHT, was " + text);
        }
        int cross = text.indexOf('x');
        return new Pixels(Integer.parseInt(text.substring(0, cross)), Integer.parseInt(text.substring(cross + 1)));
    }
}
