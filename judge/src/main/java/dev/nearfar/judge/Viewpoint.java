package dev.nearfar.judge;

import dev.nearfar.core.geometry.Viewing;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/// One distance, from which pictures are compared with the references in both measures.
final class Viewpoint {
    private final EyeBlur eye;
    private final FloatPlanes seen;
    private final EdgeReading edges;
    private final SensitivityReading sensitivities;

    /// @throws IllegalArgumentException if `pixelsPerDegree` is not finite and positive
    Viewpoint(
            Shape shape,
            double pixelsPerDegree,
            List<Sight> references,
            ContrastSensitivity sensitivity,
            Workers workers) {
        if (!(pixelsPerDegree > 0 && Double.isFinite(pixelsPerDegree))) {
            throw new IllegalArgumentException("pixels per degree must be finite and > 0, were " + pixelsPerDegree);
        }
        eye = new EyeBlur(shape, Viewing.EYE_DEGREES * pixelsPerDegree, workers);
        seen = FloatPlanes.zero(shape);
        var seenReferences = new ArrayList<FloatPlanes>();
        for (var reference : references) {
            var plane = FloatPlanes.zero(shape);
            eye.see(reference.light(), plane);
            seenReferences.add(plane);
        }
        edges = new EdgeReading(seenReferences, workers);
        var spectra = references.stream().map(Sight::spectrum).toList();
        sensitivities =
                new SensitivityReading(spectra, new SensitivityProducts(shape, pixelsPerDegree, sensitivity, workers));
    }

    /// How alike a picture is to each reference, as seen from here.
    List<Measures> correlations(Sight sight) {
        eye.see(sight.light(), seen);
        var edge = edges.correlations(seen);
        var csf = sensitivities.correlations(sight.spectrum());
        var correlations = new ArrayList<Measures>();
        for (int index = 0; index < edge.length; index++) {
            correlations.add(new Measures(edge[index], csf[index]));
        }
        return List.copyOf(correlations);
    }
}
