package dev.nearfar.core.methods.published;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.methods.search.ErrorTerms;
import dev.nearfar.core.methods.search.StartingCanvas;
import dev.nearfar.core.methods.search.WholeSearch;
import dev.nearfar.core.objective.Goal;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.optimise.Descent;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.optimise.Outcome;
import dev.nearfar.core.optimise.Sigmoid;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rounding;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.result.Clipping;
import dev.nearfar.core.result.Hybrid;
import dev.nearfar.core.result.Report;
import dev.nearfar.core.view.ViewSpec;
import java.util.List;
import java.util.stream.Stream;

/// The published method: its two goals, its start, its descent.
public record SeedMethod(Seed seed, Workers workers) {

    /// Makes the picture.
    public Hybrid mix(
            Recipe recipe, Picture near, Picture far, ErrorTerms errors, List<String> notes, Listener listener) {
        long begin = System.nanoTime();
        var a = near.toPlanes(seed.precision());
        var b = far.toPlanes(seed.precision());
        var canvas = StartingCanvas.of(seed.start(), a, b, seed.sigma(), seed.sigma(), workers);
        var others = errors.isEmpty() ? List.<Term>of() : errors.of(List.of(a, b));
        var outcome = switch (seed.solver()) {
            case DESCENT -> descend(a, b, others, canvas, listener);
            case CONVERGE -> converge((FloatPlanes) a, (FloatPlanes) b, others, (FloatPlanes) canvas, listener);
        };
        var report = new Report(
                recipe,
                a.shape().width(),
                a.shape().height(),
                outcome.losses(),
                outcome.evaluations(),
                outcome.gapEstimate(),
                Clipping.NONE,
                notes,
                (System.nanoTime() - begin) / 1e9,
                errors.engine(engine()),
                workers.count(),
                errors.tolerance(seed.precision()));
        return new Hybrid(canvas, Rounding.DOWN, report);
    }

    private Outcome descend(Planes a, Planes b, List<Term> others, Planes canvas, Listener listener) {
        var own = switch (seed.precision()) {
            case DOUBLE -> terms(a, b);
            case FLOAT -> fast((FloatPlanes) a, (FloatPlanes) b);
        };
        var objective = new Objective(both(own, others));
        return new Descent(seed.steps(), seed.rate(), workers)
                .minimise(objective, new Sigmoid(a.shape(), workers), canvas, listener);
    }

    /// Where others take part, the least value without them is where the search for that with them begins.
    private Outcome converge(FloatPlanes a, FloatPlanes b, List<Term> others, FloatPlanes canvas, Listener listener) {
        var alone = new SeedConverger(seed, workers).minimise(a, b, canvas, listener);
        if (others.isEmpty()) {
            return alone;
        }
        return new WholeSearch(seed.effort(), workers)
                .minimise(new Objective(both(fast(a, b), others)), canvas, alone.evaluations(), listener);
    }

    private static List<Term> both(List<Term> own, List<Term> others) {
        return Stream.concat(own.stream(), others.stream()).toList();
    }

    /// `nearWeight · Σ(canvas − A)² + farWeight · Σ(seen(canvas) − seen(B))²`.
    public Objective objective(Planes a, Planes b) {
        return new Objective(terms(a, b));
    }

    private List<Term> terms(Planes a, Planes b) {
        var shape = a.shape();
        return List.of(
                goal(new Part("near", seed.nearWeight()), new ViewSpec.Near(), a, shape),
                goal(new Part("far", seed.farWeight()), farView(seed), b, shape));
    }

    /// The same objective by the fast kernels.
    public Objective fused(FloatPlanes a, FloatPlanes b) {
        return new Objective(fast(a, b));
    }

    private List<Term> fast(FloatPlanes a, FloatPlanes b) {
        return List.of(new FusedSeedTerm(seed, a, b, workers));
    }

    /// What remains of a picture from afar, as the method has it.
    public static ViewSpec farView(Seed seed) {
        return new ViewSpec.Blurred(PowerLaw.PUBLISHED, seed.sigma(), seed.taps(), Border.ZERO);
    }

    private Goal goal(Part part, ViewSpec view, Planes picture, Shape shape) {
        return Goal.towards(
                part, view.build(shape, seed.precision(), workers), picture, new SquaredDifference(shape, workers));
    }

    private String engine() {
        return switch (seed.precision()) {
            case DOUBLE -> "reference";
            case FLOAT -> RowKernels.best().name();
        };
    }
}
