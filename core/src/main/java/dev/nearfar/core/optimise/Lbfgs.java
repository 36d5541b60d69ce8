package dev.nearfar.core.optimise;

import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.util.ArrayList;
import java.util.OptionalDouble;

/// Projected limited-memory BFGS: for any objective that gives value and gradient, and variables between bounds.
///
/// The direction is quasi-Newton over the variables that no bound holds back ([CurvaturePairs]); the step along it is cut
/// off at the bounds, and shortened by the minimum of a parabola until the value falls by 10⁻⁴ of what the gradient
/// promises. It ends when the limit of evaluations is reached, when [GapEstimate] thinks that the gap is small enough, or
/// where nothing goes down any more.
///
/// It takes 10 stacks of the canvas' shape, one less where the free variables are the canvas itself. One caller at a time.
public final class Lbfgs implements Optimiser {
    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_TRIALS = 12;

    private final Settings settings;
    private final CurvaturePairs pairs;
    private final GapEstimate gap;
    private final Shape shape;
    private final Precision precision;
    private final Planes free;
    private final Planes gradient;
    private final Planes otherGradient;

    /// When to stop, and how to begin.
    ///
    /// | name             | unit                          | range      |
    /// |------------------|-------------------------------|------------|
    /// | `evaluations`    | evaluations                   | 1..100000  |
    /// | `gap`            | relative to the least value   | ≥ 0        |
    /// | `leastTotal`     | as the objective              | > 0        |
    /// | `firstCurvature` | objective per squared sample  | > 0        |
    ///
    /// @param evaluations the most that are made
    /// @param gap the estimated gap at which to stop
    /// @param leastTotal a total of which nothing need be left: gaps are not measured against less
    /// @param firstCurvature second derivative of the objective by a sample, for the first step: `2·weight` of a squared
    ///     difference
    public record Settings(int evaluations, double gap, double leastTotal, double firstCurvature) {
        /// Checks the ranges.
        public Settings {
            if (evaluations < 1 || evaluations > 100_000) {
                throw new IllegalArgumentException("evaluations must be 1..100000, was " + evaluations);
            }
            if (!(gap >= 0 && Double.isFinite(gap))) {
                throw new IllegalArgumentException("gap must be finite and >= 0, was " + gap);
            }
            requirePositive("least-total", leastTotal);
            requirePositive("first-curvature", firstCurvature);
        }

        private static void requirePositive(String name, double value) {
            if (!(value > 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("%s must be finite and > 0, was %s".formatted(name, value));
            }
        }
    }

    private record Point(Planes free, Planes gradient) {}

    /// A search over canvases of one shape and precision.
    public Lbfgs(Shape shape, Precision precision, Settings settings, Workers workers) {
        this.settings = settings;
        pairs = new CurvaturePairs(shape, precision, settings.firstCurvature(), workers);
        gap = new GapEstimate(settings.evaluations(), settings.leastTotal(), GapEstimate.FIRST);
        this.shape = shape;
        this.precision = precision;
        free = Planes.zero(shape, precision);
        gradient = Planes.zero(shape, precision);
        otherGradient = Planes.zero(shape, precision);
    }

    @Override
    public Outcome minimise(Objective objective, CanvasParameter parameter, Planes canvas, Listener listener) {
        canvas.requireShape(shape);
        var search = new Search(objective, listener, settings.evaluations());
        pairs.forget();
        gap.reset();
        var here = new Point(parameter.isCanvas() ? canvas : Planes.zero(shape, precision), gradient);
        var there = new Point(free, otherGradient);
        parameter.fromCanvas(canvas, here.free());
        double total = evaluate(search, parameter, here, canvas);
        var accepted = search.losses().getLast();
        boolean stuck = false;
        while (!stuck && goesOn(search)) {
            // The gradient there is not needed any more, or not known yet.
            if (!pairs.direct(here.free(), here.gradient(), parameter, there.gradient())) {
                write(parameter, here, canvas);
                return outcome(search, accepted, 0);
            }
            double next = tryAlong(search, parameter, total, here, there, canvas);
            if (next < total) {
                pairs.accept(here.gradient(), there.gradient());
                accepted = search.losses().getLast();
                total = next;
                var old = here;
                here = there;
                there = old;
            } else {
                // Pairs may mislead. The gradient alone cannot: where it leads no lower, the numbers end.
                stuck = pairs.isEmpty();
                pairs.forget();
            }
        }
        write(parameter, here, canvas);
        return outcome(search, accepted, gap.relative());
    }

    /// Curvature along a sample, as the latest search came to know it: a good `firstCurvature` for a like one.
    public double curvature() {
        return pairs.curvature();
    }

    private static void write(CanvasParameter parameter, Point here, Planes canvas) {
        if (here.free() != canvas) {
            parameter.toCanvas(here.free(), canvas);
        }
    }

    private boolean goesOn(Search search) {
        return search.evaluations() < settings.evaluations() && !(gap.relative() <= settings.gap());
    }

    /// Goes along the direction, which stands in the gradient there, ever less far, until the total is low enough, and returns
    /// it; else returns `total`.
    private double tryAlong(
            Search search, CanvasParameter parameter, double total, Point here, Point there, Planes canvas) {
        double fall = -pairs.move(here.free(), here.gradient(), there.gradient(), parameter, there.free());
        for (int trial = 1; fall > 0; trial++) {
            double next = evaluate(search, parameter, there, canvas);
            if (next <= total - SUFFICIENT * fall) {
                return next;
            }
            if (trial == MOST_TRIALS || search.evaluations() == settings.evaluations()) {
                return total;
            }
            double part = Math.clamp(fall / (2 * (next - total + fall)), 0.1, 0.5);
            fall = -pairs.shorten(here.free(), here.gradient(), part, parameter, there.free());
        }
        return total;
    }

    private double evaluate(Search search, CanvasParameter parameter, Point point, Planes canvas) {
        var at = parameter.isCanvas() ? point.free() : canvas;
        if (!parameter.isCanvas()) {
            parameter.toCanvas(point.free(), canvas);
        }
        double total = search.evaluate(at, point.gradient());
        parameter.pullback(at, point.gradient());
        gap.add(total);
        return total;
    }

    /// The last loss is that of the canvas found, also where trials came after it that were no better.
    private static Outcome outcome(Search search, Evaluation accepted, double gap) {
        var losses = new ArrayList<>(search.losses());
        var last = losses.removeLast();
        losses.add(new Evaluation(last.number(), last.of(), accepted.total(), accepted.parts(), accepted.values()));
        return new Outcome(search.evaluations(), losses, OptionalDouble.of(gap));
    }
}
