package dev.nearfar.core.view;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Shape;

/// What a [SampledBlur] makes of its own pullback: `R·Rᵀ`, a symmetric map of its coarse grid to itself, in `float`.
public final class SampledProduct {
    private final Workers workers;
    private final SparseMatrix down;
    private final SparseMatrix across;
    private final FloatPlanes between;
    private final FloatPlanes turned;
    private final FloatPlanes turnedAgain;

    SampledProduct(Shape shape, SparseMatrix down, SparseMatrix across, Workers workers) {
        this.workers = workers;
        this.down = down;
        this.across = across;
        between = FloatPlanes.zero(shape);
        int columns = shape.width();
        turned = FloatPlanes.zero(new Shape(shape.channels(), columns, shape.height()));
        turnedAgain = FloatPlanes.zero(turned.shape());
    }

    /// Writes `R·Rᵀ·from`.
    public void apply(FloatPlanes from, FloatPlanes to) {
        down.downColumns(from, between, workers);
        MultirateBlur.turn(between, turned, workers);
        across.downColumns(turned, turnedAgain, workers);
        MultirateBlur.turn(turnedAgain, to, workers);
    }
}
