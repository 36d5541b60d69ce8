package dev.nearfar.core.result;

import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.recipe.Recipe;
import java.util.List;
import java.util.OptionalDouble;

/// How a picture came about.
///
/// @param recipe everything that decided the pixels, written out
/// @param width columns of the picture
/// @param height rows of the picture
/// @param losses every 50th evaluation and the last; empty for a closed form
/// @param evaluations how many there were
/// @param gapEstimate estimated distance above the least possible total, relative; empty where none is made
/// @param clipping what left the range of code values
/// @param notes what was done to the pictures before, in words
/// @param secondsSolving wall time from samples to canvas
/// @param engine which form of the inner loops ran
/// @param threads how many worked
/// @param tolerance how far apart losses of this recipe may lie on two machines, relatively; empty where its pixels are the
///     same everywhere
public record Report(
        Recipe recipe,
        int width,
        int height,
        List<Evaluation> losses,
        int evaluations,
        OptionalDouble gapEstimate,
        Clipping clipping,
        List<String> notes,
        double secondsSolving,
        String engine,
        int threads,
        OptionalDouble tolerance) {
    /// Copies the lists.
    public Report {
        losses = List.copyOf(losses);
        notes = List.copyOf(notes);
    }

    /// Whether the same recipe gives the same pixels everywhere.
    public boolean reproducible() {
        return tolerance.isEmpty();
    }
}
