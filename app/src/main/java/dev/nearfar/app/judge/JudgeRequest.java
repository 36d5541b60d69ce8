package dev.nearfar.app.judge;

import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.recipe.Fit;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Sights;
import java.nio.file.Path;
import java.util.Optional;

/// What one judgement is asked for. The path `-` means standard input.
///
/// @param near the picture for up close
/// @param far the picture for afar
/// @param hybrid the picture that was made of them
/// @param geometry how wide the hybrid hangs, and from where it is looked at; two distances
/// @param fit how the two pictures were laid on the hybrid
/// @param placement how they were laid onto each other before that
/// @param see which picture is to be seen how, where distances alone do not say it
/// @param report what is written to standard output
/// @param plot where the curve goes, as a `.png` or `.svg`, if anywhere
/// @param replace whether a file that exists may be replaced
/// @param threads how many work, 1..1024
/// @param streams what `-` means, and where the report goes
public record JudgeRequest(
        Path near,
        Path far,
        Path hybrid,
        Geometry geometry,
        Fit fit,
        Placement placement,
        Sights see,
        JudgeReport report,
        Optional<Path> plot,
        boolean replace,
        int threads,
        StandardStreams streams) {
    /// The most threads.
    public static final int MOST_THREADS = 1024;

    /// Checks the number of threads and of distances.
    public JudgeRequest {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be 1..%d, was %d".formatted(MOST_THREADS, threads));
        }
        if (geometry.distances().size() != 2) {
            throw new IllegalArgumentException("middle-at must be none for a judgement, was " + geometry.middleAt());
        }
    }
}
