package dev.nearfar.core.methods;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.methods.classic.ClassicMethod;
import dev.nearfar.core.methods.eye.EyeSketch;
import dev.nearfar.core.methods.eye.EyeTerms;
import dev.nearfar.core.methods.search.ErrorTerms;
import dev.nearfar.core.methods.search.StartingCanvas;
import dev.nearfar.core.methods.search.WholeSearch;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.optimise.Descent;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.optimise.Outcome;
import dev.nearfar.core.optimise.Sigmoid;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Luminance;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rounding;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.result.Clipping;
import dev.nearfar.core.result.Hybrid;
import dev.nearfar.core.result.Report;
import java.util.ArrayList;
import java.util.List;

/// Any list of terms, and error functions from elsewhere: makes their sum small, from where the preset begins.
///
/// @param mostEvaluations where that is less than the effort allows
record ListMethod(Workers workers, int mostEvaluations) {
    /// How a preset looks for the picture.
    private record Way(
            Precision precision, Seed.Solver solver, Seed.Effort effort, int steps, double rate, Rounding rounding) {}

    private static Way way(Recipe recipe) {
        return switch (recipe.method()) {
            case Eye eye -> new Way(Precision.FLOAT, Seed.Solver.CONVERGE, eye.effort(), 0, 0, Rounding.NEAREST);
            case Seed seed ->
                new Way(seed.precision(), seed.solver(), seed.effort(), seed.steps(), seed.rate(), Rounding.DOWN);
            case Alone alone ->
                new Way(
                        alone.precision(),
                        alone.solver(),
                        alone.effort(),
                        alone.steps(),
                        alone.rate(),
                        Rounding.NEAREST);
            case Classic classic ->
                throw new IllegalArgumentException(
                        "terms must go with preset eye, seed or error, were given to classic");
        };
    }

    /// Makes the picture.
    ///
    /// @param recipe resolved, with its terms
    /// @param pictures in their order, all of one shape
    Hybrid mix(Recipe recipe, List<Picture> pictures, ErrorTerms errors, List<String> notes, Listener listener) {
        if (errors.isEmpty() && recipe.terms().isEmpty()) {
            throw new IllegalArgumentException("preset error must come with an error function or terms, had none");
        }
        long begin = System.nanoTime();
        var way = way(recipe);
        var shape = pictures.getFirst().shape();
        boolean isGrey = recipe.method() instanceof Eye eye && eye.colour() == Eye.Colour.GREY && errors.isEmpty();
        var solved = shape.withChannels(isGrey ? 1 : shape.channels());
        var shown = isGrey ? pictures.stream().map(Luminance::of).toList() : pictures;
        var stacks =
                shown.stream().map(picture -> picture.toPlanes(way.precision())).toList();
        var terms = new ArrayList<Term>(new TermCompiler(solved, way.precision(), workers).of(recipe.terms(), shown));
        terms.addAll(errors.of(stacks));
        var objective = new Objective(terms);
        var canvas = start(recipe, solved, stacks);
        Clipping.clamp(canvas);
        var outcome = minimise(way, objective, canvas, listener);
        Clipping.clamp(canvas);
        var whole = canvas instanceof FloatPlanes planes && isGrey ? planes.spread(shape.channels()) : canvas;
        var report = new Report(
                recipe,
                shape.width(),
                shape.height(),
                outcome.losses(),
                outcome.evaluations(),
                outcome.gapEstimate(),
                Clipping.NONE,
                notes,
                (System.nanoTime() - begin) / 1e9,
                errors.engine(recipe.terms().isEmpty() ? "" : engine(way.precision())),
                workers.count(),
                errors.tolerance(way.precision()));
        return new Hybrid(whole, way.rounding(), report);
    }

    private static String engine(Precision precision) {
        return switch (precision) {
            case DOUBLE -> "reference";
            case FLOAT -> RowKernels.best().name();
        };
    }

    private Outcome minimise(Way way, Objective objective, Planes canvas, Listener listener) {
        return switch (way.solver()) {
            case DESCENT ->
                new Descent(way.steps(), way.rate(), workers)
                        .minimise(objective, new Sigmoid(canvas.shape(), workers), canvas, listener);
            case CONVERGE ->
                new WholeSearch(way.effort(), workers, mostEvaluations).minimise(objective, canvas, 0, listener);
        };
    }

    private Planes start(Recipe recipe, Shape shape, List<? extends Planes> stacks) {
        var near = stacks.getFirst();
        var far = stacks.get(Math.min(recipe.pictures(), stacks.size()) - 1);
        return switch (recipe.method()) {
            case Eye eye when recipe.see().isByDistance() -> sketch(recipe, eye, shape, stacks);
            case Eye eye -> blend(recipe, shape, stacks);
            case Seed seed -> StartingCanvas.of(seed.start(), near, far, seed.sigma(), seed.sigma(), workers);
            case Alone alone -> {
                // Its cutoffs are counted per picture width: no angle is needed.
                double low = Classic.DEFAULT.lowCutoff().sigmaPixels(shape.width(), Double.NaN);
                double high = Classic.DEFAULT.highCutoff().sigmaPixels(shape.width(), Double.NaN);
                yield StartingCanvas.of(alone.start(), near, far, low, high, workers);
            }
            case Classic classic -> throw new IllegalStateException("classic has no start");
        };
    }

    private Planes sketch(Recipe recipe, Eye eye, Shape shape, List<? extends Planes> stacks) {
        var strengths = eye.strengths(Eye.Strengths.UNTRIED);
        var sigmas = recipe.geometry().eyeSigmas(shape.width());
        var canvas = FloatPlanes.zero(shape);
        var seen = stacks.stream()
                .limit(sigmas.size())
                .map(FloatPlanes.class::cast)
                .toList();
        new EyeSketch(shape.withChannels(1), sigmas, strengths, workers)
                .write(seen, strengths, FloatPlanes.zero(shape), canvas);
        return canvas;
    }

    /// What the other views leave of their first picture, and of the near one what they leave out.
    private Planes blend(Recipe recipe, Shape shape, List<? extends Planes> stacks) {
        var near = recipe.see().near();
        var others = recipe.see().others();
        var a = stacks.get((near.isEmpty() ? others : near).getFirst().picture());
        double sigma = PresetTerms.leastSigma(recipe, shape);
        var canvas = Planes.zero(shape, a.precision());
        if (near.isEmpty() || others.isEmpty() || sigma < EyeTerms.LEAST_SIGMA) {
            canvas.copyFrom(a);
        } else {
            ClassicMethod.codeValues(a, stacks.get(others.getFirst().picture()), sigma, sigma, workers, canvas);
        }
        return canvas;
    }
}
