package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;

/// When decoding has to be over. Whoever works long asks every now and then; a decoder that is not ours is asked by
/// the stream that it reads from ([WatchedInput]), since a thread cannot be stopped from outside.
final class Deadline {
    private final String name;
    private final int seconds;
    private final long begin = System.nanoTime();

    /// Counts from now.
    Deadline(String name, int seconds) {
        this.name = name;
        this.seconds = seconds;
    }

    /// @throws PictureFileException `TOO_LARGE` once the time is up
    void check() throws PictureFileException {
        if (System.nanoTime() - begin > seconds * 1_000_000_000L) {
            throw new PictureFileException(
                    Kind.TOO_LARGE,
                    name,
                    "decoding must end within %d s, was stopped; raise --max-decode-seconds".formatted(seconds),
                    null);
        }
    }
}
