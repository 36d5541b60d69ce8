package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.ThinPlate;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.AlignBy.Warp.PointPair;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Bends the far picture so that its points lie on the near picture's, as stiffly as need be: the plate goes through the points
/// where that neither folds the picture nor stretches any part beyond a third to three times, and past them where it would.
final class WarpFit {
    /// From the exact plate to one that is next to affine.
    private static final double[] SMOOTHINGS = {0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1};

    /// How far points may be off for the sake of a plate that does not fold, in parts of their spread.
    private static final double MOST_OFF = 0.1;

    private WarpFit() {}

    /// @param nearest the similarity nearest to the pairs
    /// @param near the frame that the far picture is drawn in
    /// @throws IllegalArgumentException if no plate suits
    static Alignment of(PointPairs pairs, Homography nearest, Shape near) {
        var points = points(pairs);
        for (double smoothing : SMOOTHINGS) {
            var warp = new AlignBy.Warp(smoothing, points);
            var back = warp.back(true);
            var most = back.deformation(near.width(), near.height());
            if (most.stretch() <= AlignBy.Warp.MOST_STRETCHED) {
                double off = off(back, pairs) / back.scale();
                if (off > MOST_OFF * PointDoubts.spread(pairs.near())) {
                    break;
                }
                return alignment(pairs, nearest, warp, most, off);
            }
        }
        throw new IllegalArgumentException(
                "points must not fold the picture for model warp, did: are two of them swapped?");
    }

    private static Alignment alignment(
            PointPairs pairs, Homography nearest, AlignBy.Warp warp, ThinPlate.Deformation most, double off) {
        var how = new StringBuilder(String.format(
                Locale.ROOT,
                "%d pairs of points, warp bent by %.2f at most and turned by %.0f degrees, bending energy %.4f a point",
                pairs.count(),
                most.stretch(),
                most.degrees(),
                warp.back(true).bending() / pairs.count()));
        if (warp.smoothing() > 0) {
            how.append(String.format(Locale.ROOT, ", smoothed by %s so that nothing folds", warp.smoothing()));
        }
        var doubts = PointDoubts.of(pairs, nearest);
        if (!doubts.isEmpty()) {
            how.append("; warning: ").append(String.join(", ", doubts));
        }
        return new Alignment(
                nearest,
                Alignment.Model.WARP,
                how.toString(),
                PointDoubts.confidence(pairs, Alignment.Model.WARP, off),
                off,
                Optional.of(warp));
    }

    /// The root mean square distance between where points of the near picture come from and their partners, in the far one's pixels.
    private static double off(ThinPlate back, PointPairs pairs) {
        double squares = 0;
        for (int at = 0; at < pairs.near().length; at += 2) {
            double x = back.x(pairs.near()[at], pairs.near()[at + 1]) - pairs.far()[at];
            double y = back.y(pairs.near()[at], pairs.near()[at + 1]) - pairs.far()[at + 1];
            squares += x * x + y * y;
        }
        return Math.sqrt(squares / pairs.count());
    }

    private static List<PointPair> points(PointPairs pairs) {
        return IntStream.range(0, pairs.count())
                .mapToObj(at -> new PointPair(
                        pairs.near()[2 * at], pairs.near()[2 * at + 1], pairs.far()[2 * at], pairs.far()[2 * at + 1]))
                .toList();
    }
}
