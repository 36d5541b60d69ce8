package dev.nearfar.core.optimise;

/// Hears of every evaluation, on the thread that asked for the picture. A solver that takes the planes one after the
/// other tells of each plane's evaluations, numbered through.
@FunctionalInterface
public interface Listener {
    /// Goes on to the end and listens to nothing.
    Listener NONE = evaluation -> true;

    /// Takes notice of an evaluation; returns whether to go on. `false` ends the work with a
    /// [java.util.concurrent.CancellationException].
    boolean evaluated(Evaluation evaluation);
}
