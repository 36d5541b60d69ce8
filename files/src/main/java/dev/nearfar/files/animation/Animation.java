package dev.nearfar.files.animation;

import dev.nearfar.core.picture.Shape;
import java.util.List;

/// Pictures that are shown one after the other, over and over.
///
/// @param shape of every frame: three channels, at most 65535 pixels a side
/// @param frames in the order of time, at least one; frames that share one array are the same picture
public record Animation(Shape shape, List<Frame> frames) {
    /// The longest side.
    public static final int MOST_SIDE = 65_535;

    /// Checks that the frames fit the shape.
    ///
    /// @throws IllegalArgumentException if there is no frame, or one does not fit
    public Animation {
        if (shape.channels() != 3) {
            throw new IllegalArgumentException("shape must have 3 channels, had " + shape.channels());
        }
        if (shape.width() > MOST_SIDE || shape.height() > MOST_SIDE) {
            throw new IllegalArgumentException(
                    "an animation must be at most %d pixels a side, was %s".formatted(MOST_SIDE, shape));
        }
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("frames must be at least 1, were 0");
        }
        for (var frame : frames) {
            if (frame.rgb.length != shape.samples()) {
                throw new IllegalArgumentException(
                        "a frame of %s must have %d bytes, had %d".formatted(shape, shape.samples(), frame.rgb.length));
            }
        }
    }

    /// One picture of an animation.
    ///
    /// @param rgb three bytes a pixel (R, G, B, encoded sRGB), row by row; nobody may change them any more
    /// @param hundredths how long it is shown, in 1/100 s: 2..65535, for viewers take less as "not given"
    public record Frame(byte[] rgb, int hundredths) {
        private static final int LEAST = 2;
        private static final int MOST = 65_535;

        /// Checks the time.
        ///
        /// @throws IllegalArgumentException if it is out of range
        public Frame {
            if (hundredths < LEAST || hundredths > MOST) {
                throw new IllegalArgumentException(
                        "hundredths must be %d..%d, was %d".formatted(LEAST, MOST, hundredths));
            }
        }
    }
}
