package dev.nearfar.core.recipe;

import dev.nearfar.core.picture.Precision;

/// Nothing but error functions from elsewhere: they alone say what the picture should be.
///
/// | name    | unit        | range      |
/// |---------|-------------|------------|
/// | `steps` | evaluations | 1..1000000 |
/// | `rate`  | –           | > 0, ≤ 10⁶ |
///
/// `converge` goes by L-BFGS in the box 0..1 until the estimated gap is as small as `effort` wants, and makes no use of
/// `steps` and `rate`; `descent` is plain gradient descent through the sigmoid, as published.
///
/// @param solver who looks for the picture
/// @param effort how near `converge` comes to the least value
/// @param steps how many times `descent` evaluates
/// @param rate how far its steps go along the gradient
/// @param start the canvas at the first evaluation
/// @param precision how samples are computed
public record Alone(
        Seed.Solver solver, Seed.Effort effort, int steps, double rate, Seed.Start start, Precision precision)
        implements Method {
    /// What is done where nothing is asked for.
    public static final Alone DEFAULT =
            new Alone(Seed.Solver.CONVERGE, Seed.Effort.GOOD, 200, 0.3, Seed.Start.GREY, Precision.FLOAT);

    /// Checks the ranges.
    public Alone {
        if (steps < 1 || steps > 1_000_000) {
            throw new IllegalArgumentException("steps must be 1..1000000, was " + steps);
        }
        if (!(rate > 0 && rate <= 1e6)) {
            throw new IllegalArgumentException("rate must be > 0 and <= 1e6, was " + rate);
        }
    }
}
