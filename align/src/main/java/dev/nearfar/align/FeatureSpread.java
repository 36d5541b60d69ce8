package dev.nearfar.align;

import java.util.List;

/// How far a picture reaches beyond the features that settled where it lies. Errors of a map grow with the square of that
/// distance, and shrink with the number of features.
///
/// @param corner the farthest corner's distance from the features' mean, in standard deviations of their places in its
///     direction (Mahalanobis); 2.4 where they are spread evenly
/// @param count how many features
record FeatureSpread(double corner, int count) {
    /// What [#corner] is for features spread evenly over the picture.
    private static final double EVEN = 2.4;

    /// Of 126 samples moved by chance, all right ones were below the first, and the two farthest off near the second.
    private static final double TRUSTED = 2.3;

    private static final double DISTRUSTED = 3.5;

    static FeatureSpread of(List<Match> agreeing, Grey far) {
        double x = 0;
        double y = 0;
        for (var match : agreeing) {
            x += match.far().x() / agreeing.size();
            y += match.far().y() / agreeing.size();
        }
        double xx = 1;
        double xy = 0;
        double yy = 1;
        for (var match : agreeing) {
            double right = match.far().x() - x;
            double down = match.far().y() - y;
            xx += right * right / agreeing.size();
            xy += right * down / agreeing.size();
            yy += down * down / agreeing.size();
        }
        double most = 0;
        for (int number = 0; number < 4; number++) {
            double right = (number % 2) * (far.width() - 1.0) - x;
            double down = (number >> 1) * (far.height() - 1.0) - y;
            double square = (yy * right * right - 2 * xy * right * down + xx * down * down) / (xx * yy - xy * xy);
            most = Math.max(most, square);
        }
        return new FeatureSpread(Math.sqrt(most), agreeing.size());
    }

    /// The error at the farthest corner, in errors of a single feature.
    double amplified() {
        return corner * corner / (EVEN * Math.sqrt(count));
    }

    /// How far a map is to be trusted up to the corners: what single features are off by grows with what of the pictures does not agree.
    ///
    /// @param likeness correlation of the pictures laid onto each other, −1..1
    /// @return 0..1
    double trust(double likeness) {
        double known = Math.max(likeness, 0.01);
        double doubt = amplified() * Math.sqrt(Math.max(0, 1 - known * known)) / known;
        return Math.clamp((DISTRUSTED - doubt) / (DISTRUSTED - TRUSTED), 0.0, 1.0);
    }
}
