package dev.nearfar.app.tune;

import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Eye.Strengths;

/// A strength that is searched: multiplied by a step, or, pivot and gap, added to.
enum Axis {
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

    /// @param size of the step, negative for the other way
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
