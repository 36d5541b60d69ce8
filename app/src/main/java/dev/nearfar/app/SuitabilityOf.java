package dev.nearfar.app;

import dev.nearfar.align.Suitability;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Geometry;
import java.util.List;
import java.util.Optional;

/// Whether pictures can work together as they hang.
public final class SuitabilityOf {
    private SuitabilityOf() {}

    /// Of two pictures in one frame.
    ///
    /// @param geometry how they are to hang
    /// @throws IllegalArgumentException if the geometry contradicts itself
    public static Suitability pair(List<Picture> laid, Geometry geometry, Workers workers) {
        int width = laid.getFirst().shape().width();
        double handOver = geometry.resolved(width).eyeSigmas(width).get(1);
        return Suitability.of(laid.getFirst(), laid.getLast(), handOver, workers);
    }

    /// What a person should hear of it; nothing where nothing stands against the pair.
    public static Optional<String> told(Suitability suitability) {
        if (suitability.reasons().isEmpty()) {
            return Optional.empty();
        }
        var advice = suitability.advice().isEmpty() ? "" : "; " + suitability.advice() + " would help most";
        return Optional.of("this pair may not work: " + String.join(", ", suitability.reasons()) + advice);
    }
}
