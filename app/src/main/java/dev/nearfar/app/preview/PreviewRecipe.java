package dev.nearfar.app.preview;

import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Cutoff;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import java.util.OptionalInt;

/// What is made to foretell, small and at once, what a recipe would make.
///
/// The canvas hangs as wide as the recipe's and has fewer pixels. What counts in pixels shrinks with it. The search ends at the
/// first draft; preset `seed` goes to the least error, which a draft reaches sooner than the published steps.
final class PreviewRecipe {
    /// Steps of the published descent where the solver that converges cannot go.
    private static final int MOST_STEPS = 30;

    private static final double SMALLEST_SIGMA = 0.3;

    private PreviewRecipe() {}

    /// @param near the near picture's shape, as the canvas follows it
    /// @param longest most pixels a side
    /// @throws IllegalArgumentException if the geometry contradicts itself on the recipe's own canvas
    static Recipe of(Recipe recipe, Shape near, int longest) {
        var canvas = recipe.canvas(near);
        double scale = Math.min(1, (double) longest / Math.max(canvas.width(), canvas.height()));
        var small = new CanvasSize.Pixels(side(canvas.width(), scale), side(canvas.height(), scale));
        return new Recipe(
                        method(recipe.method(), scale),
                        recipe.fit(),
                        small,
                        recipe.background(),
                        recipe.geometry().resolved(canvas.width()),
                        recipe.placement())
                .withSee(recipe.see().scaled((double) small.width() / canvas.width()));
    }

    private static int side(int pixels, double scale) {
        return (int) Math.max(2, Math.round(pixels * scale));
    }

    private static Method method(Method method, double scale) {
        return switch (method) {
            case Eye eye -> eye.withEffort(Seed.Effort.DRAFT);
            case Classic classic ->
                new Classic(scaled(classic.lowCutoff(), scale), scaled(classic.highCutoff(), scale), classic.light());
            case Seed seed -> seed(seed, scale);
            // Where error functions run, there is no preview; the mixer says so.
            case Alone alone -> alone;
        };
    }

    private static Cutoff scaled(Cutoff cutoff, double scale) {
        return cutoff.unit() == Cutoff.Unit.PX ? new Cutoff(cutoff.value() * scale, Cutoff.Unit.PX) : cutoff;
    }

    private static Seed seed(Seed seed, double scale) {
        boolean converges = seed.nearWeight() > 0 && seed.farWeight() > 0;
        return new Seed(
                Math.max(seed.sigma() * scale, Math.min(seed.sigma(), SMALLEST_SIGMA)),
                OptionalInt.empty(),
                seed.nearWeight(),
                seed.farWeight(),
                Math.min(seed.steps(), MOST_STEPS),
                seed.rate(),
                converges ? Seed.Start.GREY : seed.start(),
                Precision.FLOAT,
                converges ? Seed.Solver.CONVERGE : Seed.Solver.DESCENT,
                Seed.Effort.DRAFT);
    }
}
