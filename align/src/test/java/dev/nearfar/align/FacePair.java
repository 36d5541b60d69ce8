package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;

/// Two pictures of different faces, and where their eyes are.
record FacePair(Picture near, Eyes nearEyes, Picture far, Eyes farEyes) {
    /// How far a map leaves eyes from eyes, in distances between the near picture's.
    double error(Homography map) {
        return nearEyes.error(farEyes.mapped(map));
    }
}
