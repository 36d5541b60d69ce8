package dev.nearfar.judge;

import dev.nearfar.core.picture.FloatPlanes;

/// What of a picture is the same from every distance.
///
/// @param light its luminance, linear, one plane
/// @param spectrum cosine coefficients of its encoded luminance less the mean, as [CosineSpectrum] gives them
record Sight(FloatPlanes light, float[] spectrum) {}
