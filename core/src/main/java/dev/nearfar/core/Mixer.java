package dev.nearfar.core;

import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import java.util.ArrayList;

/// Makes one picture out of two, as a recipe says.
///
/// One mixer serves one caller at a time and keeps its threads until it is closed.
public final class Mixer implements AutoCloseable {
    private final Workers workers;

    /// A mixer that works with this many threads. Their number never changes a pixel.
    ///
    /// @throws IllegalArgumentException if `threads` is not in 1..1024
    public Mixer(int threads) {
        workers = new Workers(threads);
    }

    /// Makes the picture that shows `near` up close and `far` from afar.
    ///
    /// @param recipe what to do
    /// @param near encoded sRGB, any number of planes, at least 2×2 pixels
    /// @param far as many planes as `near`, at least 2×2 pixels; laid on `near` as the recipe says
    /// @param listener hears of every evaluation and may end the work
    /// @throws IllegalArgumentException if the pictures do not go together
    /// @throws java.util.concurrent.CancellationException if the listener says so
    public Hybrid mix(Recipe recipe, Picture near, Picture far, Listener listener) {
        if (near.shape().channels() != far.shape().channels()) {
            throw new IllegalArgumentException("far must have as many planes as near, %d, had %d"
                    .formatted(near.shape().channels(), far.shape().channels()));
        }
        requireSize("near", near);
        requireSize("far", far);
        var resolved = recipe.resolved(near.shape());
        var notes = new ArrayList<String>();
        var framing = new Framing(resolved, workers);
        var framedNear = framing.lay("near", near, notes);
        var framedFar = framing.lay("far", far, notes);
        return switch (resolved.method()) {
            case Seed seed -> new SeedMethod(seed, workers).mix(resolved, framedNear, framedFar, notes, listener);
            case Classic classic -> new ClassicMethod(workers).mix(resolved, classic, framedNear, framedFar, notes);
        };
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
