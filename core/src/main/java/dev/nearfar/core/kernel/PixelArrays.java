package dev.nearfar.core.kernel;

/// One plane of the published objective at one canvas: what every pixel of a solver's model is made from.
///
/// @param near A, code values
/// @param target what the far view should show, code values
/// @param canvas x, code values
/// @param slope d, the slope of decoding at x
/// @param back h, the far error's gradient by the canvas' light
/// @param seen what the far view shows, code values
public record PixelArrays(float[] near, float[] target, float[] canvas, float[] slope, float[] back, float[] seen) {}
