package dev.nearfar.core.view;

import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Shape;

/// A differentiable way of looking at a picture, made for pictures of one shape.
///
/// A view may mix channels and change the size. It may remember what `forward` computed, so [#pullback] belongs to the
/// latest [#forward], and one view serves one caller at a time.
public interface View {
    /// Shape of the canvas that is looked at.
    Shape input();

    /// Shape of what is seen.
    Shape output();

    /// Writes V(canvas) into `seen`.
    void forward(Planes canvas, Planes seen);

    /// Adds Jᵀ·cotangent to `gradient`, J being the Jacobian of [#forward] at the canvas of its latest call.
    void pullback(Planes cotangent, Planes gradient);
}
