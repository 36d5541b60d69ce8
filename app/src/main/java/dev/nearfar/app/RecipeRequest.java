package dev.nearfar.app;

import java.nio.file.Path;
import java.util.List;

/// What a recipe is asked for, to be looked at, edited or kept, before or instead of a picture.
///
/// @param pictures in the recipe's order; empty where it is told as far as it is known without them
/// @param recipe what is wanted
/// @param output where it goes; `-` is standard output
/// @param replace whether a file that exists may be replaced
/// @param threads how many work, 1..1024
/// @param streams what `-` means
public record RecipeRequest(
        List<Path> pictures, RecipeChoice recipe, Path output, boolean replace, int threads, StandardStreams streams) {
    /// Copies the list.
    public RecipeRequest {
        pictures = List.copyOf(pictures);
    }
}
