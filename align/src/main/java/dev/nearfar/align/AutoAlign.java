package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/// Lays the far picture onto the near one without being told how: as the same scene if it is, else eyes onto eyes, else
/// one large shape onto the other. Where none of these is sure, it says so, and keeps its best guess apart.
///
/// The result depends on the pictures and the [FaceFinder]s alone: not on the number of threads, nor on chance.
public final class AutoAlign {
    /// Alignments less sure than this are guesses.
    public static final double LEAST_CONFIDENCE = 0.75;

    private static final int SMALLEST_SIDE = 16;

    private final Workers workers;
    private final List<FaceFinder> finders;

    /// With the face finders that are present.
    public AutoAlign(Workers workers) {
        this(
                workers,
                ServiceLoader.load(FaceFinder.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .sorted(Comparator.comparing(FaceFinder::name))
                        .toList());
    }

    /// With these face finders, asked in this order, and the built-in one after them.
    public AutoAlign(Workers workers, List<FaceFinder> finders) {
        this.workers = workers;
        this.finders = List.copyOf(finders);
    }

    /// Tries everything, surest first.
    public AutoResult of(Picture near, Picture far) {
        if (smallestSide(near) < SMALLEST_SIDE || smallestSide(far) < SMALLEST_SIDE) {
            return new AutoResult(
                    Optional.empty(),
                    Optional.empty(),
                    "unsure: sides must be at least %d pixels, were %d and %d"
                            .formatted(SMALLEST_SIDE, smallestSide(near), smallestSide(far)));
        }
        var guesses = new ArrayList<Alignment>();
        for (var stage : stages()) {
            var found = stage.of(near, far);
            if (found.isPresent() && found.get().confidence() >= LEAST_CONFIDENCE) {
                return new AutoResult(found, found, said(found.get()));
            }
            found.ifPresent(guesses::add);
        }
        var best = guesses.stream().max(Comparator.comparingDouble(Alignment::confidence));
        return new AutoResult(
                Optional.empty(),
                best,
                best.map(guess -> "unsure; best guess: " + said(guess))
                        .orElse("unsure: no features, eyes or shapes in common"));
    }

    @FunctionalInterface
    private interface Stage {
        Optional<Alignment> of(Picture near, Picture far);
    }

    private List<Stage> stages() {
        return List.of(
                (near, far) -> SameScene.of(near, far, workers),
                (near, far) -> EyesOntoEyes.of(near, far, finders, workers),
                (near, far) -> ShapeOntoShape.of(near, far, workers));
    }

    private static String said(Alignment alignment) {
        return String.format(Locale.ROOT, "%s (%.0f%% sure)", alignment.how(), 100 * alignment.confidence());
    }

    private static int smallestSide(Picture picture) {
        return Math.min(picture.shape().width(), picture.shape().height());
    }
}
