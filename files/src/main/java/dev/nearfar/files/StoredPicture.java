package dev.nearfar.files;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;

/// What a decoder hands over: three planes of 16-bit codes as they lie in the file, and how to turn them upright.
record StoredPicture(int width, int height, char[][] planes, Orientation orientation) {
    Picture upright() {
        var shape = orientation.swapsSides() ? new Shape(3, width, height) : new Shape(3, height, width);
        var upright = new char[planes.length][];
        for (int channel = 0; channel < planes.length; channel++) {
            upright[channel] = orientation.turn(planes[channel], width, height);
        }
        return Picture.of16Bit(shape, upright);
    }
}
