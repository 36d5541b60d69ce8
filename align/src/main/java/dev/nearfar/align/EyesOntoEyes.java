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

    /// @param by which finder saw them
    private record Found(EyePair eyes, String by) {}

    static Optional<Alignment> of(Picture near, Picture far, List<FaceFinder> finders, Workers workers) {
        var ofNear = found(near, finders, workers);
        if (ofNear.isEmpty()) {
            return Optional.empty();
        }
        return found(far, finders, workers).map(ofFar -> alignment(ofNear.get(), ofFar));
    }

    private static Optional<Found> found(Picture picture, List<FaceFinder> finders, Workers workers) {
        for (var finder : finders) {
            var faces = finder.find(picture);
            if (!faces.isEmpty()) {
                return Optional.of(new Found(faces.getFirst(), finder.name()));
            }
        }
        var reduced = Reduced.of(picture, SEARCHED_PIXELS, workers);
        return EyePairs.of(reduced.grey(), workers)
                .map(pair -> new Found(pair.mapped(reduced.toPicture()), "round twins"));
    }

    private static Alignment alignment(Found near, Found far) {
        return new Alignment(
                onto(near.eyes(), far.eyes()),
                Alignment.Model.SIMILARITY,
                "faces: eyes onto eyes (%s)"
                        .formatted(near.by().equals(far.by()) ? near.by() : near.by() + " and " + far.by()),
                near.eyes().score() * far.eyes().score(),
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
