package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import java.util.Optional;

/// Turns, scales and moves one thing before a plain background onto another: middles onto middles, areas made equal, turned
/// by what makes the silhouettes overlap most.
///
/// Silhouettes that do not fill each other's place, and turns that matter but could as well be others, are not sure.
final class ShapeOntoShape {
    private static final double SEARCHED_PIXELS = 40_000;
    private static final int MOST_DEGREES = 30;
    private static final double GAIN_OF_A_TURN = 0.01;

    private ShapeOntoShape() {}

    static Optional<Alignment> of(Picture nearPicture, Picture farPicture, Workers workers) {
        var near = Reduced.of(nearPicture, SEARCHED_PIXELS, workers);
        var far = Reduced.of(farPicture, SEARCHED_PIXELS, workers);
        var nearThing = Silhouette.of(near.grey(), workers);
        var farThing = Silhouette.of(far.grey(), workers);
        if (nearThing.isEmpty() || farThing.isEmpty()) {
            return Optional.empty();
        }
        var fitted = fitted(nearThing.get(), farThing.get());
        double confidence =
                nearThing.get().clear() * farThing.get().clear() * Math.clamp((fitted.overlap() - 0.6) / 0.3, 0.0, 1.0);
        return Optional.of(new Alignment(
                Reduced.ofPictures(fitted.map(), near, far),
                Alignment.Model.SIMILARITY,
                "shape: silhouettes that share %.0f%% of their area".formatted(100 * fitted.overlap()),
                confidence,
                0));
    }

    private record Fitted(Homography map, double overlap) {}

    private static Fitted fitted(Silhouette near, Silhouette far) {
        var unturned = turned(near, far, 0);
        var best = unturned;
        for (int degrees = -MOST_DEGREES; degrees <= MOST_DEGREES; degrees += 2) {
            var fitted = turned(near, far, degrees);
            if (fitted.overlap() > best.overlap()) {
                best = fitted;
            }
        }
        // A turn that gains next to nothing is an accident of round things.
        return best.overlap() > unturned.overlap() + GAIN_OF_A_TURN ? best : unturned;
    }

    private static Fitted turned(Silhouette near, Silhouette far, int degrees) {
        var turn = Homography.similarity(Math.sqrt(near.area() / far.area()), StrictMath.toRadians(degrees), 0, 0);
        double right = near.x() - turn.x(far.x(), far.y());
        double down = near.y() - turn.y(far.x(), far.y());
        var map = turn.then(new Homography(1, 0, right, 0, 1, down, 0, 0, 1));
        return new Fitted(map, overlap(near.mask(), far.mask(), map.inverse()));
    }

    /// Shared area over that of both together.
    private static double overlap(Grey near, Grey far, Homography back) {
        double shared = 0;
        double together = 0;
        for (int y = 0; y < near.height(); y++) {
            for (int x = 0; x < near.width(); x++) {
                double u = back.x(x, y);
                double v = back.y(x, y);
                boolean inside = u >= 0 && v >= 0 && u <= far.width() - 1 && v <= far.height() - 1;
                double one = near.at(x, y);
                double other = inside ? far.between(u, v) : 0;
                shared += Math.min(one, other);
                together += Math.max(one, other);
            }
        }
        return shared / together;
    }
}
