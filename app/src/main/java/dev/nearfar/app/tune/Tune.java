package dev.nearfar.app.tune;

import dev.nearfar.core.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Eye.Strengths;
import dev.nearfar.core.recipe.Geometry;
import java.util.List;

/// Chooses what the recipe leaves open of `eye`.
///
/// The best strengths are searched by what the pictures' spectra foretell; with them a picture is made; what it turned out to
/// be corrects the foretelling, and the search goes on from the best made so far, until it finds nothing better or so many
/// pictures are made as the recipe says. The choice does not depend on threads or machine.
public final class Tune {
    private static final double[] WEIGHTS = {0.003, 0.01, 0.03, 0.1, 0.3};
    private static final double[] GAINS = {1, 1.7, 2.9};
    private static final double FIRST_CONTRAST = 0.6;

    /// Planes of `float` that spectra, legibility and a solution hold at once for each picture: an upper bound.
    private static final int PLANES_A_PICTURE = 100;

    private Tune() {}

    /// The preset with nothing left open.
    ///
    /// @param eye what is wanted, with its `tune` as the number of pictures to make; at 0 what is open gets fixed values
    /// @param laid the pictures on the recipe's canvas, nearest first
    /// @param geometry resolved
    public static Eye choose(Eye eye, List<Picture> laid, Geometry geometry, Mixer mixer) {
        if (eye.tune() == 0 || eye.isComplete()) {
            return eye.with(eye.strengths(Strengths.UNTRIED));
        }
        var tuning = TuningPictures.of(laid, geometry, mixer.workers());
        var score = new Score(eye.balance(), tuning.farMean());
        return choose(
                eye,
                score,
                new Foretelling(Spectra.of(tuning, mixer.workers()), score),
                new Trials(tuning, eye, mixer));
    }

    static Eye choose(Eye eye, Score score, Foretelling foretelling, Trials trials) {
        var promising = first(eye, score, foretelling);
        var best = promising;
        double bestScore = Double.NEGATIVE_INFINITY;
        do {
            var margins = trials.margins(promising);
            foretelling.learn(promising, margins);
            double made = score.of(promising, margins, 0);
            if (made > bestScore) {
                bestScore = made;
                best = promising;
            }
            promising = new Climb(eye, best, foretelling::score).top();
        } while (trials.count() < eye.tune() && !promising.equals(best));
        return eye.with(eye.strengths(best.rounded()));
    }

    /// From the best of a grid of weights and gains.
    static Strengths first(Eye eye, Score score, Foretelling foretelling) {
        var start = eye.strengths(Strengths.UNTRIED
                .withFarContrast(FIRST_CONTRAST)
                .withFarPivot(Math.clamp((score.farMean() + 0.5) / 2, 0.05, 0.95)));
        var climb = new Climb(eye, start, foretelling::score);
        for (double weight : Axis.WEIGHT.isOpen(eye) ? WEIGHTS : new double[] {start.detailWeight()}) {
            for (double gain : Axis.GAIN.isOpen(eye) ? GAINS : new double[] {start.nearGain()}) {
                climb.startAlso(start.withDetailWeight(weight).withNearGain(gain));
            }
        }
        return climb.top();
    }

    /// How much memory choosing takes beside the pictures, at most.
    ///
    /// @param canvasPixels of the canvas
    /// @param pictures how many
    public static long bytes(Eye eye, long canvasPixels, int pictures) {
        boolean tries = eye.tune() > 0 && !eye.isComplete();
        return tries ? Math.min(canvasPixels, TuningPictures.MOST_PIXELS) * 4 * PLANES_A_PICTURE * pictures : 0;
    }
}
