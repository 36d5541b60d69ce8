package dev.nearfar.app.bench;

import dev.nearfar.core.Hybrid;

/// Something that was made several times.
///
/// @param milliseconds median from samples to canvas
/// @param hybrid what came out, the same each time
record Timed(double milliseconds, Hybrid hybrid) {
    /// The weighted error at the end.
    double loss() {
        return hybrid.report().losses().getLast().total();
    }

    /// Estimated distance of that above its least value, relative.
    double gap() {
        return hybrid.report().gapEstimate().orElseThrow();
    }
}
