package dev.nearfar.core.recipe;

import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.view.Gaussian;
import java.util.OptionalInt;

/// The published method: plain gradient descent on
/// `nearWeight · Σ(canvas − A)² + farWeight · Σ(seen(canvas) − seen(B))²`, where `seen` blurs in linear light
/// (power 2.2, zero border).
///
/// | name         | unit        | range                  | published            |
/// |--------------|-------------|------------------------|----------------------|
/// | `sigma`      | pixels      | > 0, ≤ 10000           | 2, 3                 |
/// | `kernelSize` | taps        | odd, 1..131001; empty: `2⌈2.33σ⌉+1` | 11, 15  |
/// | `nearWeight` | –           | ≥ 0                    | 0.1, 0.3, 1          |
/// | `farWeight`  | –           | ≥ 0                    | 1                    |
/// | `steps`      | evaluations | 1..1000000             | 200, 500             |
/// | `rate`       | –           | > 0                    | 0.3                  |
///
/// @param sigma deviation of the blur
/// @param kernelSize how many taps of the Gaussian are kept
/// @param nearWeight factor of the near error
/// @param farWeight factor of the far error
/// @param steps how many times the objective is evaluated
/// @param rate how far a step goes along the gradient
/// @param start the canvas at the first evaluation
/// @param precision how samples are computed
public record Seed(
        double sigma,
        OptionalInt kernelSize,
        double nearWeight,
        double farWeight,
        int steps,
        double rate,
        Start start,
        Precision precision)
        implements Method {
    /// The run whose losses are published.
    public static final Seed DEFAULT = new Seed(3, OptionalInt.empty(), 0.1, 1, 200, 0.3, Start.GREY, Precision.FLOAT);

    private static final int LONGEST_KERNEL = 131_001;

    /// Checks the ranges.
    public Seed {
        require(sigma > 0 && sigma <= 10_000, "sigma must be > 0 and <= 10000", sigma);
        kernelSize.ifPresent(size -> require(
                size >= 1 && size <= LONGEST_KERNEL && size % 2 == 1, "kernel-size must be odd, 1..131001", size));
        require(nearWeight >= 0 && Double.isFinite(nearWeight), "near-weight must be finite and >= 0", nearWeight);
        require(farWeight >= 0 && Double.isFinite(farWeight), "far-weight must be finite and >= 0", farWeight);
        require(nearWeight + farWeight > 0, "near-weight and far-weight must not both be 0, sum", 0);
        require(steps >= 1 && steps <= 1_000_000, "steps must be 1..1000000", steps);
        require(rate > 0 && Double.isFinite(rate), "rate must be finite and > 0", rate);
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

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", was " + value);
        }
    }
}
