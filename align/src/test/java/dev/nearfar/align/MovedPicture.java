package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.util.random.RandomGenerator;

/// A picture photographed again, by chance: scaled by 0.5..2, turned by up to 30°, shifted by up to 30%, seen a little from
/// the side, cropped to 70..100%, in other light, blurred by up to 1.5 pixels, with noise of up to 3%.
///
/// @param map from the new picture to the old one
record MovedPicture(Picture picture, Homography map) {
    private static final float OUTSIDE = 0.45f;

    static MovedPicture of(Picture picture, RandomGenerator random, Workers workers) {
        int wide = picture.shape().width();
        int high = picture.shape().height();
        double kept = between(random, 0.7, 1);
        int width = (int) (wide * kept);
        int height = (int) (high * kept);
        double scale = StrictMath.pow(2, between(random, -1, 1));
        var side = new Homography(
                1, 0, 0, 0, 1, 0, between(random, -0.1, 0.1) / wide, between(random, -0.1, 0.1) / high, 1);
        var turned = Homography.similarity(
                scale,
                StrictMath.toRadians(between(random, -30, 30)),
                (wide - 1) / 2.0 + between(random, -0.3, 0.3) * wide,
                (high - 1) / 2.0 + between(random, -0.3, 0.3) * high);
        var map = new Homography(1, 0, -(width - 1) / 2.0, 0, 1, -(height - 1) / 2.0, 0, 0, 1)
                .then(side)
                .then(turned);
        return new MovedPicture(photographed(picture, map, scale, width, height, random, workers), map);
    }

    /// The largest error of a map over the whole picture, in the old picture's pixels.
    double error(Homography found) {
        return map.distance(found, picture.shape().width(), picture.shape().height());
    }

    /// The largest error of a map where the new picture shows the old one, in the old picture's pixels.
    double shownError(Homography found, Shape old) {
        double largest = 0;
        for (int y = 0; y < picture.shape().height(); y += 4) {
            for (int x = 0; x < picture.shape().width(); x += 4) {
                double right = map.x(x, y);
                double down = map.y(x, y);
                if (right >= 0 && down >= 0 && right < old.width() && down < old.height()) {
                    largest = Math.max(largest, Math.hypot(found.x(x, y) - right, found.y(x, y) - down));
                }
            }
        }
        return largest;
    }

    private static Picture photographed(
            Picture picture,
            Homography map,
            double scale,
            int width,
            int height,
            RandomGenerator random,
            Workers workers) {
        double gain = between(random, 0.7, 1.3);
        double power = StrictMath.exp(between(random, -0.35, 0.35));
        double lift = between(random, -0.1, 0.1);
        double blur = between(random, 0.2, 1.5);
        double noise = between(random, 0, 0.03);
        int rays = Math.max(2, (int) Math.ceil(2 * scale));
        var planes = (FloatPlanes) picture.toPlanes(Precision.FLOAT);
        var result = Planes.zero(new Shape(3, height, width), Precision.FLOAT);
        for (int channel = 0; channel < 3; channel++) {
            var old = new Grey(picture.shape().width(), picture.shape().height(), planes.plane(channel));
            var seen = new float[width * height];
            workers.forEach(height, (y, worker) -> {
                for (int x = 0; x < width; x++) {
                    double sum = 0;
                    for (int ray = 0; ray < rays * rays; ray++) {
                        int down = ray / rays;
                        double u = x + (ray % rays + 0.5) / rays - 0.5;
                        double v = y + (down + 0.5) / rays - 0.5;
                        sum += at(old, map.x(u, v), map.y(u, v));
                    }
                    seen[y * width + x] = (float) (sum / (rays * rays));
                }
            });
            var blurred = new Grey(width, height, seen).blurred(blur, workers);
            for (int index = 0; index < seen.length; index++) {
                double light = gain * StrictMath.pow(Math.max(0, blurred.values()[index]), power) + lift;
                result.set(channel, index, Math.clamp(light + noise * random.nextGaussian(), 0.0, 1.0));
            }
        }
        return Picture.of(result);
    }

    private static float at(Grey old, double x, double y) {
        boolean inside = x >= -0.5 && y >= -0.5 && x <= old.width() - 0.5 && y <= old.height() - 0.5;
        return inside ? old.between(x, y) : OUTSIDE;
    }

    private static double between(RandomGenerator random, double from, double to) {
        return from + (to - from) * random.nextDouble();
    }
}
