package dev.nearfar.app.bench;

import java.nio.file.Path;
import java.util.Optional;

/// What one benchmark is asked for.
///
/// @param files the two pictures to work on; empty for two pictures made by formula
/// @param size pixels a side of the square that both cover
/// @param threads how many work, 1..1024
/// @param seconds how long each figure is measured, at least: 0..3600
/// @param folder where the pictures go as `near.png` and `far.png`, if anywhere
/// @param replace whether files that exist there may be replaced
public record BenchRequest(
        Optional<Files> files, int size, int threads, double seconds, Optional<Path> folder, boolean replace) {
    /// The smallest side.
    public static final int LEAST_SIZE = 2;

    /// The largest side: 64 megapixels.
    public static final int MOST_SIZE = 8000;

    /// The most threads.
    public static final int MOST_THREADS = 1024;

    /// The longest time for a figure.
    public static final int MOST_SECONDS = 3600;

    /// Checks the numbers.
    public BenchRequest {
        if (size < LEAST_SIZE || size > MOST_SIZE) {
            throw new IllegalArgumentException("size must be %d..%d, was %d".formatted(LEAST_SIZE, MOST_SIZE, size));
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be 1..%d, was %d".formatted(MOST_THREADS, threads));
        }
        if (!(seconds >= 0 && seconds <= MOST_SECONDS)) {
            throw new IllegalArgumentException("seconds must be 0..%d, was %s".formatted(MOST_SECONDS, seconds));
        }
    }

    /// Two picture files.
    ///
    /// @param near seen up close
    /// @param far seen from afar
    public record Files(Path near, Path far) {}
}
