package dev.nearfar.app.tune;

import dev.nearfar.core.EyeSketch;
import dev.nearfar.core.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Eye.Strengths;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.judge.Legibility;
import dev.nearfar.judge.Measures;
import dev.nearfar.judge.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;

/// Makes sketches with different strengths and says how good each is.
///
/// The score is the sum of both measures of legibility, each the smallest margin of any view, shifted by the balance; what
/// speaks against a picture though it reads is taken off:
///
/// | what                                      | costs                                  |
/// |-------------------------------------------|----------------------------------------|
/// | the far picture's contrast, below its own  | 0.05 each time it is halved            |
/// | the near picture's detail, beyond its own  | 0.03 each time it is doubled           |
/// | the far picture's mean, moved by the pivot | 0.002 a hundredth of code value        |
/// | samples that leave 0..1, beyond 1%        | 0.02 a hundredth                       |
///
/// A twentieth of all margins is added, so that there is a way to go where the smallest margin does not change.
final class Trials {
    private static final double COST_OF_HALF_CONTRAST = 0.05;
    private static final double COST_OF_DOUBLE_GAIN = 0.03;
    private static final double COST_OF_MOVED_MEAN = 0.2;
    private static final double FREE_CLIPPING = 0.01;
    private static final double COST_OF_CLIPPING = 2;
    private static final double PART_OF_ALL = 0.05;
    private static final double LARGEST_SHIFT = 0.3;

    /// Sketches that are kept, those used last: the best one's, and those beside it on an axis.
    private static final int MOST_SKETCHES = 3;

    private final Eye eye;
    private final TuningPictures tuning;
    private final Mixer mixer;
    private final Shape plane;
    private final List<FloatPlanes> pictures;
    private final List<Double> sigmas;
    private final Legibility legibility;
    private final FloatPlanes canvas;
    private final SequencedMap<List<Double>, EyeSketch> sketches = new LinkedHashMap<>(16, 0.75f, true);
    private final double farMean;
    private int count;

    Trials(TuningPictures tuning, Eye eye, Mixer mixer) {
        this.tuning = tuning;
        this.eye = eye;
        this.mixer = mixer;
        plane = tuning.pictures().getFirst().shape();
        pictures = tuning.pictures().stream()
                .map(picture -> (FloatPlanes) picture.toPlanes(Precision.FLOAT))
                .toList();
        int width = plane.width();
        sigmas = tuning.geometry().eyeSigmas(width);
        legibility = new Legibility(tuning.pictures(), tuning.geometry().pixelsPerDegree(width), mixer.workers());
        canvas = FloatPlanes.zero(plane);
        farMean = mean(pictures.getLast());
    }

    /// How many have been made.
    int count() {
        return count;
    }

    /// The far picture's mean code value.
    double farMean() {
        return farMean;
    }

    private static double mean(FloatPlanes picture) {
        double sum = 0;
        for (float sample : picture.plane(0)) {
            sum += sample;
        }
        return sum / picture.shape().planeSize();
    }

    /// Tries strengths; the higher, the better.
    double score(Strengths strengths) {
        count++;
        sketch(strengths).write(strengths, canvas);
        double clipped = clamp();
        return score(strengths, legibility.of(canvas)) - COST_OF_CLIPPING * Math.max(clipped - FREE_CLIPPING, 0);
    }

    /// Tries strengths as [#score], by what the optimiser makes of the sketch.
    double solvedScore(Strengths strengths) {
        count++;
        var recipe = Recipe.DEFAULT
                .withGeometry(tuning.geometry())
                .withMethod(eye.with(strengths).withEffort(Seed.Effort.DRAFT));
        return score(
                strengths,
                legibility.of(
                        mixer.mix(recipe, tuning.pictures(), Listener.NONE).canvas()));
    }

    private double score(Strengths strengths, Reading reading) {
        double score = shifted(reading, Measures::edge) + shifted(reading, Measures::csf);
        double halvings = -StrictMath.log(strengths.farContrast()) / StrictMath.log(2);
        double doublings = StrictMath.log(strengths.nearGain()) / StrictMath.log(2);
        return score
                - COST_OF_HALF_CONTRAST * Math.max(halvings, 0)
                - COST_OF_DOUBLE_GAIN * Math.max(doublings, 0)
                - COST_OF_MOVED_MEAN * Math.abs((1 - strengths.farContrast()) * (strengths.farPivot() - farMean));
    }

    private double shifted(Reading reading, ToDoubleFunction<Measures> measure) {
        int views = reading.views().size();
        double least = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int view = 0; view < views; view++) {
            double margin = measure.applyAsDouble(reading.views().get(view).margin());
            double lean = eye.balance() * (1 - 2.0 * view / (views - 1));
            least = Math.min(least, margin - LARGEST_SHIFT * lean);
            sum += margin;
        }
        return least + PART_OF_ALL * sum;
    }

    private EyeSketch sketch(Strengths strengths) {
        var key = List.of(strengths.farGap(), strengths.nearCut(), strengths.detailWeight());
        var known = sketches.get(key);
        if (known != null) {
            return known;
        }
        if (sketches.size() == MOST_SKETCHES) {
            sketches.pollFirstEntry();
        }
        var sketch = new EyeSketch(plane, sigmas, strengths, mixer.workers());
        sketch.aim(pictures);
        sketches.put(key, sketch);
        return sketch;
    }

    /// Returns which part of the samples had to be moved.
    private double clamp() {
        var samples = canvas.plane(0);
        int moved = 0;
        for (int i = 0; i < samples.length; i++) {
            float inside = Math.min(Math.max(samples[i], 0), 1);
            moved += inside == samples[i] ? 0 : 1;
            samples[i] = inside;
        }
        return (double) moved / samples.length;
    }
}
