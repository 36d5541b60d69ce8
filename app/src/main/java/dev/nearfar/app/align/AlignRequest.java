package dev.nearfar.app.align;

import dev.nearfar.align.Alignment.Model;
import dev.nearfar.align.PointPairs;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.Geometry;
import java.nio.file.Path;
import java.util.Optional;

/// What one alignment is asked for. The path `-` means a standard stream.
///
/// @param near the picture for up close
/// @param far the picture for afar
/// @param face which faces are meant, `N` of the near picture or `N,M`, from 1, the largest first; empty for whichever suit
/// @param nearPoints points of the near picture, `x,y,x,y,…` in pixels; without them it is found by looking at the pictures
/// @param farPoints the points of the far one that belong on them
/// @param model which maps to look among, by name; empty for a similarity
/// @param geometry how the picture is to hang and from where it is looked at, by which it is judged whether the pair can work
/// @param output where the alignment goes, as JSON
/// @param preview both pictures on each other, for eyes, if wanted
/// @param replace whether files that exist may be replaced
/// @param threads how many work, 1..1024
/// @param streams what `-` means
public record AlignRequest(
        Path near,
        Path far,
        Optional<String> face,
        Optional<String> nearPoints,
        Optional<String> farPoints,
        Optional<String> model,
        Geometry geometry,
        Path output,
        Optional<PreviewFile> preview,
        boolean replace,
        int threads,
        StandardStreams streams) {
    /// The most threads.
    public static final int MOST_THREADS = 1024;

    /// Checks the number of threads, the points and the model.
    ///
    /// @throws IllegalArgumentException if one of them cannot be meant; the message tells what, the rule and the value
    public AlignRequest {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be 1..%d, was %d".formatted(MOST_THREADS, threads));
        }
        if (nearPoints.isPresent() != farPoints.isPresent()) {
            throw new IllegalArgumentException("near-points and far-points must be given together, one was missing");
        }
        if (model.isPresent() && nearPoints.isEmpty()) {
            throw new IllegalArgumentException("model must go with points, was given alone: " + model.get());
        }
        if (face.isPresent() && nearPoints.isPresent()) {
            throw new IllegalArgumentException("face must be left out with points, was " + face.get());
        }
        auto(face);
        AlignedPair.points(nearPoints, farPoints);
        model.ifPresent(AlignedPair::model);
    }

    /// Which faces belong on each other.
    AlignBy.Auto auto() {
        return auto(face);
    }

    private static AlignBy.Auto auto(Optional<String> face) {
        if (face.isEmpty()) {
            return new AlignBy.Auto();
        }
        try {
            return (AlignBy.Auto) AlignBy.parse("auto:" + face.get());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "face must be N or N,M, the numbers of a near and a far face, was " + face.get(), e);
        }
    }

    /// What belongs on what.
    Optional<PointPairs> pairs() {
        return AlignedPair.points(nearPoints, farPoints);
    }

    Optional<Model> chosenModel() {
        return model.map(AlignedPair::model);
    }
}
