package dev.nearfar.core.optimise;

import java.util.List;
import java.util.OptionalDouble;

/// How a search went.
///
/// @param evaluations how many evaluations it took
/// @param losses a selection of them: every 50th and the last
/// @param gapEstimate estimated distance of the total above its least value, relative to that; empty where the
///     optimiser makes no estimate
public record Outcome(int evaluations, List<Evaluation> losses, OptionalDouble gapEstimate) {
    /// Copies the list.
    public Outcome {
        losses = List.copyOf(losses);
    }
}
