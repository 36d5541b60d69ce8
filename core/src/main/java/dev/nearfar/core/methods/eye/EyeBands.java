package dev.nearfar.core.methods.eye;

import dev.nearfar.core.geometry.Viewing;
import dev.nearfar.core.recipe.Geometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which detail each picture owns, and whether that can work.
///
/// @param sigmas the eye's blur at each distance, in pixels, nearest first
/// @param warnings what speaks against it, with numbers
record EyeBands(List<Double> sigmas, List<String> warnings) {
    private static final double LEAST_RATIO = 4;
    private static final double LEAST_OCTAVES = 1.5;

    /// A far blur below this many pixels leaves the near picture no band of its own.
    private static final double LEAST_FAR_SIGMA = 0.9;

    /// Below this many, detail is strokes to the eye, whatever figures say (docs/quality.md).
    private static final double AMPLE_FAR_SIGMA = 1.6;

    /// @throws IllegalArgumentException as [Geometry#eyeSigmas]
    static EyeBands of(Geometry geometry, int widthPixels) {
        var sigmas = geometry.eyeSigmas(widthPixels);
        return new EyeBands(sigmas, warnings(geometry, sigmas, widthPixels));
    }

    private static List<String> warnings(Geometry geometry, List<Double> sigmas, int widthPixels) {
        var warnings = new ArrayList<String>();
        var distances = geometry.distances();
        double ratio = geometry.far().metres() / geometry.nearAt().metres();
        if (sigmas.size() == 2 && ratio < LEAST_RATIO) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the far distance should be at least %.0f times the near one, is %.1f times (%s and %s): neither picture will read well",
                    LEAST_RATIO,
                    ratio,
                    geometry.nearAt(),
                    geometry.far()));
        }
        double octaves = StrictMath.log(ratio) / StrictMath.log(2);
        if (sigmas.size() > 2 && octaves / (sigmas.size() - 1) < LEAST_OCTAVES) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%d pictures need distances %.1f octaves apart, have %.1f octaves between %s and %s, which is %.1f each",
                    sigmas.size(),
                    LEAST_OCTAVES,
                    octaves,
                    geometry.nearAt(),
                    geometry.far(),
                    octaves / (sigmas.size() - 1)));
        }
        // Every picture but the farthest needs pixels finer than the next one's hand-over.
        double least = sigmas.get(1);
        if (least < AMPLE_FAR_SIGMA) {
            boolean isHopeless = least < LEAST_FAR_SIGMA;
            double metres = distances.get(1).metres();
            double wanted = (isHopeless ? LEAST_FAR_SIGMA : AMPLE_FAR_SIGMA) / least;
            warnings.add(String.format(
                    Locale.ROOT,
                    "from %s the eye resolves %.0f cycles across the picture, and %d pixels hold %.0f at most%s: "
                            + "use at least %.0f pixels across, or stand further off than %.1f m",
                    distances.get(1),
                    Viewing.halfAmplitudeCycles(geometry.widthMetres(widthPixels), metres),
                    widthPixels,
                    widthPixels / 2.0,
                    isHopeless ? "" : ", so that nearer pictures will be thin strokes",
                    Math.ceil(widthPixels * wanted),
                    metres * wanted));
        }
        return List.copyOf(warnings);
    }
}
