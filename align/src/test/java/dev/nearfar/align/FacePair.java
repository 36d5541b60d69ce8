package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;

/// Two pictures of different faces, and where their eyes are.
record FacePair(Picture near, EyePair nearEyes, Picture far, EyePair farEyes) {
    /// How far a map leaves eyes from eyes, in distances between the near picture's.
    double error(Homography map) {
        var eyes = farEyes.mapped(map);
        return Math.max(
                        Math.hypot(eyes.leftX() - nearEyes.leftX(), eyes.leftY() - nearEyes.leftY()),
                        Math.hypot(eyes.rightX() - nearEyes.rightX(), eyes.rightY() - nearEyes.rightY()))
                / nearEyes.distance();
    }
}
