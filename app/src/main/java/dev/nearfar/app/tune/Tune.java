package dev.nearfar.app.tune;

import dev.nearfar.core.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Eye.Strengths;
import dev.nearfar.core.recipe.Geometry;
import java.util.ArrayList;
import java.util.List;

/// Chooses what the recipe leaves open of `eye`, by trying.
///
/// First weights and gains on a grid, then one strength after the other up and down from the best, by steps that shrink where
/// nothing is better. So many pictures are tried as the recipe says; the choice does not depend on threads or machine.
public final class Tune {
    private static final double[] WEIGHTS = {0.003, 0.01, 0.03, 0.1, 0.3};
    private static final double[] GAINS = {1, 1.7, 2.9};
    private static final double FIRST_CONTRAST = 0.6;

    /// Which part of the pictures tried is solved for at most.
    private static final double SOLVED_PART = 0.25;

    /// Planes of `float` that sketches, legibility and a solution hold at once for each picture; measured.
    private static final int PLANES_A_PICTURE = 100;

    /// By how much a solution may stay below its sketch.
    private static final double BROKEN_PROMISE = 0.05;

    /// A strength that is searched: multiplied by a step, or, pivot and gap, added to.
    private enum Axis {
        WEIGHT(1.8, 0.001, 10),
        GAIN(1.3, 0.5, 6),
        CONTRAST(1.3, 0.2, 1),
        PIVOT(0.2, 0.05, 0.95),
        GAP(0.6, 0, 3),
        CUT(1.6, 0.4, 3);

        private final double step;
        private final double least;
        private final double most;

        Axis(double step, double least, double most) {
            this.step = step;
            this.least = least;
            this.most = most;
        }

        boolean isOpen(Eye eye) {
            return switch (this) {
                case WEIGHT -> eye.detailWeight().isEmpty();
                case GAIN -> eye.nearGain().isEmpty();
                case CONTRAST -> eye.farContrast().isEmpty();
                case PIVOT -> eye.farPivot().isEmpty();
                case GAP -> eye.farGap().isEmpty();
                case CUT -> eye.nearCut().isEmpty();
            };
        }

        Strengths moved(Strengths from, double size) {
            double factor = StrictMath.pow(step, size);
            return switch (this) {
                case WEIGHT -> from.withDetailWeight(Math.clamp(from.detailWeight() * factor, least, most));
                case GAIN -> from.withNearGain(Math.clamp(from.nearGain() * factor, least, most));
                case CONTRAST -> from.withFarContrast(Math.clamp(from.farContrast() * factor, least, most));
                case PIVOT -> from.withFarPivot(Math.clamp(from.farPivot() + step * size, least, most));
                case GAP -> from.withFarGap(Math.clamp(from.farGap() + step * size, least, most));
                case CUT -> from.withNearCut(Math.clamp(from.nearCut() * factor, least, most));
            };
        }
    }

    private final Eye eye;
    private final Trials trials;
    private Strengths best;
    private double score = Double.NEGATIVE_INFINITY;
    private int budget;
    private boolean isSolving;

    private Tune(Eye eye, Trials trials) {
        this.eye = eye;
        this.trials = trials;
        best = eye.strengths(Strengths.UNTRIED);
        budget = eye.tune() - solved();
    }

    /// The preset with nothing left open.
    ///
    /// @param eye what is wanted, with its `tune` as the number of pictures to try; at 0 what is open gets fixed values
    /// @param laid the pictures on the recipe's canvas, nearest first
    /// @param geometry resolved
    public static Eye choose(Eye eye, List<Picture> laid, Geometry geometry, Mixer mixer) {
        if (eye.tune() == 0 || eye.isComplete()) {
            return eye.with(eye.strengths(Strengths.UNTRIED));
        }
        var tuning = TuningPictures.of(laid, geometry, mixer.workers());
        return choose(eye, new Trials(tuning, eye, mixer));
    }

    /// How much memory choosing takes beside the pictures, at most.
    ///
    /// @param canvasPixels of the canvas
    /// @param pictures how many
    public static long bytes(Eye eye, long canvasPixels, int pictures) {
        boolean tries = eye.tune() > 0 && !eye.isComplete();
        return tries ? Math.min(canvasPixels, TuningPictures.MOST_PIXELS) * 4 * PLANES_A_PICTURE * pictures : 0;
    }

    static Eye choose(Eye eye, Trials trials) {
        var tune = new Tune(eye, trials);
        tune.grid();
        tune.climb();
        tune.prove();
        return eye.with(eye.strengths(tune.best.rounded()));
    }

    /// How many of the pictures tried are solved for.
    private int solved() {
        return (int) (eye.tune() * SOLVED_PART);
    }

    private void grid() {
        double mean = trials.farMean();
        var start = eye.strengths(Strengths.UNTRIED
                .withFarContrast(FIRST_CONTRAST)
                .withFarPivot(Math.clamp((mean + 0.5) / 2, 0.05, 0.95)));
        best = start;
        for (double weight : Axis.WEIGHT.isOpen(eye) ? WEIGHTS : new double[] {start.detailWeight()}) {
            for (double gain : Axis.GAIN.isOpen(eye) ? GAINS : new double[] {start.nearGain()}) {
                improves(start.withDetailWeight(weight).withNearGain(gain));
            }
        }
    }

    private void climb() {
        var open = new ArrayList<Axis>();
        for (var axis : Axis.values()) {
            if (axis.isOpen(eye)) {
                open.add(axis);
            }
        }
        for (double size = 1; size > 0.2 && !isOver(); ) {
            boolean isBetter = false;
            for (var axis : open) {
                isBetter |= climb(axis, size) || climb(axis, -size);
            }
            size = isBetter ? size : size / 2;
        }
    }

    /// Sketches know neither linear light nor bounds, so high contrasts may turn out otherwise. Where they do, the search goes on
    /// with what the optimiser makes.
    private void prove() {
        double sketched = score;
        budget = trials.count() + solved();
        isSolving = true;
        score = Double.NEGATIVE_INFINITY;
        improves(best);
        if (score < sketched - BROKEN_PROMISE) {
            climb();
        }
    }

    private boolean climb(Axis axis, double size) {
        boolean isBetter = false;
        while (!isOver() && improves(axis.moved(best, size))) {
            isBetter = true;
        }
        return isBetter;
    }

    private boolean isOver() {
        return trials.count() >= budget;
    }

    private boolean improves(Strengths strengths) {
        if (isOver() || (strengths.equals(best) && score > Double.NEGATIVE_INFINITY)) {
            return false;
        }
        double next = isSolving ? trials.solvedScore(strengths) : trials.score(strengths);
        if (next <= score) {
            return false;
        }
        score = next;
        best = strengths;
        return true;
    }
}
