package dev.nearfar.core.recipe;

import dev.nearfar.core.picture.Precision;
import java.util.OptionalInt;

/// The seed method's settings, the defaults but for what a test changes.
public final class SeedSettings {
    private double sigma;
    private OptionalInt kernelSize;
    private double nearWeight;
    private double farWeight;
    private int steps;
    private double rate;
    private Seed.Start start;
    private Precision precision;
    private Seed.Solver solver;
    private Seed.Effort effort;

    private SeedSettings(Seed seed) {
        sigma = seed.sigma();
        kernelSize = seed.kernelSize();
        nearWeight = seed.nearWeight();
        farWeight = seed.farWeight();
        steps = seed.steps();
        rate = seed.rate();
        start = seed.start();
        precision = seed.precision();
        solver = seed.solver();
        effort = seed.effort();
    }

    public static SeedSettings defaults() {
        return new SeedSettings(Seed.DEFAULT);
    }

    public static SeedSettings like(Seed seed) {
        return new SeedSettings(seed);
    }

    public SeedSettings sigma(double value) {
        sigma = value;
        return this;
    }

    public SeedSettings kernelSize(int value) {
        kernelSize = OptionalInt.of(value);
        return this;
    }

    public SeedSettings weights(double near, double far) {
        nearWeight = near;
        farWeight = far;
        return this;
    }

    public SeedSettings steps(int value) {
        steps = value;
        return this;
    }

    public SeedSettings rate(double value) {
        rate = value;
        return this;
    }

    public SeedSettings start(Seed.Start value) {
        start = value;
        return this;
    }

    public SeedSettings precision(Precision value) {
        precision = value;
        return this;
    }

    public SeedSettings solver(Seed.Solver value) {
        solver = value;
        return this;
    }

    public SeedSettings effort(Seed.Effort value) {
        effort = value;
        return this;
    }

    /// The seed, checked.
    public Seed seed() {
        return new Seed(sigma, kernelSize, nearWeight, farWeight, steps, rate, start, precision, solver, effort);
    }

    /// The default recipe with this method.
    public Recipe recipe() {
        return Recipe.DEFAULT.withMethod(seed());
    }
}
