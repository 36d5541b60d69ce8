package dev.nearfar.files.animation;

/// A rectangle of an animation's frame, at least one pixel.
record FramePart(int left, int top, int width, int height) {
    /// The least rectangle outside which two frames are the same; one pixel where all of it is.
    static FramePart ofChanges(byte[] shown, byte[] next, int frameWidth) {
        int left = frameWidth;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int index = 0; index < next.length; index++) {
            if (shown[index] != next[index]) {
                int column = index % frameWidth;
                left = Math.min(left, column);
                right = Math.max(right, column);
                bottom = index / frameWidth;
                top = top < 0 ? bottom : top;
            }
        }
        return right < 0 ? new FramePart(0, 0, 1, 1) : new FramePart(left, top, right - left + 1, bottom - top + 1);
    }

    /// The indices of this part of a frame.
    byte[] cut(byte[] indices, int frameWidth) {
        var part = new byte[width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(indices, (top + row) * frameWidth + left, part, row * width, width);
        }
        return part;
    }

    /// The indices of this part of the next frame, `unchanged` where they are the shown one's.
    byte[] cutChanges(byte[] shown, byte[] next, int frameWidth, byte unchanged) {
        var part = cut(next, frameWidth);
        var before = cut(shown, frameWidth);
        for (int index = 0; index < part.length; index++) {
            part[index] = part[index] == before[index] ? unchanged : part[index];
        }
        return part;
    }
}
