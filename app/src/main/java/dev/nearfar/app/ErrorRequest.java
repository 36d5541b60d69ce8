package dev.nearfar.app;

import dev.nearfar.core.external.Device;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Which error functions from files take part in a mix. Only who types a command names them: a recipe knows them by name and
/// hash, and runs nothing.
///
/// @param functions in the order in which they were given
/// @param extras further pictures for them, by name
/// @param device what computes them
public record ErrorRequest(List<Function> functions, Map<String, Path> extras, Device device) {
    /// None takes part.
    public static final ErrorRequest NONE = new ErrorRequest(List.of(), Map.of(), Device.CPU);

    /// A file with an error function.
    ///
    /// @param weight of its value; empty where none was given: 1, or as the recipe says
    /// @param file what holds it
    public record Function(OptionalDouble weight, Path file) {}

    /// Copies the lists, and checks that something makes use of the pictures.
    public ErrorRequest {
        functions = List.copyOf(functions);
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
        if (functions.isEmpty() && !extras.isEmpty()) {
            throw new IllegalArgumentException("extra must go with error, was given alone: "
                    + extras.keySet().iterator().next());
        }
        if (functions.isEmpty() && device != Device.CPU) {
            throw new IllegalArgumentException("device must go with error, was given alone");
        }
    }
}
