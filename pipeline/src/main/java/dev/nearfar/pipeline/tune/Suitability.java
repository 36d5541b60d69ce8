package dev.nearfar.pipeline.tune;

import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.judge.HybridReading;
import dev.nearfar.judge.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether a pair can work as it hangs, foretold before anything large is computed.
///
/// @param reading what a small mix of the pair reads
/// @param score 0..1: the lesser of what the near picture keeps of its reading and the far view of its truth
/// @param reason what stands against it; empty where nothing does
/// @param advice the one change that would help most; empty where none would help much
public record Suitability(HybridReading reading, double score, String reason, String advice) {
    private static final double WORTH_SAYING = 0.1;

    /// Foretells it of preset `eye`.
    ///
    /// @param laid the two pictures in one frame, near and far
    /// @param geometry how they are to hang, resolved
    public static Suitability of(List<Picture> laid, Geometry geometry, Mixer mixer) {
        int width = laid.getFirst().shape().width();
        var mixes = new SmallMixes(Eye.DEFAULT, laid, geometry, width, mixer);
        var reading = mixes.reading(geometry);
        double share = mixes.share(reading.near());
        double score = Math.clamp(Math.min(share, 1 - reading.far().share()), 0, 1);
        var reason = reason(reading, mixes.isClear(reading.near()), geometry);
        var advice = reason.isEmpty() ? "" : advice(laid, geometry, share, mixer);
        return new Suitability(reading, score, reason, advice);
    }

    private static String reason(HybridReading reading, boolean isNearClear, Geometry geometry) {
        if (reading.far().verdict() != Verdict.CLEARLY) {
            return String.format(
                    Locale.ROOT,
                    "from %s the far picture would not be true (FLIP %.2f)",
                    geometry.far(),
                    reading.far().flip());
        }
        return isNearClear
                ? ""
                : String.format(
                        Locale.ROOT,
                        "from %s the near picture would be faint (n %.2f)",
                        geometry.nearAt(),
                        reading.near().n());
    }

    private static String advice(List<Picture> laid, Geometry geometry, double share, Mixer mixer) {
        int width = laid.getFirst().shape().width();
        var choice = FarChoice.of(Eye.DEFAULT, laid, geometry, width, mixer);
        if (choice.reads() && choice.distance().metres() > geometry.far().metres()) {
            // The far eye's blur covers as much of the picture from there as it does from here where it hangs smaller.
            double smaller = geometry.widthMetres(width)
                    * geometry.far().metres()
                    / choice.distance().metres();
            return String.format(
                    Locale.ROOT, "to look from %s, or to hang it %.3g cm wide", choice.distance(), 100 * smaller);
        }
        var turned = new SmallMixes(Eye.DEFAULT, laid.reversed(), geometry, width, mixer);
        double swapped = turned.share(turned.near(geometry));
        return swapped > share + WORTH_SAYING ? "to swap the two pictures" : "";
    }

    /// What a person should hear of it; nothing where nothing stands against the pair.
    public Optional<String> told() {
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(reason + (advice.isEmpty() ? "" : "; it would help most " + advice));
    }
}
