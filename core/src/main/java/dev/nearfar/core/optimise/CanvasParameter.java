package dev.nearfar.core.optimise;

import dev.nearfar.core.picture.Planes;

/// The free variables of the search, and the canvas that belongs to them.
public interface CanvasParameter {
    /// The least value of a free variable.
    double lower();

    /// The greatest value of a free variable.
    double upper();

    /// Writes the free variables that give a canvas of code values. Code values at which there are none are moved to
    /// the nearest at which there are.
    void fromCanvas(Planes canvas, Planes free);

    /// Writes the canvas of code values 0..1 that belongs to the free variables.
    void toCanvas(Planes free, Planes canvas);

    /// Turns the gradient by the canvas, in place, into the gradient by the free variables at this canvas.
    void pullback(Planes canvas, Planes gradient);
}
