package dev.nearfar.app.tune;

import dev.nearfar.core.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Eye.Strengths;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.judge.Legibility;
import dev.nearfar.judge.Measures;
import dev.nearfar.judge.ViewReading;
import java.util.List;

/// Makes pictures with different strengths, and says how well they read.
final class Trials {
    private final Eye eye;
    private final TuningPictures tuning;
    private final Mixer mixer;
    private final Legibility legibility;
    private int count;

    Trials(TuningPictures tuning, Eye eye, Mixer mixer) {
        this.tuning = tuning;
        this.eye = eye;
        this.mixer = mixer;
        int width = tuning.pictures().getFirst().shape().width();
        legibility = new Legibility(tuning.pictures(), tuning.geometry().pixelsPerDegree(width), mixer.workers());
    }

    /// How many have been made.
    int count() {
        return count;
    }

    /// The margin of each view, that of the picture that should read there.
    List<Measures> margins(Strengths strengths) {
        count++;
        var recipe = Recipe.DEFAULT
                .withGeometry(tuning.geometry())
                .withMethod(eye.with(strengths).withEffort(Seed.Effort.DRAFT));
        var made = mixer.mix(recipe, tuning.pictures(), Listener.NONE);
        return legibility.of(made.canvas()).views().stream()
                .map(ViewReading::margin)
                .toList();
    }
}
