package dev.nearfar.align;

import dev.nearfar.align.AutoResult.LaidFaces;
import dev.nearfar.align.face.Face;
import dev.nearfar.align.face.FaceFinder;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lays the far picture onto the near one without being told how: as the same scene if it is, else a face onto a face. Where
/// neither is sure, or asks for a map that nobody would draw ([MapLimits]), it says so, and keeps its best guess apart: one
/// large shape onto the other, perhaps.
///
/// The result depends on the pictures alone: not on the number of threads, nor on chance, nor on the machine.
public final class AutoAlign {
    /// Alignments less sure than this are guesses.
    public static final double LEAST_CONFIDENCE = 0.75;

    /// Scenes less sure than this are no guess that helps anyone.
    private static final double LEAST_OFFERED = 0.25;

    private static final int SMALLEST_SIDE = 16;

    private final Workers workers;
    private final FaceChoice choice;

    /// One that takes whichever faces suit.
    public AutoAlign(Workers workers) {
        this(workers, FaceChoice.ANY);
    }

    /// One that takes the faces that are named, and then looks for nothing else.
    public AutoAlign(Workers workers, FaceChoice choice) {
        this.workers = workers;
        this.choice = choice;
    }

    /// Tries everything, surest first.
    ///
    /// @throws IllegalArgumentException if faces are named that are not found
    public AutoResult of(Picture near, Picture far) {
        if (smallestSide(near) < SMALLEST_SIDE || smallestSide(far) < SMALLEST_SIDE) {
            return new AutoResult(
                    Optional.empty(),
                    Optional.empty(),
                    "nothing found: sides must be at least %d pixels, were %d and %d"
                            .formatted(SMALLEST_SIDE, smallestSide(near), smallestSide(far)),
                    Optional.empty(),
                    List.of(),
                    List.of());
        }
        var scene = choice.isMade() ? Optional.<Alignment>empty() : SameScene.of(near, far, workers);
        if (scene.isPresent() && against(scene.get(), near, far).isEmpty()) {
            return result(scene.get(), Optional.empty(), List.of(), List.of());
        }
        var finder = new FaceFinder(workers);
        var nearFaces = found("near", finder, near, choice.near());
        // Where one picture has no face, those of the other are of no use.
        var farFaces = nearFaces.isEmpty() ? List.<Face>of() : found("far", finder, far, choice.far());
        var ontoFace = FaceOntoFace.of(nearFaces, near.shape(), farFaces, far.shape(), choice);
        var laid = ontoFace.map(FaceOntoFace::faces);
        var face = ontoFace.map(FaceOntoFace::alignment);
        if (face.isPresent() && against(face.get(), near, far).isEmpty()) {
            return result(face.get(), laid, nearFaces, farFaces);
        }
        // Shapes are offered, never acted on: what lies on what among things is for people to say.
        var guess = face.or(() ->
                        ShapeOntoShape.of(near, far, workers).filter(shape -> shape.confidence() >= LEAST_CONFIDENCE))
                .or(() -> scene.filter(found -> found.confidence() >= LEAST_OFFERED));
        return new AutoResult(
                Optional.empty(),
                guess,
                guess.map(found ->
                                said(found) + ", " + against(found, near, far).orElse("which is for people to judge"))
                        .orElseGet(() -> nothing(nearFaces, farFaces)),
                laid,
                nearFaces,
                farFaces);
    }

    private static List<Face> found(String name, FaceFinder finder, Picture picture, int number) {
        var faces = finder.find(picture, Math.max(number, 1));
        if (number > faces.size()) {
            throw new IllegalArgumentException("face of the %s picture must be 1..%d, which were found, was %d"
                    .formatted(name, faces.size(), number));
        }
        return faces;
    }

    /// Why an alignment is not acted on, as the end of a sentence; nothing where it is.
    private static Optional<String> against(Alignment alignment, Picture near, Picture far) {
        return alignment.confidence() < LEAST_CONFIDENCE
                ? Optional.of("which must be at least %.0f%%".formatted(100 * LEAST_CONFIDENCE))
                : MapLimits.of(alignment.map(), near.shape(), far.shape()).map(limit -> "but " + limit);
    }

    private static AutoResult result(
            Alignment alignment, Optional<LaidFaces> laid, List<Face> nearFaces, List<Face> farFaces) {
        return new AutoResult(
                Optional.of(alignment), Optional.of(alignment), said(alignment), laid, nearFaces, farFaces);
    }

    private static String nothing(List<Face> nearFaces, List<Face> farFaces) {
        return "nothing found: "
                + (nearFaces.isEmpty()
                        ? "no face in the near picture"
                        : farFaces.isEmpty() ? "no face in the far picture" : "nothing")
                + ", no scene or shape in common";
    }

    private static String said(Alignment alignment) {
        return String.format(Locale.ROOT, "%s (%.0f%% sure)", alignment.how(), 100 * alignment.confidence());
    }

    private static int smallestSide(Picture picture) {
        return Math.min(picture.shape().width(), picture.shape().height());
    }
}
