package dev.nearfar.core.external;

import dev.nearfar.core.objective.Part;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Geometry;
import java.util.List;
import java.util.Map;

/// What an error function is to judge canvases by.
///
/// All pictures are code values 0..1 in the canvas' shape and precision, and nobody writes to them.
///
/// @param part name and weight of the function's value
/// @param pictures nearest first, at least two
/// @param extras further pictures by the names that the function knows them by
/// @param geometry resolved: how wide the canvas hangs, and where one stands
/// @param workers for whoever has work to share out
public record ErrorTask(
        Part part, List<Planes> pictures, Map<String, Planes> extras, Geometry geometry, Workers workers) {
    /// Copies the lists, and checks that all pictures are of one kind.
    public ErrorTask {
        pictures = List.copyOf(pictures);
        extras = Map.copyOf(extras);
        if (pictures.size() < 2) {
            throw new IllegalArgumentException("pictures must be at least 2, were " + pictures.size());
        }
        var shape = pictures.getFirst().shape();
        pictures.forEach(picture -> picture.requireShape(shape));
        extras.values().forEach(picture -> picture.requireShape(shape));
    }

    /// Of the canvas.
    public Shape shape() {
        return pictures.getFirst().shape();
    }

    /// Of the canvas.
    public Precision precision() {
        return pictures.getFirst().precision();
    }
}
