package dev.nearfar.app.align;

import dev.nearfar.align.Alignment.Model;
import dev.nearfar.align.PointPairs;
import dev.nearfar.app.StandardStreams;
import java.nio.file.Path;
import java.util.Optional;

/// What one alignment is asked for. The path `-` means a standard stream.
///
/// @param near the picture for up close
/// @param far the picture for afar
/// @param points what belongs on what; without them it is found by looking at the pictures
/// @param model which maps to look among; empty for the plainest that fits the points
/// @param output where the alignment goes, as JSON
/// @param preview both pictures on each other, for eyes, if wanted
/// @param replace whether files that exist may be replaced
/// @param threads how many work, 1..1024
/// @param streams what `-` means
public record AlignRequest(
        Path near,
        Path far,
        Optional<PointPairs> points,
        Optional<Model> model,
        Path output,
        Optional<PreviewFile> preview,
        boolean replace,
        int threads,
        StandardStreams streams) {
    /// The most threads.
    public static final int MOST_THREADS = 1024;

    /// Checks the number of threads, and that a model is asked for points alone.
    public AlignRequest {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be 1..%d, was %d".formatted(MOST_THREADS, threads));
        }
        if (model.isPresent() && points.isEmpty()) {
            throw new IllegalArgumentException("model must go with points, was given alone: " + model.get());
        }
    }
}
