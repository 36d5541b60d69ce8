package dev.nearfar.core.external;

import dev.nearfar.core.picture.Picture;
import java.util.List;
import java.util.Map;

/// What a recipe with error functions needs beside its pictures.
///
/// @param sources one for each that the recipe names, in its order
/// @param extras further pictures for them, by name; laid on the canvas
public record ErrorInputs(List<ErrorSource> sources, Map<String, Picture> extras) {
    /// Of a recipe that names none.
    public static final ErrorInputs NONE = new ErrorInputs(List.of(), Map.of());

    /// Copies the lists.
    public ErrorInputs {
        sources = List.copyOf(sources);
        extras = Map.copyOf(extras);
    }
}
