package dev.nearfar.studio;

import java.util.OptionalInt;

/// Ends a request with a problem.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static Refusal of(int status, String detail) {
        return new Refusal(Problem.of(status, detail));
    }

    /// Too much at once: ask again.
    static Refusal later(String detail, int seconds) {
        return new Refusal(new Problem(429, detail, OptionalInt.of(seconds)));
    }

    Problem problem() {
        return problem;
    }
}
