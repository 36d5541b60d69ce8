package dev.nearfar.app;

import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.files.model.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what `nearfar align` wrote, as the text that a recipe has for it.
final class AlignFile {
    private static final int MOST_BYTES = 1 << 16;

    private static final String WARP = "warp:";

    private AlignFile() {}

    /// The text of a recipe's field `align`: as it was given, or, where that is a file's name, what the file holds.
    ///
    /// @throws Failure `INPUT` if there is no such file or no alignment in it, `IO` if reading breaks off
    static String resolved(String given, StandardStreams streams) throws Failure {
        if (given.equals("none") || given.equals("auto") || given.startsWith("matrix:") || given.startsWith(WARP)) {
            return given;
        }
        var path = Path.of(given);
        if (StandardStreams.isMeantBy(path)) {
            return read("standard input", streams.input());
        }
        if (Files.isDirectory(path)) {
            throw refused(given, "alignment must be a file, was a directory", null);
        }
        try (var stream = Files.newInputStream(path)) {
            return read(given, stream);
        } catch (NoSuchFileException e) {
            throw refused(given, "align must be none, auto, matrix:..., warp:... or a file, was not found", e);
        } catch (IOException e) {
            throw refused(given, "alignment must be a file that can be opened, failed: " + Reason.of(e), e);
        }
    }

    private static String read(String name, InputStream stream) throws Failure {
        try {
            var bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refused(name, "alignment must have at most %d bytes, had more".formatted(MOST_BYTES), null);
            }
            var tree = JsonTree.read(bytes);
            if (tree.get("align") instanceof String warp && warp.startsWith(WARP)) {
                return AlignBy.parse(warp).toString();
            }
            if (!(tree.get("matrix") instanceof List<?> numbers)) {
                throw new IllegalArgumentException("matrix must be an array of nine numbers, was missing");
            }
            var text = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
            return AlignBy.parse("matrix:" + text).toString();
        } catch (IllegalArgumentException e) {
            throw refused(name, "bad alignment, " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Failure(
                    Failure.Kind.IO, name + ": alignment must be readable to its end, failed: " + Reason.of(e), e);
        }
    }

    private static Failure refused(String name, String problem, @Nullable Exception cause) {
        return new Failure(Failure.Kind.INPUT, name + ": " + problem, cause);
    }
}
