package dev.nearfar.align;

/// A place that can be found again in another picture of the same scene.
///
/// @param sigmaPixels the blur at which it stands out most: its size
/// @param radians which way its brightness rises
/// @param descriptor what is around it, 128 numbers whose squares sum to 1
record Feature(double x, double y, double sigmaPixels, double radians, float[] descriptor) {}
