package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person typed, as values; what is none is refused as usage, with name, rule and value.
final class Arguments {
    private Arguments() {}

    /// A file's name.
    ///
    /// @param text `null` where nothing was typed
    static Path path(String name, @Nullable String text) throws Failure {
        if (text == null || text.isEmpty()) {
            throw usage("%s must be given, was %s".formatted(name, text == null ? "missing" : "empty"));
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw usage("%s must be a file name, was %s: %s".formatted(name, text, e.getReason()));
        }
    }

    /// A file's name, if there is one.
    static Optional<Path> optionalPath(String name, @Nullable String text) throws Failure {
        return text == null ? Optional.empty() : Optional.of(path(name, text));
    }

    /// A whole number in a range.
    static int number(String name, String text, int least, int most) throws Failure {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw usage("%s must be %d..%d, was %s".formatted(name, least, most, text));
        }
        return Integer.parseInt(text);
    }

    /// How many threads work: as many as there are processors where nothing was typed.
    static int threads(@Nullable String text, int most) throws Failure {
        return text == null
                ? Math.min(Runtime.getRuntime().availableProcessors(), most)
                : number("threads", text, 1, most);
    }

    static Failure usage(String message) {
        return new Failure(Failure.Kind.USAGE, message, null);
    }
}
