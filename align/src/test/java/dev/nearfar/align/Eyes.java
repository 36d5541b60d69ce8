package dev.nearfar.align;

import dev.nearfar.align.face.Face;
import dev.nearfar.core.picture.Homography;

/// Where a picture's eyes are, by hand: the viewer's left, then the right.
record Eyes(double leftX, double leftY, double rightX, double rightY) {
    static Eyes of(Face face) {
        return new Eyes(face.leftX(), face.leftY(), face.rightX(), face.rightY());
    }

    double distance() {
        return Math.hypot(rightX - leftX, rightY - leftY);
    }

    Eyes mapped(Homography map) {
        return new Eyes(map.x(leftX, leftY), map.y(leftX, leftY), map.x(rightX, rightY), map.y(rightX, rightY));
    }

    /// How far the worse of other eyes is off, in distances between these.
    double error(Eyes other) {
        return Math.max(
                        Math.hypot(other.leftX - leftX, other.leftY - leftY),
                        Math.hypot(other.rightX - rightX, other.rightY - rightY))
                / distance();
    }
}
