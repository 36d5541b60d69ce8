package dev.nearfar.core.objective;

import dev.nearfar.core.picture.Planes;
import java.util.ArrayList;
import java.util.List;

/// The error function: the weighted sum of all parts of all terms.
public final class Objective {
    private final List<Term> terms;
    private final List<Part> parts;
    private final double[] values;

    /// The sum of these terms.
    ///
    /// @throws IllegalArgumentException if there is no term
    public Objective(List<Term> terms) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("terms must be at least 1, were 0");
        }
        this.terms = List.copyOf(terms);
        var all = new ArrayList<Part>();
        for (var term : terms) {
            all.addAll(term.parts());
        }
        parts = List.copyOf(all);
        values = new double[parts.size()];
    }

    /// Names and weights of all parts, in order.
    public List<Part> parts() {
        return parts;
    }

    /// The unweighted values of all parts at the latest [#evaluate], in order.
    public double[] values() {
        return values.clone();
    }

    /// Returns the total at a canvas of code values, and writes its gradient by the canvas' samples into `gradient`.
    public double evaluate(Planes canvas, Planes gradient) {
        gradient.fill(0);
        int first = 0;
        for (var term : terms) {
            term.addValueAndGradient(canvas, values, first, gradient);
            first += term.parts().size();
        }
        return total();
    }

    /// Whether [#evaluate(CanvasRows)] works: there is but one term, and it goes row by row.
    public boolean isRowwise() {
        return terms.size() == 1 && terms.getFirst() instanceof RowwiseTerm;
    }

    /// Returns the total at a canvas of code values that is asked for row by row, and hands its gradient over likewise.
    ///
    /// @throws IllegalStateException if this is not [#isRowwise]
    public double evaluate(CanvasRows rows) {
        if (!isRowwise()) {
            throw new IllegalStateException("terms must be one that goes row by row, were " + parts);
        }
        ((RowwiseTerm) terms.getFirst()).evaluate(rows, values, 0);
        return total();
    }

    private double total() {
        double total = 0;
        for (int index = 0; index < values.length; index++) {
            total += parts.get(index).weight() * values[index];
        }
        return total;
    }
}
