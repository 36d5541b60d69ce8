package dev.nearfar.core.kernel;

/// The numbers that all pixels of a solver's model share.
///
/// @param near m_n, the weight of the near error
/// @param far m_f, the weight of the far error
/// @param floor least curvature of a pixel, in units of `2 m_n`
public record PixelWeights(float near, float far, float floor) {}
