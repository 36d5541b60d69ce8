package dev.nearfar.align;

/// How likely two round things are eyes, against there being no eyes at all: the exponential of a weighted sum of what
/// speaks for it.
///
/// The weights maximise the likelihood of the right pair (of none, where there is no face) among all candidates of 400
/// crops, mirrored, turned, scaled and noisy, of three photographs with faces and six without, and of drawn faces.
final class EyeOdds {
    private static final double[] WEIGHTS = {
        7.214, -0.5, -0.655, 2.352, 1.082, 1.455, 1.949, 1.021, -1.911, -9.537, -17.062, 8.412, 5.742, 0.824, -9.414,
        -5.889, -0.093, 6.893, -3.934, -6.629, 2.566
    };

    private EyeOdds() {}

    static double of(EyePairs.Candidate candidate, Grey picture) {
        var features = features(candidate, picture);
        double sum = 0;
        for (int k = 0; k < WEIGHTS.length; k++) {
            sum += WEIGHTS[k] * features[k];
        }
        return StrictMath.exp(Math.clamp(sum, -50.0, 50.0));
    }

    /// What is weighed, in the order of the weights.
    static double[] features(EyePairs.Candidate candidate, Grey picture) {
        var evidence = candidate.evidence();
        double apart = candidate.apart();
        double radius = (candidate.left().radius() + candidate.right().radius()) / 2;
        double ratio = candidate.left().radius() / candidate.right().radius();
        double middle = (candidate.left().x() + candidate.right().x()) / picture.width() - 1;
        double twins = evidence.twins();
        double mirrored = evidence.mirrored();
        double round = evidence.round();
        return new double[] {
            round,
            twins,
            mirrored,
            Math.min(2, evidence.below()),
            Math.clamp(evidence.contrast(), -1.0, 2.5),
            evidence.upright(),
            Math.clamp(StrictMath.log(apart / Math.min(picture.width(), picture.height())), -3.5, -0.5),
            Math.abs(StrictMath.log(radius / apart / 0.1)),
            Math.abs(StrictMath.log(ratio)),
            Math.min(1.5, Math.abs(middle)),
            1,
            twins * mirrored,
            round * round,
            Math.min(1.5, evidence.others()),
            evidence.darker(),
            Math.min(1.5, evidence.others()) * evidence.darker(),
            evidence.upright() * evidence.upright(),
            mirrored * mirrored,
            Math.min(2, evidence.uneven()),
            Math.min(2, evidence.uneven()) * evidence.darker(),
            Math.min(2, evidence.uneven()) * Math.min(1.5, evidence.others()),
        };
    }
}
