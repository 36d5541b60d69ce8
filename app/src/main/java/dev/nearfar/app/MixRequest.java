package dev.nearfar.app;

import dev.nearfar.core.recipe.Alone;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one mix is asked for. The path `-` means a standard stream, which carries a PNG or JSON.
///
/// @param pictures nearest first, at least two
/// @param output where the hybrid goes; the name's ending says the format
/// @param recipe how it is made
/// @param saving how the picture is written, where that is asked for: fields of [Saving], as a person writes them
/// @param report where the report goes, if anywhere
/// @param replace whether files that exist may be replaced
/// @param threads how many work, 1..1024
/// @param streams what `-` means
/// @param error the error functions from files that take part
public record MixRequest(
        List<Path> pictures,
        Path output,
        RecipeChoice recipe,
        Map<String, String> saving,
        Optional<Path> report,
        boolean replace,
        int threads,
        StandardStreams streams,
        ErrorRequest error) {
    /// The most threads.
    public static final int MOST_THREADS = 1024;

    /// A mix without error functions from files.
    public MixRequest(
            List<Path> pictures,
            Path output,
            RecipeChoice recipe,
            Map<String, String> saving,
            Optional<Path> report,
            boolean replace,
            int threads,
            StandardStreams streams) {
        this(pictures, output, recipe, saving, report, replace, threads, streams, ErrorRequest.NONE);
    }

    /// Checks the numbers of pictures and threads. Where error functions are given and nothing says a preset, they are all there
    /// is.
    public MixRequest {
        boolean isOpen = recipe.file().isEmpty() && !recipe.fields().containsKey(RecipeFields.PRESET);
        if (isOpen && !error.functions().isEmpty()) {
            recipe = recipe.with(RecipeFields.PRESET, Alone.DEFAULT.preset());
        }
        pictures = List.copyOf(pictures);
        saving = Map.copyOf(saving);
        if (pictures.size() < 2) {
            throw new IllegalArgumentException("pictures must be at least 2, were " + pictures.size());
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be 1..%d, was %d".formatted(MOST_THREADS, threads));
        }
    }

    /// What messages call a picture.
    String name(int index) {
        return index == 0 ? "near picture" : index == pictures.size() - 1 ? "far picture" : "picture " + (index + 1);
    }
}
