package dev.nearfar.app;

import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.RecipeChunk;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import dev.nearfar.files.model.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that holds a recipe: a recipe in JSON, a report with one inside, or a PNG that carries one.
public final class RecipeFile {
    private static final int MOST_BYTES = 1 << 20;
    private static final int START_BYTES = 8;

    private RecipeFile() {}

    /// Reads a file, or standard input (`-`). Which of the three it is, its content says.
    ///
    /// @throws Failure `INPUT` if there is no such file, or no recipe in it; `IO` if reading breaks off
    public static RecipeDocument read(Path file, StandardStreams streams) throws Failure {
        if (StandardStreams.isMeantBy(file)) {
            return read("standard input", streams.input(), streams.limits());
        }
        if (Files.isDirectory(file)) {
            throw refused(file.toString(), "recipe must be a file, was a directory", null);
        }
        try (var stream = Files.newInputStream(file)) {
            return read(file.toString(), stream, streams.limits());
        } catch (NoSuchFileException e) {
            throw refused(file.toString(), "recipe must be a file, was not found", e);
        } catch (IOException e) {
            throw refused(file.toString(), "recipe must be a file that can be opened, failed: " + Reason.of(e), e);
        }
    }

    /// The recipe that a picture carries; empty where the file is no PNG that can be read, carries none, or a bad one: whoever
    /// needs the picture will say what is wrong with it.
    public static Optional<Recipe> carriedBy(Path picture) {
        if (StandardStreams.isMeantBy(picture) || !Files.isRegularFile(picture)) {
            return Optional.empty();
        }
        try (var stream = new BufferedInputStream(Files.newInputStream(picture))) {
            stream.mark(START_BYTES);
            var start = stream.readNBytes(START_BYTES);
            stream.reset();
            return RecipeChunk.isPng(start)
                    ? RecipeChunk.find(picture.toString(), stream, ReadOptions.DEFAULT)
                            .map(text -> RecipeDocument.parse(text.getBytes(StandardCharsets.UTF_8))
                                    .recipe())
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static RecipeDocument read(String name, InputStream stream, ReadLimits limits) throws Failure {
        var buffered = new BufferedInputStream(stream);
        byte[] json;
        try {
            buffered.mark(START_BYTES);
            var start = buffered.readNBytes(START_BYTES);
            buffered.reset();
            json = RecipeChunk.isPng(start) ? inside(name, buffered, limits) : buffered.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            var message = "%s: recipe must be readable to its end, failed: %s".formatted(name, Reason.of(e));
            throw new Failure(Failure.Kind.IO, message, e);
        }
        if (json.length > MOST_BYTES) {
            throw refused(name, "recipe must have at most %d bytes, had more".formatted(MOST_BYTES), null);
        }
        try {
            return RecipeDocument.parse(json);
        } catch (IllegalArgumentException e) {
            throw refused(name, "bad recipe, " + e.getMessage(), e);
        }
    }

    private static byte[] inside(String name, InputStream png, ReadLimits limits) throws Failure {
        try {
            return RecipeChunk.find(name, png, limits.options())
                    .orElseThrow(() -> refused(name, "picture must carry a recipe, carried none", null))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (PictureFileException e) {
            throw Failure.of(e);
        }
    }

    private static Failure refused(String name, String problem, @Nullable Exception cause) {
        return new Failure(Failure.Kind.INPUT, name + ": " + problem, cause);
    }
}
