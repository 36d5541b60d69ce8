package dev.nearfar.core.objective;

import dev.nearfar.core.picture.Planes;
import java.util.List;

/// Anything that adds values and their gradient to the objective: a [Goal], a regulariser, a user's error function, or
/// a
/// fused kernel that stands for several goals.
///
/// A term is made for canvases of one shape and keeps its scratch memory, so it serves one caller at a time.
public interface Term {
    /// The values this term contributes, in the order in which [#addValueAndGradient] gives them.
    List<Part> parts();

    /// Writes the unweighted value of each part into `values[first …]`, and adds the gradient of their weighted sum,
    /// by the samples of the canvas, to `gradient`.
    void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient);
}
