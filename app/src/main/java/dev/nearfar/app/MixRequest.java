package dev.nearfar.app;

import java.nio.file.Path;
import java.util.Optional;

/// What one mix is asked for. The path `-` means a standard stream, which carries a PNG or JSON.
///
/// @param near the picture for up close
/// @param far the picture for afar
/// @param output where the hybrid goes; the name's ending says the format
/// @param recipe how it is made
/// @param report where the report goes, if anywhere
/// @param replace whether files that exist may be replaced
/// @param threads how many work, 1..1024
/// @param streams what `-` means
public record MixRequest(
        Path near,
        Path far,
        Path output,
        RecipeChoice recipe,
        Optional<Path> report,
        boolean replace,
        int threads,
        StandardStreams streams) {
    /// Checks the number of threads.
    public MixRequest {
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException("threads must be 1..1024, was " + threads);
        }
    }
}
