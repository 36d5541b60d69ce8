package dev.nearfar.core.methods;

import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.methods.classic.ClassicMethod;
import dev.nearfar.core.methods.eye.EyeMethod;
import dev.nearfar.core.methods.published.SeedMethod;
import dev.nearfar.core.methods.search.ErrorTerms;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.placement.Aligning;
import dev.nearfar.core.placement.Framing;
import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.TermSpec;
import dev.nearfar.core.result.Hybrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/// Makes one picture out of two, as a recipe says. What the recipe leaves open has its usual value here; `Pipeline`, a floor above, chooses it for
/// the pictures first.
///
/// One mixer serves several callers, whose rounds of work take turns, and keeps its threads until it is closed.
public final class Mixer implements AutoCloseable {
    private static final int EVALUATIONS_OF_A_SKETCH = 3;

    private final Workers workers;

    /// A mixer that works with this many threads. Their number never changes a pixel.
    ///
    /// @throws IllegalArgumentException if `threads` is not in 1..1024
    public Mixer(int threads) {
        workers = new Workers(threads);
    }

    /// The threads, for work before and after the mix by the same caller.
    public Workers workers() {
        return workers;
    }

    /// Makes the picture that shows `near` up close and `far` from afar.
    ///
    /// As [#mix(Recipe, List, Listener)] with two pictures.
    public Hybrid mix(Recipe recipe, Picture near, Picture far, Listener listener) {
        return mix(recipe, List.of(near, far), listener);
    }

    /// Makes the picture that shows each of several from its distance.
    ///
    /// @param recipe what to do
    /// @param pictures nearest first, as many as the recipe's geometry has distances; encoded sRGB, all with as many planes
    ///     as the first, at least 2×2 pixels; laid on the canvas as the recipe says
    /// @param listener hears of every evaluation and may end the work
    /// @throws IllegalArgumentException if the pictures do not go together, or the recipe cannot be carried out with them
    /// @throws java.util.concurrent.CancellationException if the listener says so
    public Hybrid mix(Recipe recipe, List<Picture> pictures, Listener listener) {
        return mix(recipe, pictures, ErrorInputs.NONE, listener);
    }

    /// As [#mix(Recipe, List, Listener)], with the error functions that the recipe names.
    ///
    /// @param inputs the functions, and further pictures for them
    /// @throws dev.nearfar.core.external.ErrorFunctionException if one of them cannot be used
    public Hybrid mix(Recipe recipe, List<Picture> pictures, ErrorInputs inputs, Listener listener) {
        var notes = new ArrayList<String>();
        var aligned = align(recipe, pictures, notes::add);
        var laid = lay(recipe, aligned, notes::add);
        return mixLaid(recipe.resolved(aligned.getFirst().shape()), laid, inputs, notes, listener);
    }

    /// Lays the pictures onto each other, as the recipe's placement says: the first part of [#mix(Recipe, List, Listener)].
    ///
    /// @param hearer hears what that took
    /// @throws IllegalArgumentException if the placement does not suit the pictures, or its matrix is not found yet
    public List<Picture> align(Recipe recipe, List<Picture> pictures, Consumer<String> hearer) {
        var notes = new ArrayList<String>();
        var aligned = new Aligning(recipe, workers).lay(pictures, notes);
        notes.forEach(hearer);
        return aligned;
    }

    /// Lays pictures on the recipe's canvas: the second part of [#mix(Recipe, List, Listener)].
    ///
    /// @param hearer hears what that took
    /// @throws IllegalArgumentException as [#mix(Recipe, List, Listener)]
    public List<Picture> lay(Recipe recipe, List<Picture> pictures, Consumer<String> hearer) {
        if (pictures.size() != recipe.pictures()) {
            throw new IllegalArgumentException("pictures must be as many as %s, %d, were %d"
                    .formatted(
                            recipe.see().isByDistance() ? "distances" : "views name",
                            recipe.pictures(),
                            pictures.size()));
        }
        int channels = pictures.getFirst().shape().channels();
        for (int index = 0; index < pictures.size(); index++) {
            var shape = pictures.get(index).shape();
            if (shape.channels() != channels) {
                throw new IllegalArgumentException("%s must have as many planes as near, %d, had %d"
                        .formatted(name(index, pictures.size()), channels, shape.channels()));
            }
            requireSize(name(index, pictures.size()), pictures.get(index));
        }
        var framing = new Framing(recipe.resolved(pictures.getFirst().shape()), workers);
        var notes = new ArrayList<String>();
        var laid = new ArrayList<Picture>();
        for (int index = 0; index < pictures.size(); index++) {
            var name = recipe.see().isByDistance() ? name(index, pictures.size()) : TermSpec.letter(index);
            laid.add(framing.lay(name, pictures.get(index), notes));
        }
        notes.forEach(hearer);
        return List.copyOf(laid);
    }

