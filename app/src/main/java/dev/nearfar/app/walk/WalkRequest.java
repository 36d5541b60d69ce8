package dev.nearfar.app.walk;

import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.recipe.Geometry;
import java.nio.file.Path;
import java.util.Optional;

/// What one walk is asked for. The path `-` means a standard stream.
///
/// @param picture what hangs on the wall
/// @param output where the walk goes: an animation if the name ends in `.gif` or is `-`, else a strip of pictures
/// @param strip where a strip goes beside the animation, if anywhere
/// @param geometry how wide the picture hangs, from where to where one walks
/// @param size most pixels a side of the picture in a frame, 32..1000; it is never enlarged
/// @param replace whether files that exist may be replaced
/// @param threads how many work, 1..1024
/// @param streams what `-` means
public record WalkRequest(
        Path picture,
        Path output,
        Optional<Path> strip,
        Geometry geometry,
        int size,
        boolean replace,
        int threads,
        StandardStreams streams) {
    /// The least side.
    public static final int LEAST_SIZE = 32;

    /// The greatest side: all frames are in memory.
    public static final int MOST_SIZE = 1000;

    /// The side where none is asked for: two pictures and a margin are as wide as a text column.
    public static final int DEFAULT_SIZE = 360;

    /// The most threads.
    public static final int MOST_THREADS = 1024;

    /// Checks the numbers.
    public WalkRequest {
        if (size < LEAST_SIZE || size > MOST_SIZE) {
            throw new IllegalArgumentException("size must be %d..%d, was %d".formatted(LEAST_SIZE, MOST_SIZE, size));
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be 1..%d, was %d".formatted(MOST_THREADS, threads));
        }
    }
}
