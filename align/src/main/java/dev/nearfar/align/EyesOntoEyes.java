package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import java.util.List;
import java.util.Optional;

/// Turns, scales and moves the far picture so that its eyes lie on the near one's.
final class EyesOntoEyes {
    private static final double SEARCHED_PIXELS = 250_000;

    private EyesOntoEyes() {}

    static Optional<Alignment> of(Picture near, Picture far, List<FaceFinder> finders, Workers workers) {
        for (var finder : finders) {
            var nearFaces = finder.find(near);
            var farFaces = finder.find(far);
            if (!nearFaces.isEmpty() && !farFaces.isEmpty()) {
                return Optional.of(alignment(nearFaces.getFirst(), farFaces.getFirst(), finder.name()));
            }
        }
        var nearEyes = eyes(near, workers);
        var farEyes = eyes(far, workers);
        return nearEyes.isPresent() && farEyes.isPresent()
                ? Optional.of(alignment(nearEyes.get(), farEyes.get(), "round twins"))
                : Optional.empty();
    }

    private static Optional<EyePair> eyes(Picture picture, Workers workers) {
        var reduced = Reduced.of(picture, SEARCHED_PIXELS, workers);
        var map = reduced.toPicture();
        return EyePairs.of(reduced.grey(), workers)
                .map(pair -> new EyePair(
                        map.x(pair.leftX(), pair.leftY()),
                        map.y(pair.leftX(), pair.leftY()),
                        map.x(pair.rightX(), pair.rightY()),
                        map.y(pair.rightX(), pair.rightY()),
                        pair.score()));
    }

    private static Alignment alignment(EyePair near, EyePair far, String finder) {
        return new Alignment(
                onto(near, far),
                Alignment.Model.SIMILARITY,
                "faces: eyes onto eyes (%s)".formatted(finder),
                near.score() * far.score(),
                0);
    }

    /// The one similarity that takes two points to two others.
    static Homography onto(EyePair near, EyePair far) {
        double x = far.rightX() - far.leftX();
        double y = far.rightY() - far.leftY();
        double u = near.rightX() - near.leftX();
        double v = near.rightY() - near.leftY();
        double square = x * x + y * y;
        double a = (u * x + v * y) / square;
        double b = (v * x - u * y) / square;
        return new Homography(
                a,
                -b,
                near.leftX() - a * far.leftX() + b * far.leftY(),
                b,
                a,
                near.leftY() - b * far.leftX() - a * far.leftY(),
                0,
                0,
                1);
    }
}
