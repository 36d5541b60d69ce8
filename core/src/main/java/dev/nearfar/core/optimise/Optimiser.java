package dev.nearfar.core.optimise;

import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.picture.Planes;

/// Moves free variables downhill on an objective.
public interface Optimiser {
    /// Searches from a canvas of code values, which is overwritten with the canvas found.
    ///
    /// @throws java.util.concurrent.CancellationException if the listener says so
    Outcome minimise(Objective objective, CanvasParameter parameter, Planes canvas, Listener listener);
}
