package dev.nearfar.core.external;

import dev.nearfar.core.objective.Term;
import dev.nearfar.core.picture.Precision;
import java.util.OptionalDouble;

/// An error function from elsewhere: gives the term for a canvas' shape, precision and pictures.
///
/// Whoever can write the gradient down implements this and [Term], and needs nothing else: [dev.nearfar.core.methods.Mixer] adds
/// the term to the recipe's own.
public interface ErrorSource extends AutoCloseable {
    /// The term for a task. It must have the task's one part, and serves one caller at a time.
    ///
    /// @throws ErrorFunctionException if the function cannot be used for this task
    Term term(ErrorTask task);

    /// What computes it, in a few words for reports.
    String engine();

    /// How far apart losses of one recipe may lie on two machines, relatively; empty where they are the same to the last
    /// bit on every machine and at any number of threads.
    OptionalDouble tolerance(Precision precision);

    /// Gives back what its terms hold; they are of no use afterwards.
    @Override
    default void close() {}
}
