package dev.nearfar.core.recipe;

/// A recipe with nothing left open: canvas, width, distances, placement, strengths and the list of terms stand in it as numbers. One plan,
/// one picture, whoever makes it, with any number of threads. It is what a PNG carries and a report tells.
///
/// @param recipe the same as a recipe, which is how it is written
public record Plan(Recipe recipe) {
    /// Checks that nothing is open.
    ///
    /// @throws IllegalArgumentException if something is; the message tells what
    public Plan {
        require(recipe.size() instanceof CanvasSize.Pixels, "size", recipe.size());
        require(
                recipe.geometry().width() instanceof WallWidth.Given,
                "width",
                recipe.geometry().width());
        require(!recipe.geometry().isFarOpen(), "far-at", recipe.geometry().farAt());
        require(
                !(recipe.placement().align() instanceof AlignBy.Auto),
                "align",
                recipe.placement().align());
        if (recipe.method() instanceof Eye eye) {
            require(eye.isComplete(), "detail-weight and its like", "auto");
        }
    }

    private static void require(boolean isKnown, String name, Object value) {
        if (!isKnown) {
            throw new IllegalArgumentException("%s of a plan must be known, was %s".formatted(name, value));
        }
    }

    /// The canvas' size.
    public CanvasSize.Pixels canvas() {
        return (CanvasSize.Pixels) recipe.size();
    }

    /// The list of terms; empty for a closed form, and where error functions from elsewhere are all there is.
    public Terms terms() {
        return recipe.terms();
    }
}
