package dev.nearfar.core.recipe;

/// How a picture is laid on a canvas of another shape.
public enum Fit {
    /// Scaled until it covers the canvas, centred, what stands over cut off.
    COVER,
    /// Scaled until all of it is on the canvas, centred, the rest filled with the background.
    CONTAIN,
    /// Scaled to the canvas' width and height, whatever that does to its proportions.
    STRETCH
}
