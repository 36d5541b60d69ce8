package dev.nearfar.judge;

import java.util.List;

/// How like each picture a hybrid is, from one distance.
///
/// @param distanceMetres > 0
/// @param pixelsPerDegree at that distance
/// @param correlations with each picture
public record CurvePoint(double distanceMetres, double pixelsPerDegree, List<Measures> correlations) {
    /// Copies the correlations.
    public CurvePoint {
        correlations = List.copyOf(correlations);
    }
}
