package dev.nearfar.files.decode;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;

/// What a decoder hands over: three planes of 16-bit codes as they lie in the file, and how to turn them upright.
record StoredPicture(int width, int height, char[][] planes, Orientation orientation) {
    /// The upright picture, which takes the planes over: one at a time is turned, so that only one is held twice.
    Picture upright() {
        var shape = orientation.swapsSides() ? new Shape(3, width, height) : new Shape(3, height, width);
        for (int channel = 0; channel < planes.length; channel++) {
            planes[channel] = orientation.turn(planes[channel], width, height);
        }
        return Picture.of16Bit(shape, planes);
    }
}
