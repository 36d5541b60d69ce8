package dev.nearfar.app.bench;

import dev.nearfar.core.Hybrid;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.Seed.Effort;

/// Something that was made several times.
///
/// @param milliseconds median from samples to canvas
/// @param hybrid what came out, the same each time
record Timed(double milliseconds, Hybrid hybrid) {
    /// The weighted error at the end.
    double loss() {
        return hybrid.report().losses().getLast().total();
    }

    /// How near to the least value a search by `converge` was to come.
    ///
    /// @throws IllegalStateException if this was another method
    Effort effort() {
        if (hybrid.report().recipe().method() instanceof Seed seed) {
            return seed.effort();
        }
        throw new IllegalStateException(
                "method must be seed, was " + hybrid.report().recipe().method().preset());
    }

    /// Estimated distance of that above its least value, relative.
    double gap() {
        return hybrid.report().gapEstimate().orElseThrow();
    }
}
