package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;

/// Sums over the lines of a plane, several at once: each line's by whoever is free, then all of them in order, so that
/// the number of workers changes no bit.
final class Sums {
    /// Lines of a task.
    private static final int LINES = 16;

    private Sums() {}

    /// What one line adds to the sums.
    @FunctionalInterface
    interface Line {
        /// Adds to `sums`, from `at` on.
        void addTo(int line, double[] sums, int at);
    }

    /// `count` sums over lines 0..`lines`−1.
    static double[] of(int lines, int count, Workers workers, Line each) {
        var parts = new double[lines * count];
        workers.forEach((lines + LINES - 1) / LINES, (number, worker) -> {
            for (int line = number * LINES; line < Math.min(lines, (number + 1) * LINES); line++) {
                each.addTo(line, parts, line * count);
            }
        });
        var totals = new double[count];
        for (int at = 0; at < parts.length; at++) {
            totals[at % count] += parts[at];
        }
        return totals;
    }
}
