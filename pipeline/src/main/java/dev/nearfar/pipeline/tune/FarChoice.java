package dev.nearfar.pipeline.tune;

import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.geometry.Viewing;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.judge.HybridReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From how far a pair should be looked at: the nearest distance from which, with the weight that [Tune] chooses, the near picture
/// reads clearly with some to spare. The far one does from everywhere, as the weight sees to it.
///
/// Distances are round ones, from four times the near distance, or from where the eye's blur has pixels enough for the near picture's
/// detail, up to where so few cycles of the far picture are left that it cannot be recognised. They are tried on small copies.
///
/// @param distance the one chosen; where from none of them the near picture reads so, the farthest
/// @param reads whether it reads clearly from there
public record FarChoice(Length distance, boolean reads) {
    private static final double[] ROUND = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9};

    /// Below 4 neither picture reads well.
    private static final double LEAST_RATIO = 4;

    /// The eye's blur that leaves detail room, in pixels of the canvas.
    private static final double LEAST_SIGMA = 1.6;

    /// Share of what the near picture alone reads: where it is but clear (0.2), one sees the far one through it at full size.
    private static final double COMFORTABLE = 0.3;

    /// Cycles across the picture that carry a scene or a face (Torralba 2009: 32 pixels across do).
    private static final double LEAST_CYCLES = 14;

    /// Chooses.
    ///
    /// @param laid the pictures on their canvas, or smaller copies, nearest first
    /// @param geometry resolved but for the far distance
    /// @param canvasWidth in pixels
    public static FarChoice of(Eye eye, List<Picture> laid, Geometry geometry, int canvasWidth, Mixer mixer) {
        var distances = distances(geometry, canvasWidth);
        var mixes = new SmallMixes(eye, laid, geometry, canvasWidth, mixer);
        int unread = -1;
        int read = distances.size();
        boolean isClearFromFarthest = false;
        while (read - unread > 1) {
            int middle = (unread + read) / 2;
            var near = near(mixes, geometry.withFar(distances.get(middle)), canvasWidth);
            if (near.isPresent() && mixes.share(near.get()) >= COMFORTABLE && mixes.isClear(near.get())) {
                read = middle;
            } else {
                unread = middle;
                isClearFromFarthest = near.filter(mixes::isClear).isPresent();
            }
        }
        return read < distances.size()
                ? new FarChoice(distances.get(read), true)
                : new FarChoice(distances.getLast(), isClearFromFarthest);
    }

    /// Whether the near picture reads clearly from where a geometry says.
    ///
    /// @param geometry resolved
    /// @param canvasWidth in pixels
    public static boolean reads(Eye eye, List<Picture> laid, Geometry geometry, int canvasWidth, Mixer mixer) {
        var mixes = new SmallMixes(eye, laid, geometry, canvasWidth, mixer);
        return near(mixes, geometry, canvasWidth).filter(mixes::isClear).isPresent();
    }

    /// What reads up close; nothing where the far eye gets all that pixels show.
    private static Optional<HybridReading.Near> near(SmallMixes mixes, Geometry geometry, int canvasWidth) {
        return geometry.eyeSigmas(canvasWidth).getLast() < LEAST_SIGMA
                ? Optional.empty()
                : Optional.of(mixes.near(geometry));
    }

    /// Round distances, nearest first, at least one.
    private static List<Length> distances(Geometry geometry, int canvasWidth) {
        double width = geometry.widthMetres(canvasWidth);
        double least = LEAST_RATIO * geometry.nearAt().metres();
        double most = width * 12.1 * Math.toDegrees(1) / LEAST_CYCLES;
        var distances = new ArrayList<Length>();
        for (double decade = 0.01; decade <= 1000; decade *= 10) {
            for (double digits : ROUND) {
                double metres = Math.rint(digits * decade * 1000) / 1000;
                boolean isFine =
                        Viewing.EYE_DEGREES * Viewing.pixelsPerDegree(width, canvasWidth, metres) >= LEAST_SIGMA;
                if (metres >= least && isFine && (metres <= most || distances.isEmpty())) {
                    distances.add(length(metres));
                }
            }
        }
        return distances;
    }

    private static Length length(double metres) {
        var text = new BigDecimal(metres).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return Length.parse(text.toPlainString() + "m");
    }
}
