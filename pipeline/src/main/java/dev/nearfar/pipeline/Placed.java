package dev.nearfar.pipeline;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Recipe;
import java.util.List;

/// Pictures that lie on each other, and are not on the canvas yet.
///
/// @param recipe with its placement found
/// @param pictures in the recipe's order
public record Placed(Recipe recipe, List<Picture> pictures) {
    /// Copies the list.
    public Placed {
        pictures = List.copyOf(pictures);
    }
}