    /// The last part of [#mix(Recipe, List, Listener)].
    ///
    /// @param resolved a recipe that [Recipe#resolved] has written out
    /// @param laid what [#lay] made of the pictures
    /// @param inputs what the recipe's error functions are and need; of their extras, each is laid on the canvas
    /// @param told what is already to be told
    public Hybrid mixLaid(
            Recipe resolved, List<Picture> laid, ErrorInputs inputs, List<String> told, Listener listener) {
        return mixLaid(resolved, laid, inputs, told, Integer.MAX_VALUE, listener);
    }

    /// As [#mixLaid(Recipe, List, ErrorInputs, List, Listener)] without error functions from elsewhere, but at once rather than well: preset
    /// `eye` starts at its closed form, which is near what it looks for, and a few evaluations of each plane take it where eyes see
    /// no difference on a screen.
    public Hybrid sketchLaid(Recipe resolved, List<Picture> laid, List<String> told, Listener listener) {
        return mixLaid(resolved, laid, ErrorInputs.NONE, told, EVALUATIONS_OF_A_SKETCH, listener);
    }

    private Hybrid mixLaid(
            Recipe resolved,
            List<Picture> laid,
            ErrorInputs inputs,
            List<String> told,
            int mostEvaluations,
            Listener listener) {
        var notes = new ArrayList<>(told);
        var framed = new LinkedHashMap<String, Picture>();
        var framing = new Framing(resolved, workers);
        inputs.extras().forEach((name, picture) -> framed.put(name, framing.lay(name, picture, notes)));
        var errors = new ErrorTerms(resolved, new ErrorInputs(inputs.sources(), framed), workers);
        if (!resolved.see().isByDistance() && !(resolved.method() instanceof Eye)) {
            throw new IllegalArgumentException("see must go with preset eye, was given to preset "
                    + resolved.method().preset());
        }
        var canvas = laid.getFirst().shape();
        boolean isEdited = PresetTerms.isEdited(resolved, canvas);
        var plan = isEdited ? resolved : resolved.withTerms(PresetTerms.of(resolved, canvas));
        if (isEdited || !resolved.see().isByDistance() || resolved.method() instanceof Alone) {
            return new ListMethod(workers, mostEvaluations).mix(plan, laid, errors, notes, listener);
        }
        return switch (plan.method()) {
            case Eye eye -> new EyeMethod(workers, mostEvaluations).mix(plan, eye, laid, errors, notes, listener);
            case Seed seed -> {
                requireTwo("seed", laid);
                yield new SeedMethod(seed, workers).mix(plan, laid.getFirst(), laid.getLast(), errors, notes, listener);
            }
            case Classic classic -> {
                requireTwo("classic", laid);
                if (!errors.isEmpty()) {
                    throw new IllegalArgumentException(
                            "error must go with preset eye, seed or error, was given to preset classic");
                }
                yield new ClassicMethod(workers).mix(plan, classic, laid.getFirst(), laid.getLast(), notes);
            }
            case Alone alone -> throw new AssertionError("its list is done above");
        };
    }

    private static void requireTwo(String preset, List<Picture> pictures) {
        if (pictures.size() != 2) {
            throw new IllegalArgumentException(
                    "preset %s must have 2 pictures, had %d".formatted(preset, pictures.size()));
        }
    }

    private static String name(int index, int count) {
        return index == 0 ? "near" : index == count - 1 ? "far" : "middle " + index;
    }

    /// Ends the threads.
    @Override
    public void close() {
        workers.close();
    }

    private static void requireSize(String name, Picture picture) {
        var shape = picture.shape();
        if (shape.width() < 2 || shape.height() < 2) {
            throw new IllegalArgumentException(
                    "%s must be at least 2x2 pixels, was %dx%d".formatted(name, shape.width(), shape.height()));
        }
    }
}
