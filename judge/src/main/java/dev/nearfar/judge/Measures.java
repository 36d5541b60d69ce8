package dev.nearfar.judge;

/// A number in each of the two measures of legibility: correlations, −1..1, or margins between them, −2..2.
///
/// @param edge by the edges that an eye can see: it sees line drawings, and credits faint edges with more than people do
/// @param csf weighted by contrast sensitivity: it sees which picture dominates
public record Measures(double edge, double csf) {
    /// Checks that both are finite.
    public Measures {
        if (!Double.isFinite(edge) || !Double.isFinite(csf)) {
            throw new IllegalArgumentException("measures must be finite, were %s and %s".formatted(edge, csf));
        }
    }

    /// Both measures less another's.
    public Measures minus(Measures other) {
        return new Measures(edge - other.edge, csf - other.csf);
    }

    /// The greater one of each measure.
    public Measures max(Measures other) {
        return new Measures(Math.max(edge, other.edge), Math.max(csf, other.csf));
    }

    /// The smaller one of each measure.
    public Measures min(Measures other) {
        return new Measures(Math.min(edge, other.edge), Math.min(csf, other.csf));
    }

    /// The smaller one of the two measures.
    public double least() {
        return Math.min(edge, csf);
    }

    /// The greater one of the two measures.
    public double most() {
        return Math.max(edge, csf);
    }
}
