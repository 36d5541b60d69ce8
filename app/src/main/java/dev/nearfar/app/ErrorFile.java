package dev.nearfar.app;

import dev.nearfar.core.external.Device;
import dev.nearfar.core.external.ErrorFunctionException;
import dev.nearfar.core.external.ErrorLanguage;
import dev.nearfar.core.external.ErrorSource;
import dev.nearfar.core.recipe.External;
import dev.nearfar.files.model.Reason;
import dev.nearfar.files.model.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/// A file with an error function, read and not yet compiled.
///
/// @param spec how a recipe knows it
/// @param isWeighed whether its weight was given
/// @param text what it holds
record ErrorFile(External spec, boolean isWeighed, String text) {
    private static final int MOST_BYTES = 1 << 20;

    /// @throws Failure `INPUT` if there is no such file, or no text in it; `USAGE` if its weight is refused
    static ErrorFile read(ErrorRequest.Function function) throws Failure {
        var file = function.file();
        byte[] bytes;
        if (Files.isDirectory(file)) {
            throw refused(file, "an error function must be a file, was a directory", null);
        }
        try (var stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw refused(file, "an error function must be a file, was not found", e);
        } catch (IOException e) {
            throw refused(file, "an error function must be readable, failed: " + Reason.of(e), e);
        }
        if (bytes.length > MOST_BYTES) {
            throw refused(file, "an error function must have at most %d bytes, had more".formatted(MOST_BYTES), null);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var spec = new External(name(file), Sha256.hex(bytes), weight(function.weight()));
            return new ErrorFile(spec, function.weight().isPresent(), text);
        } catch (CharacterCodingException e) {
            throw refused(file, "an error function must be text in UTF-8, was not", e);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private static String name(Path file) {
        var name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static double weight(OptionalDouble given) {
        return given.orElse(1);
    }

    /// With the weight that a recipe has for it, unless one was given.
    ErrorFile weighedAs(External before) {
        return isWeighed ? this : new ErrorFile(before, false, text);
    }

    /// @throws Failure `INPUT` if the file holds no function that can be used, `USAGE` if its language or the device is unknown,
    ///     `INTERNAL` if what runs it is missing
    ErrorSource compile(Device device, int threads) throws Failure {
        var known = ServiceLoader.load(ErrorLanguage.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (known.isEmpty()) {
            throw new Failure(
                    Failure.Kind.INTERNAL,
                    "error functions need the module autodiff on the class path, which ./nearfar brings by itself; was missing",
                    null);
        }
        for (var language : known) {
            if (language.takes(spec.id())) {
                try {
                    return language.compile(spec.id(), text, device, threads);
                } catch (ErrorFunctionException e) {
                    throw failure(e);
                } catch (IllegalArgumentException e) {
                    throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
                }
            }
        }
        throw new Failure(Failure.Kind.USAGE, "error must be a file of Java, NAME.java, was " + spec.id(), null);
    }

    /// Whose matter it is that a function cannot be used.
    static Failure failure(ErrorFunctionException e) {
        var kind = e.isOfTheMachine() ? Failure.Kind.INTERNAL : Failure.Kind.INPUT;
        return new Failure(kind, String.valueOf(e.getMessage()), e);
    }

    private static Failure refused(Path file, String problem, @Nullable Exception cause) {
        return new Failure(Failure.Kind.INPUT, file + ": " + problem, cause);
    }
}
