package dev.nearfar.core.objective;

/// A number that a term contributes to the total, with the name that reports give it.
///
/// @param name short and lower case: `near`, `far`
/// @param weight factor with which the part's value enters the total; finite and ≥ 0
public record Part(String name, double weight) {
    /// Checks the weight.
    public Part {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("%s-weight must be finite and >= 0, was %s".formatted(name, weight));
        }
    }
}
