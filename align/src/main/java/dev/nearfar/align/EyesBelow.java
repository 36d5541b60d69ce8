package dev.nearfar.align;

import dev.nearfar.align.EyePairs.Candidate;
import java.util.List;

/// Where ears, horns or brows look like eyes, the eyes are below them: about the same axis, level with them, nearer to
/// each other. What is below eyes, nostrils and the mouth's corners, looks much less like eyes than they do.
final class EyesBelow {
    /// Nearly as likely: at least this part of the upper pair's odds.
    static final double NEARLY = 0.2;
    /// Likely enough to doubt the upper pair: at least this part of its odds.
    static final double DOUBT = 0.02;

    /// Half distances of the upper pair: how far off its axis the middle may be, and how far below.
    private static final double ASIDE = 0.25;

    private static final double LEAST_DOWN = 0.3;
    private static final double MOST_DOWN = 2;
    /// Of the upper pair's distance.
    private static final double LEAST_APART = 0.25;
    /// Sine of the largest angle between the two.
    private static final double TILT = 0.2;

    private EyesBelow() {}

    /// The number of the likeliest pair below the one of this number; that number where there is none.
    ///
    /// @param part of the upper pair's odds that the lower one must reach
    static int of(List<Candidate> candidates, double[] odds, int upper, double part) {
        int best = upper;
        double most = part * odds[upper];
        for (int number = 0; number < odds.length; number++) {
            if (odds[number] >= most && isBelow(candidates.get(number), candidates.get(upper))) {
                best = number;
                most = odds[number];
            }
        }
        return best;
    }

    private static boolean isBelow(Candidate lower, Candidate upper) {
        double ux = (upper.right().x() - upper.left().x()) / 2;
        double uy = (upper.right().y() - upper.left().y()) / 2;
        double square = ux * ux + uy * uy;
        double x = (lower.left().x()
                        + lower.right().x()
                        - upper.left().x()
                        - upper.right().x())
                / 2;
        double y = (lower.left().y()
                        + lower.right().y()
                        - upper.left().y()
                        - upper.right().y())
                / 2;
        double aside = Math.abs(x * ux + y * uy) / square;
        double down = (y * ux - x * uy) / square;
        double share = lower.apart() / upper.apart();
        double across = lower.right().x() - lower.left().x();
        double along = lower.right().y() - lower.left().y();
        double sine = Math.abs(ux * along - uy * across) / (Math.sqrt(square) * lower.apart());
        return aside < ASIDE
                && down > LEAST_DOWN
                && down < MOST_DOWN
                && share > LEAST_APART
                && share < 1
                && sine < TILT;
    }
}
