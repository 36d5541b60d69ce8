package dev.nearfar.pipeline;

import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.pipeline.tune.FarChoice;
import java.util.List;
import java.util.function.Consumer;

/// From where the far picture is seen: what was given, or what is chosen.
public final class FarPlace {
    private FarPlace() {}

    /// The recipe with its far distance as a number.
    ///
    /// @param asked the geometry as it was asked for
    /// @param resolved the recipe, in which something stands for what was left open
    /// @param laid the pictures on their canvas, or smaller copies, nearest first
    /// @param hearer hears what was chosen
    public static Recipe of(Geometry asked, Recipe resolved, List<Picture> laid, Mixer mixer, Consumer<String> hearer) {
        if (!(resolved.method() instanceof Eye eye) || laid.size() != 2) {
            return resolved;
        }
        var geometry = resolved.geometry();
        int width = resolved.canvas(laid.getFirst().shape()).width();
        if (!asked.isFarOpen()) {
            return resolved;
        }
        var choice = FarChoice.of(eye, laid, geometry, width, mixer);
        hearer.accept(
                choice.reads()
                        ? "from %s it is FAR, from %s NEAR (--far-at sets another distance)"
                                .formatted(choice.distance(), geometry.nearAt())
                        : "from %s it is FAR, from %s NEAR with FAR showing through: no distance parts them better (--far-at sets another)"
                                .formatted(choice.distance(), geometry.nearAt()));
        return resolved.withGeometry(geometry.withFar(choice.distance()));
    }
}
