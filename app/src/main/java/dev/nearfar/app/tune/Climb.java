package dev.nearfar.app.tune;

import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Eye.Strengths;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Searches the open strengths for the highest score, from a start: one after the other, up and down, by steps that shrink
/// where nothing is better.
final class Climb {
    /// How often a score is asked for at most: three times as often as the hardest pictures needed.
    static final int MOST_TRIES = 400;

    private static final double SMALLEST_STEP = 0.2;

    private final ToDoubleFunction<Strengths> score;
    private final List<Axis> open;
    private Strengths best;
    private double bestScore;
    private int left = MOST_TRIES - 1;

    Climb(Eye eye, Strengths start, ToDoubleFunction<Strengths> score) {
        this.score = score;
        open = Arrays.stream(Axis.values()).filter(axis -> axis.isOpen(eye)).toList();
        best = start;
        bestScore = score.applyAsDouble(start);
    }

    /// Tries another place to start from; the better one is kept.
    void startAlso(Strengths strengths) {
        improves(strengths);
    }

    /// The best found.
    Strengths top() {
        for (double size = 1; size > SMALLEST_STEP && left > 0; ) {
            boolean isBetter = false;
            for (var axis : open) {
                isBetter |= climbs(axis, size) || climbs(axis, -size);
            }
            size = isBetter ? size : size / 2;
        }
        return best;
    }

    private boolean climbs(Axis axis, double size) {
        boolean isBetter = false;
        while (improves(axis.moved(best, size))) {
            isBetter = true;
        }
        return isBetter;
    }

    private boolean improves(Strengths strengths) {
        if (left == 0 || strengths.equals(best)) {
            return false;
        }
        left--;
        double next = score.applyAsDouble(strengths);
        if (next <= bestScore) {
            return false;
        }
        bestScore = next;
        best = strengths;
        return true;
    }
}
