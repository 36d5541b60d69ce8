package dev.nearfar.core.recipe;

import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.view.Gaussian;
import java.util.Locale;
import java.util.OptionalInt;

/// The published method: plain gradient descent on
/// `nearWeight · Σ(canvas − A)² + farWeight · Σ(seen(canvas) − seen(B))²`, where `seen` blurs in linear light
/// (power 2.2, zero border).
///
/// | name         | unit        | range                  | published            |
/// |--------------|-------------|------------------------|----------------------|
/// | `sigma`      | pixels      | > 0, ≤ 10000           | 2, 3                 |
/// | `kernelSize` | taps        | odd, 1..131001; empty: `2⌈2.33σ⌉+1` | 11, 15  |
/// | `nearWeight` | –           | 0..10⁶                 | 0.1, 0.3, 1          |
/// | `farWeight`  | –           | 0..10⁶                 | 1                    |
/// | `steps`      | evaluations | 1..1000000             | 200, 500             |
/// | `rate`       | –           | > 0, ≤ 10⁶             | 0.3                  |
///
/// `solver` `converge` finds the least value of the same objective over canvases in 0..1, to within the gap that `effort`
/// allows; it starts at its own closed form, computes in `float`, and makes no use of `steps` and `rate`.
///
/// @param sigma deviation of the blur
/// @param kernelSize how many taps of the Gaussian are kept
/// @param nearWeight factor of the near error
/// @param farWeight factor of the far error
/// @param steps how many times the objective is evaluated
/// @param rate how far a step goes along the gradient
/// @param start the canvas at the first evaluation
/// @param precision how samples are computed
/// @param solver who looks for the picture
/// @param effort how near `converge` comes to the least value
public record Seed(
        double sigma,
        OptionalInt kernelSize,
        double nearWeight,
        double farWeight,
        int steps,
        double rate,
        Start start,
        Precision precision,
        Solver solver,
        Effort effort)
        implements Method {
    /// The run whose losses are published.
    public static final Seed DEFAULT = new Seed(
            3, OptionalInt.empty(), 0.1, 1, 200, 0.3, Start.GREY, Precision.FLOAT, Solver.DESCENT, Effort.GOOD);

    private static final int LONGEST_KERNEL = 131_001;

    /// Checks the ranges.
    public Seed {
        require(sigma > 0 && sigma <= 10_000, "sigma must be > 0 and <= 10000", sigma);
        kernelSize.ifPresent(size -> require(
                size >= 1 && size <= LONGEST_KERNEL && size % 2 == 1, "kernel-size must be odd, 1..131001", size));
        require(nearWeight >= 0 && nearWeight <= 1e6, "near-weight must be >= 0 and <= 1e6", nearWeight);
        require(farWeight >= 0 && farWeight <= 1e6, "far-weight must be >= 0 and <= 1e6", farWeight);
        require(nearWeight > 0 || farWeight > 0, "near-weight and far-weight must not both be 0", "0 and 0");
        require(steps >= 1 && steps <= 1_000_000, "steps must be 1..1000000", steps);
        require(rate > 0 && rate <= 1e6, "rate must be > 0 and <= 1e6", rate);
        if (solver == Solver.CONVERGE) {
            require(nearWeight > 0, "near-weight must be > 0 with solver converge", nearWeight);
            require(farWeight > 0, "far-weight must be > 0 with solver converge", farWeight);
            require(start == Start.GREY, "start must be left at grey with solver converge", start);
            require(precision == Precision.FLOAT, "precision must be float with solver converge", precision);
        }
    }

    /// Who looks for the picture.
    public enum Solver {
        /// Plain gradient descent through the sigmoid, as published.
        DESCENT,
        /// Newton's method in the box 0..1, until the estimated gap is small enough.
        CONVERGE
    }

    /// How near to the least value the search must come.
    public enum Effort {
        /// Within 10%.
        DRAFT(0.1),
        /// Within 1%.
        GOOD(0.01),
        /// Within 0.1%.
        BEST(0.001);

        private final double gap;

        Effort(double gap) {
            this.gap = gap;
        }

        /// The gap allowed, relative to the least value.
        public double gap() {
            return gap;
        }
    }

    /// The canvas at the first evaluation.
    public enum Start {
        /// Mid grey.
        GREY,
        /// The near picture.
        NEAR,
        /// The far picture.
        FAR,
        /// The classic hybrid in code values, both cutoffs at this method's deviation.
        CLASSIC
    }

    /// Taps of the blur: as given, or as published for the deviation.
    public int taps() {
        return kernelSize.orElseGet(() -> Gaussian.publishedSize(sigma));
    }

    /// The same with the number of taps written out.
    public Seed withTaps(int count) {
        return new Seed(
                sigma, OptionalInt.of(count), nearWeight, farWeight, steps, rate, start, precision, solver, effort);
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", was "
                    + (value instanceof Enum<?> name ? name.name().toLowerCase(Locale.ROOT) : value));
        }
    }
}
