package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import java.util.Optional;

/// Lays two pictures of one scene onto each other: features that agree, then the pictures' own brightness.
final class SameScene {
    private static final double SEARCHED_PIXELS = 500_000;
    private static final double REFINED_PIXELS = 800_000;
    private static final int LEVELS = 3;
    private static final int LEAST_AGREEING = 6;

    private SameScene() {}

    static Optional<Alignment> of(Picture nearPicture, Picture farPicture, Workers workers) {
        var near = Reduced.of(nearPicture, SEARCHED_PIXELS, workers);
        var far = Reduced.of(farPicture, SEARCHED_PIXELS, workers);
        var matches = Matches.between(Features.of(near.grey(), workers), Features.of(far.grey(), workers), workers);
        var consensus = Consensus.of(matches, near.grey(), far.grey(), workers);
        if (consensus.isEmpty() || consensus.get().agreeing().size() < LEAST_AGREEING) {
            return Optional.empty();
        }
        int agreeing = consensus.get().agreeing().size();
        var map = Reduced.ofPictures(consensus.get().map(), near, far);
        var fineNear = Reduced.of(nearPicture, REFINED_PIXELS, workers);
        var fineFar = Reduced.of(farPicture, REFINED_PIXELS, workers);
        var refined = Refinement.of(
                Reduced.ofReduced(map, fineNear, fineFar), fineNear.grey(), fineFar.grey(), LEVELS, workers);
        return Optional.of(new Alignment(
                Reduced.ofPictures(refined.map(), fineNear, fineFar),
                Alignment.Model.HOMOGRAPHY,
                "the same scene: %d of %d matches agree, likeness %.2f on %.0f%% of the near picture"
                        .formatted(agreeing, matches.size(), refined.likeness(), 100 * refined.overlap()),
                confidence(agreeing, matches.size(), refined.likeness())
                        * FeatureSpread.of(consensus.get().agreeing(), far.grey())
                                .trust(refined.likeness()),
                0));
    }

    private static double confidence(int agreeing, int matches, double likeness) {
        double byNumber = Math.clamp((agreeing - 5) / 15.0, 0.0, 1.0);
        double byShare = Math.clamp(agreeing / (0.15 * matches), 0.0, 1.0);
        double byLikeness = Math.clamp((likeness - 0.15) / 0.25, 0.0, 1.0);
        return Math.max(0, byNumber * byShare * byLikeness);
    }
}
