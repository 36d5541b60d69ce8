package dev.nearfar.app.bench;

import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.result.Hybrid;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/// How long the solver takes to the loss at which a descent ends.
///
/// The planes of a picture do not know of each other, and the solver takes them one after the other; so each is asked to
/// come down to the descent's loss in that plane, and their times add up.
final class LossReached {
    private final PicturePair[] planes;
    private final double[] losses;
    private final Seed solver;
    private final Mixer mixer;
    private int evaluations;
    private boolean isReached = true;

    LossReached(PicturePair pair, Seed descent, Seed solver, Mixer mixer) {
        this.solver = solver;
        this.mixer = mixer;
        planes = pair.planes();
        losses = new double[planes.length];
        for (int channel = 0; channel < planes.length; channel++) {
            var hybrid = mix(descent, planes[channel], Listener.NONE);
            losses[channel] = hybrid.report().losses().getLast().total();
        }
    }

    /// From samples to the evaluation that finds the loss reached; empty if a plane converges above it.
    OptionalDouble milliseconds(Repetition repetition) {
        double median = repetition.median(() -> {
            long begin = System.nanoTime();
            for (int channel = 0; channel < planes.length; channel++) {
                run(channel);
            }
            return (System.nanoTime() - begin) / 1e6;
        });
        return isReached ? OptionalDouble.of(median) : OptionalDouble.empty();
    }

    /// How many evaluations it takes in the plane that needs most; empty as [#milliseconds].
    OptionalInt evaluations() {
        return isReached ? OptionalInt.of(evaluations) : OptionalInt.empty();
    }

    private void run(int channel) {
        try {
            mix(solver, planes[channel], evaluation -> {
                evaluations = Math.max(evaluations, evaluation.number());
                return evaluation.total() > losses[channel];
            });
            isReached = false;
        } catch (CancellationException reached) {
            // This is the end wanted.
        }
    }

    private Hybrid mix(Seed seed, PicturePair plane, Listener listener) {
        return mixer.mix(Recipe.DEFAULT.withMethod(seed), plane.near(), plane.far(), listener);
    }
}
