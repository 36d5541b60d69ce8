package dev.nearfar.pipeline;

import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.methods.PresetTerms;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Plan;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.result.Hybrid;
import dev.nearfar.pipeline.tune.Suitability;
import dev.nearfar.pipeline.tune.Tune;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The one way from a recipe to a picture, all in memory: place, lay, choose, solve.
///
/// The command, the studio, its previews, the bench and whoever uses the library go it, so that the same recipe and pictures give the same
/// bytes. One pipeline serves several callers and keeps its threads until it is closed.
public final class Pipeline implements AutoCloseable {
    private final Mixer mixer;

    /// A pipeline that works with this many threads. Their number never changes a pixel.
    ///
    /// @throws IllegalArgumentException if `threads` is not in 1..1024
    public Pipeline(int threads) {
        this(new Mixer(threads));
    }

    /// A pipeline of a mixer's threads, which end with either.
    public Pipeline(Mixer mixer) {
        this.mixer = mixer;
    }

    /// Makes the picture that a recipe asks for.
    ///
    /// @param pictures in the recipe's order, nearest first; encoded sRGB
    /// @param listener hears of every evaluation and may end the work
    /// @throws IllegalArgumentException if the pictures do not go together, or the recipe cannot be carried out with them
    /// @throws java.util.concurrent.CancellationException if the listener says so
    public Hybrid mix(Recipe recipe, List<Picture> pictures, Listener listener) {
        return make(plan(recipe, pictures), ErrorInputs.NONE, listener);
    }

    /// Says what will be made: everything but solving.
    ///
    /// @throws IllegalArgumentException as [#mix]
    public Planned plan(Recipe recipe, List<Picture> pictures) {
        var told = new ArrayList<String>();
        var placed = place(recipe, pictures, told::add);
        var planned = plan(placed);
        told.addAll(planned.told());
        return new Planned(planned.plan(), planned.laid(), told);
    }

    /// Says what will be made of pictures that lie on each other.
    public Planned plan(Placed placed) {
        var told = new ArrayList<String>();
        var asked = placed.recipe();
        var laid = mixer.lay(asked, placed.pictures(), told::add);
        var resolved = asked.resolved(placed.pictures().getFirst().shape());
        boolean isGiven = asked.see().isByDistance() && !asked.geometry().isFarOpen();
        // Where strengths are given, too, somebody has decided: a plan is done again without advice.
        if (isGiven && asked.method() instanceof Eye eye && !eye.isComplete() && laid.size() == 2) {
            Suitability.of(laid, resolved.geometry(), mixer).told().ifPresent(told::add);
        }
        return plan(asked, resolved, laid, told);
    }

    /// Lays pictures onto each other, as they must lie before they come to the canvas.
    ///
    /// @param hearer hears what that took
    public Placed place(Recipe recipe, List<Picture> pictures, Consumer<String> hearer) {
        var found = AutoPlacement.found(recipe, pictures, mixer, hearer);
        return new Placed(found, mixer.align(found, pictures, hearer));
    }

    /// Chooses what the recipe leaves open.
    ///
    /// @param asked the recipe, of which it matters whether its far distance is open
    /// @param resolved the same with canvas and width written out
    /// @param laid the pictures on the canvas
    /// @param told what has been done so far
    public Planned plan(Recipe asked, Recipe resolved, List<Picture> laid, List<String> told) {
        var notes = new ArrayList<>(told);
        var seen = resolved.see().isByDistance()
                ? FarPlace.of(asked.geometry(), resolved, laid, mixer, notes::add)
                : resolved;
        var chosen = seen.method() instanceof Eye ? seen.withMethod(Tune.choose(seen, laid, mixer, notes::add)) : seen;
        var terms = chosen.terms().isEmpty()
                ? PresetTerms.of(chosen, laid.getFirst().shape())
                : chosen.terms();
        return new Planned(new Plan(chosen.withTerms(terms)), laid, notes);
    }

    /// Makes what was planned.
    ///
    /// @param inputs the error functions that the recipe names, and what they need
    /// @throws dev.nearfar.core.external.ErrorFunctionException if one of them cannot be used
    public Hybrid make(Planned planned, ErrorInputs inputs, Listener listener) {
        return mixer.mixLaid(planned.plan().recipe(), planned.laid(), inputs, planned.told(), evaluation -> {
            requireFinite(evaluation);
            return listener.evaluated(evaluation);
        });
    }

    /// Makes it at once rather than well, as a preview.
    public Hybrid sketch(Planned planned, Listener listener) {
        return mixer.sketchLaid(planned.plan().recipe(), planned.laid(), planned.told(), listener);
    }

    /// Weights or a rate beyond what the samples can hold turn them into NaN, which would be written as black.
    private static void requireFinite(Evaluation evaluation) {
        if (!Double.isFinite(evaluation.total())) {
            throw new IllegalArgumentException(
                    "the weighted error must stay finite, was %s at evaluation %d: the weights or the rate are too large"
                            .formatted(evaluation.total(), evaluation.number()));
        }
    }

    /// The parts, for whoever lays pictures in another way.
    public Mixer mixer() {
        return mixer;
    }

    /// The threads, for work before and after.
    public Workers workers() {
        return mixer.workers();
    }

    /// Ends the threads.
    @Override
    public void close() {
        mixer.close();
    }
}
