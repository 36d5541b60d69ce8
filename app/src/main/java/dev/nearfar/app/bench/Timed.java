package dev.nearfar.app.bench;

import dev.nearfar.core.result.Hybrid;
import dev.nearfar.core.result.Report;

/// Something that was made several times. Keeps no picture: large ones would fill the memory.
///
/// @param milliseconds median from samples to canvas
/// @param report of the last time
/// @param pixelsSha256 of what came out, the same each time
record Timed(double milliseconds, Report report, String pixelsSha256) {
    static Timed of(double milliseconds, Hybrid hybrid) {
        return new Timed(milliseconds, hybrid.report(), hybrid.pixelsSha256());
    }

    /// The weighted error at the end.
    double loss() {
        return report.losses().getLast().total();
    }

    /// Estimated distance of the loss above its least value, relative.
    double gap() {
        return report.gapEstimate().orElseThrow();
    }
}
