package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;

/// A picture's brightness in few enough pixels to search in, and the way back.
///
/// @param toPicture from these pixels to the picture's
record Reduced(Grey grey, Homography toPicture) {
    static Reduced of(Picture picture, double mostPixels, Workers workers) {
        var shape = picture.shape();
        double times = Math.max(1, Math.sqrt(shape.planeSize() / mostPixels));
        int width = (int) Math.max(1, Math.rint(shape.width() / times));
        int height = (int) Math.max(1, Math.rint(shape.height() / times));
        double across = shape.width() / (double) width;
        double down = shape.height() / (double) height;
        var toPicture = new Homography(across, 0, across / 2 - 0.5, 0, down, down / 2 - 0.5, 0, 0, 1);
        return new Reduced(Grey.of(picture, width, height, workers), toPicture);
    }

    /// What is known of these pixels, said of the pictures: `map` goes from `far` to `near`.
    static Homography ofPictures(Homography map, Reduced near, Reduced far) {
        return far.toPicture.inverse().then(map).then(near.toPicture);
    }

    /// What is known of the pictures, said of these pixels.
    static Homography ofReduced(Homography map, Reduced near, Reduced far) {
        return far.toPicture.then(map).then(near.toPicture.inverse());
    }
}
