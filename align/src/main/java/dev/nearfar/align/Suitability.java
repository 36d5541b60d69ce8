package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether a pair can work, foretold from the pictures alone, before anything is computed.
///
/// Both pictures are looked at as they lie on the canvas. What is coarser than the hand-over belongs to the far picture,
/// what is finer to the near one; of each is asked how much of its own contrast lies on its side, and how far the
/// other's would drown it.
///
/// @param score 0..1: the higher, the better both pictures can be expected to read
/// @param reasons what stands against it, gravest first; none where nothing does
/// @param advice the one change that would help most; empty where none would help much
public record Suitability(double score, List<String> reasons, String advice) {
    private static final double SEARCHED_PIXELS = 262_144;
    private static final double WEAK = 0.35;
    private static final double AT_ODDS = -0.3;
    private static final double GAIN_WORTH_SAYING = 0.08;

    /// Checks the score.
    public Suitability {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be 0..1, was " + score);
        }
        reasons = List.copyOf(reasons);
    }

    /// Foretells it for two pictures of one size, laid onto each other already.
    ///
    /// @param handOverPixels the deviation of the blur with which the far picture is seen, in the pictures' pixels: the
    ///     coarsest detail that the near picture can have
    /// @throws IllegalArgumentException if the sizes differ, or the blur is not finite and > 0
    public static Suitability of(Picture near, Picture far, double handOverPixels, Workers workers) {
        if (near.shape().width() != far.shape().width()
                || near.shape().height() != far.shape().height()) {
            throw new IllegalArgumentException(
                    "pictures must be of one size, were %s and %s".formatted(near.shape(), far.shape()));
        }
        if (!(handOverPixels > 0) || Double.isInfinite(handOverPixels)) {
            throw new IllegalArgumentException("hand-over must be finite and > 0, was " + handOverPixels);
        }
        var nearGrey = Reduced.of(near, SEARCHED_PIXELS, workers);
        var farGrey = Reduced.of(far, SEARCHED_PIXELS, workers);
        double sigma = Math.max(0.5, handOverPixels / nearGrey.toPicture().a());
        var nearBands = BandEnergy.of(nearGrey.grey(), sigma, workers);
        var farBands = BandEnergy.of(farGrey.grey(), sigma, workers);
        double outlines = BandEnergy.outlines(nearGrey.grey(), farGrey.grey(), sigma, workers);
        return said(new Parts(nearBands, farBands, outlines), new Parts(farBands, nearBands, outlines));
    }

    /// What the score is made of.
    private record Parts(BandEnergy near, BandEnergy far, double outlines) {
        /// How much there is to draw up close: the near picture's fine contrast, which 0.06 of full scale makes plenty.
        double detail() {
            return near.fine() / (near.fine() + 0.03);
        }

        /// How much there is to see from afar.
        double shapes() {
            return far.coarse() / (far.coarse() + 0.06);
        }

        /// How far the near picture's detail stands against what the far picture puts in its place.
        double dominance() {
            return near.fine() / (near.fine() + 0.5 * far.fine() + 0.15 * far.coarse() + 1e-6);
        }

        double score() {
            // The root spreads what would crowd at the lower end; the order is the product's.
            return Math.sqrt(detail() * shapes() * (0.3 + 0.7 * dominance()) * (0.9 + 0.1 * outlines));
        }
    }

    private static Suitability said(Parts parts, Parts swapped) {
        var reasons = new ArrayList<String>();
        if (parts.detail() < WEAK) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "the near picture has little fine detail (contrast %.3f)",
                    parts.near().fine()));
        }
        if (parts.shapes() < WEAK) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "the far picture has no large shapes (contrast %.3f)",
                    parts.far().coarse()));
        }
        if (parts.dominance() < WEAK) {
            reasons.add("the far picture's own contrast drowns the near one's detail");
        }
        if (parts.outlines() < AT_ODDS) {
            reasons.add("their outlines are at odds");
        }
        return new Suitability(parts.score(), reasons, advice(parts, swapped));
    }

    private static String advice(Parts parts, Parts swapped) {
        double score = parts.score();
        // With the hand-over half as fine, what lies in the octave above it changes sides.
        double further = new Parts(parts.near().coarser(), parts.far().coarser(), parts.outlines()).score();
        double nearer = new Parts(parts.near().finer(), parts.far().finer(), parts.outlines()).score();
        double cropped = new Parts(parts.near(), parts.far().centre(), parts.outlines()).score();
        double best = Math.max(Math.max(swapped.score(), cropped), Math.max(further, nearer));
        if (best < score + GAIN_WORTH_SAYING) {
            return "";
        }
        if (best == swapped.score()) {
            return "swap the two pictures";
        }
        if (best == cropped) {
            return "crop the far picture to its middle half";
        }
        return best == further ? "look from twice as far" : "look from half as far";
    }
}
