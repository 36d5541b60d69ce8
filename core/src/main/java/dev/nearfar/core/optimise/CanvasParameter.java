package dev.nearfar.core.optimise;

import dev.nearfar.core.picture.Planes;

/// The free variables of the search, and the canvas that belongs to them.
public interface CanvasParameter {
    /// The least value of a free variable.
    double lower();

    /// The greatest value of a free variable.
    double upper();

    /// Whether the free variables are the canvas itself, so that one array may hold both.
    default boolean isCanvas() {
        return false;
    }

    /// Writes the free variables that give a canvas of code values. Code values at which there are none are moved to
    /// the nearest at which there are.
    void fromCanvas(Planes canvas, Planes free);

    /// Writes the canvas of code values 0..1 that belongs to the free variables.
    void toCanvas(Planes free, Planes canvas);

    /// Turns the gradient by the canvas, in place, into the gradient by the free variables at this canvas.
    void pullback(Planes canvas, Planes gradient);

    /// [#toCanvas] of a run of samples in `float`, on the calling thread.
    void toCanvas(float[] free, int freeAt, float[] canvas, int canvasAt, int count);

    /// [#pullback] and a step along what comes out, of a run of samples in `float`, on the calling thread:
    /// `next = min(max(free + factor · gradient by free, lower), upper)`. `free` and `next` start at the same position.
    void step(
            float[] canvas,
            int canvasAt,
            float[] gradient,
            int gradientAt,
            float factor,
            float[] free,
            float[] next,
            int at,
            int count);
}
