package dev.nearfar.pipeline;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Plan;
import java.util.List;

/// A plan, and the pictures laid on its canvas.
///
/// @param plan what will be made
/// @param laid the pictures, in the recipe's order
/// @param told what was done and chosen on the way, line by line
public record Planned(Plan plan, List<Picture> laid, List<String> told) {
    /// Copies the lists.
    public Planned {
        laid = List.copyOf(laid);
        told = List.copyOf(told);
    }
}
