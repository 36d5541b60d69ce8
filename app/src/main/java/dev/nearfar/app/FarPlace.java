package dev.nearfar.app;

import dev.nearfar.app.tune.FarChoice;
import dev.nearfar.core.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// From where the far picture is seen: what was given, with a word where that cannot work, or what is chosen.
public final class FarPlace {
    private FarPlace() {}

    /// The recipe with its far distance as a number.
    ///
    /// @param asked the geometry as it was asked for
    /// @param resolved the recipe, in which something stands for what was left open
    /// @param laid the pictures on their canvas, or smaller copies, nearest first
    /// @param hearer hears what was chosen, or what speaks against what was given
    public static Recipe of(Geometry asked, Recipe resolved, List<Picture> laid, Mixer mixer, Consumer<String> hearer) {
        if (!(resolved.method() instanceof Eye eye) || laid.size() != 2) {
            return resolved;
        }
        var geometry = resolved.geometry();
        int width = resolved.canvas(laid.getFirst().shape()).width();
        if (!asked.isFarOpen()) {
            if (!FarChoice.reads(eye, laid, geometry, width, mixer)) {
                advise(geometry, FarChoice.of(eye, laid, geometry, width, mixer), width, hearer);
            }
            return resolved;
        }
        var choice = FarChoice.of(eye, laid, geometry, width, mixer);
        hearer.accept(
                choice.reads()
                        ? "from %s it is FAR, from %s NEAR: the nearest distance from which both read (--far-at sets another)"
                                .formatted(choice.distance(), geometry.nearAt())
                        : "from %s it is FAR, from %s NEAR with FAR showing through: no distance parts them better (--far-at sets another)"
                                .formatted(choice.distance(), geometry.nearAt()));
        return resolved.withGeometry(geometry.withFar(choice.distance()));
    }

    private static void advise(Geometry geometry, FarChoice choice, int width, Consumer<String> hearer) {
        double given = geometry.far().metres();
        double better = choice.distance().metres();
        if (!choice.reads() || better <= given) {
            hearer.accept("NEAR will be faint from %s with FAR seen from %s; no distance would make both read well"
                    .formatted(geometry.nearAt(), geometry.far()));
            return;
        }
        // The far eye's blur covers as much of the picture from there as it does from here where it hangs smaller.
        hearer.accept(String.format(
                Locale.ROOT,
                "NEAR will be faint from %s with FAR seen from %s; with FAR from %s both read, or hung %.0f cm wide",
                geometry.nearAt(),
                geometry.far(),
                choice.distance(),
                100 * geometry.widthMetres(width) * given / better));
    }
}
