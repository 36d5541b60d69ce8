package dev.nearfar.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/// What the file name `-` means: standard input where something is read, standard output where something is written.
///
/// @param input what `-` reads; nobody closes it
/// @param output what `-` writes; flushed after each file, nobody closes it. It must throw where writing fails, which a
///     `PrintStream` does not
public record StandardStreams(InputStream input, OutputStream output) {
    private static final Path NAME = Path.of("-");

    /// Whether a name means a standard stream.
    public static boolean isMeantBy(Path path) {
        return path.equals(NAME);
    }
}
