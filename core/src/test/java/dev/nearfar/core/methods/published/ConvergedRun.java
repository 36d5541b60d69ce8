package dev.nearfar.core.methods.published;

import dev.nearfar.core.Pictures;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.SeedSettings;
import dev.nearfar.core.result.Hybrid;

/// What the solver made of a case at an effort, and how far that truly is from the least value.
///
/// @param optimum the case
/// @param effort how near was asked for
/// @param hybrid the picture and the report
/// @param gradient the objective's gradient there, in `double`
/// @param total the objective's value there, in `double`
public record ConvergedRun(OptimumCase optimum, Seed.Effort effort, Hybrid hybrid, Planes gradient, double total) {
    /// What the solver calls small: a quarter of an 8-bit code of mean deviation in each view.
    private static final double LEAST_DEVIATION = 0.25 / 255;

    public static ConvergedRun of(OptimumCase optimum, Seed.Effort effort, int threads) {
        var recipe = SeedSettings.like(optimum.seed()).effort(effort).recipe();
        var hybrid = Pictures.mixed(recipe, threads, optimum.near(), optimum.far());
        var gradient = Planes.zero(hybrid.canvas().shape(), Precision.DOUBLE);
        return new ConvergedRun(optimum, effort, hybrid, gradient, optimum.evaluate(hybrid.canvas(), gradient));
    }

    /// How far the total is above the least value, relative to that, or where nothing is left, to a quarter of a code.
    public double trueGap() {
        var seed = optimum.seed();
        double small = (seed.nearWeight() + seed.farWeight())
                * hybrid.canvas().shape().samples()
                * LEAST_DEVIATION
                * LEAST_DEVIATION;
        return (total - optimum.least()) / Math.max(optimum.least(), small);
    }

    /// The same as the solver estimates it.
    public double estimate() {
        return hybrid.report().gapEstimate().orElseThrow();
    }

    public int evaluations() {
        return hybrid.report().evaluations();
    }

    @Override
    public String toString() {
        return "%s, %s: gap %.2e, estimate %.2e, %d evaluations"
                .formatted(optimum, effort, trueGap(), estimate(), evaluations());
    }
}
