package dev.nearfar.core.recipe;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.picture.Shape;

/// Everything that decides the picture, apart from the two pictures themselves. The same recipe gives the same pixels
/// on
/// every machine; it holds no time, no thread count, no path and no engine.
///
/// @param method how the hybrid is made
/// @param fit how a picture is laid on a canvas of another shape
/// @param size how large the canvas is
/// @param background what stands behind see-through pixels and beside a contained picture
public record Recipe(Method method, Fit fit, CanvasSize size, SrgbColour background) {
    /// What is done when nothing is asked for.
    public static final Recipe DEFAULT = new Recipe(Seed.DEFAULT, Fit.COVER, new CanvasSize.Auto(), SrgbColour.WHITE);

    /// The same with another method.
    public Recipe withMethod(Method other) {
        return new Recipe(other, fit, size, background);
    }

    /// The same with everything that follows from the near picture's shape written out.
    public Recipe resolved(Shape near) {
        var pixels = switch (size) {
            case CanvasSize.Auto() -> new CanvasSize.Pixels(near.width(), near.height());
            case CanvasSize.Pixels given -> given;
        };
        var chosen = switch (method) {
            case Seed seed -> seed.withTaps(seed.taps());
            case Classic classic -> classic;
        };
        return new Recipe(chosen, fit, pixels, background);
    }
}
