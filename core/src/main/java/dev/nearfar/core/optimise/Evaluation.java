package dev.nearfar.core.optimise;

import dev.nearfar.core.objective.Part;
import java.util.List;

/// What one evaluation of the objective found.
///
/// @param number how many evaluations there have been, this one included
/// @param of how many there will be, or 0 where that is not known beforehand
/// @param total the weighted sum
/// @param parts names and weights
/// @param values the parts' unweighted values, in their order
public record Evaluation(int number, int of, double total, List<Part> parts, List<Double> values) {
    /// The same with another number, where the end is not known.
    public Evaluation numbered(int other) {
        return new Evaluation(other, 0, total, parts, values);
    }
}
