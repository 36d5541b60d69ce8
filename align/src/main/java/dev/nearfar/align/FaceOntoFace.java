package dev.nearfar.align;

import dev.nearfar.align.AutoResult.LaidFaces;
import dev.nearfar.align.face.Face;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Shape;
import java.util.List;
import java.util.Optional;

/// Turns, scales and moves the far picture so that a face of it lies on one of the near picture's: eyes onto eyes, the mouth as
/// near to the mouth as that leaves it.
///
/// Of several faces the largest are laid onto each other; where that asks for a map that nobody would draw ([MapLimits]), the next.
///
/// @param alignment of the far picture
/// @param faces of which it is
record FaceOntoFace(Alignment alignment, LaidFaces faces) {
    /// How much a mouth counts beside an eye: faces differ in length, and eyes that miss each other are seen first.
    private static final double MOUTH_WEIGHT = 0.1;

    /// @param choice which faces are asked for
    static Optional<FaceOntoFace> of(
            List<Face> near, Shape nearShape, List<Face> far, Shape farShape, FaceChoice choice) {
        if (near.isEmpty() || far.isEmpty()) {
            return Optional.empty();
        }
        FaceOntoFace first = null;
        for (int sum = 0; sum <= near.size() + far.size() - 2; sum++) {
            for (int number = Math.min(sum, near.size() - 1); number >= Math.max(0, sum - far.size() + 1); number--) {
                int other = sum - number;
                if (choice.allows(number, other)) {
                    var laid = laid(near, number, far, other);
                    if (MapLimits.of(laid.alignment().map(), nearShape, farShape)
                            .isEmpty()) {
                        return Optional.of(laid);
                    }
                    first = first == null ? laid : first;
                }
            }
        }
        return Optional.ofNullable(first);
    }

    private static FaceOntoFace laid(List<Face> near, int number, List<Face> far, int other) {
        var ofNear = near.get(number);
        var ofFar = far.get(other);
        var which = near.size() + far.size() > 2
                ? "face %d of %d onto face %d of %d".formatted(other + 1, far.size(), number + 1, near.size())
                : "face onto face";
        var alignment = new Alignment(
                onto(ofNear, ofFar),
                Alignment.Model.SIMILARITY,
                which + ", by eyes and mouth",
                ofNear.confidence() * ofFar.confidence(),
                0);
        return new FaceOntoFace(alignment, new LaidFaces(ofNear, ofFar));
    }

    /// The similarity that takes eyes and mouth of the far face nearest to those of the near one, in the sense of weighted least
    /// squares.
    static Homography onto(Face near, Face far) {
        var to = new double[] {near.leftX(), near.leftY(), near.rightX(), near.rightY(), near.mouthX(), near.mouthY()};
        var from = new double[] {far.leftX(), far.leftY(), far.rightX(), far.rightY(), far.mouthX(), far.mouthY()};
        var weights = new double[] {1, 1, MOUTH_WEIGHT};
        double total = 2 + MOUTH_WEIGHT;
        var means = new double[4];
        for (int point = 0; point < weights.length; point++) {
            means[0] += weights[point] / total * from[2 * point];
            means[1] += weights[point] / total * from[2 * point + 1];
            means[2] += weights[point] / total * to[2 * point];
            means[3] += weights[point] / total * to[2 * point + 1];
        }
        double square = 0;
        double dot = 0;
        double cross = 0;
        for (int point = 0; point < weights.length; point++) {
            double x = from[2 * point] - means[0];
            double y = from[2 * point + 1] - means[1];
            double u = to[2 * point] - means[2];
            double v = to[2 * point + 1] - means[3];
            square += weights[point] * (x * x + y * y);
            dot += weights[point] * (x * u + y * v);
            cross += weights[point] * (x * v - y * u);
        }
        double a = dot / square;
        double b = cross / square;
        return new Homography(
                a, -b, means[2] - a * means[0] + b * means[1], b, a, means[3] - b * means[0] - a * means[1], 0, 0, 1);
    }
}
