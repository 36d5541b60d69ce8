package dev.nearfar.app;

import dev.nearfar.files.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Refuses a mix whose files get in each other's way: one that would overwrite what it reads, write two things to one
/// place, or read two things from one stream.
///
/// Names are one file if they lead to one: over `./`, symbolic links (also to what is not there yet) and hard links.
final class DistinctFiles {
    private static final int MOST_LINKS = 40;

    private DistinctFiles() {}

    /// @throws Failure `USAGE` if two files clash, `IO` if the system does not say where a name leads
    static void check(MixRequest request) throws Failure {
        var inputs = new LinkedHashMap<String, Path>();
        inputs.put("near picture", request.near());
        inputs.put("far picture", request.far());
        request.recipe().file().ifPresent(path -> inputs.put("recipe", path));
        requireOneReader(inputs);
        requireApart("output", request.output(), inputs);
        if (request.report().isPresent()) {
            requireApart("report", request.report().get(), inputs);
            requireApart("report", request.report().get(), Map.of("output", request.output()));
        }
    }

    private static void requireOneReader(Map<String, Path> inputs) throws Failure {
        var readers = inputs.entrySet().stream()
                .filter(input -> StandardStreams.isMeantBy(input.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (readers.size() > 1) {
            throw new Failure(
                    Failure.Kind.USAGE,
                    "only one input can be standard input, were " + String.join(" and ", readers),
                    null);
        }
    }

    private static void requireApart(String what, Path path, Map<String, Path> others) throws Failure {
        for (var other : others.entrySet()) {
            boolean bothWritten = other.getKey().equals("output");
            if (isOne(path, other.getValue(), bothWritten)) {
                throw new Failure(
                        Failure.Kind.USAGE,
                        "%s must be another file than the %s, was %s".formatted(what, other.getKey(), path),
                        null);
            }
        }
    }

    private static boolean isOne(Path path, Path other, boolean bothWritten) throws Failure {
        if (StandardStreams.isMeantBy(path) || StandardStreams.isMeantBy(other)) {
            return bothWritten && path.equals(other);
        }
        try {
            if (Files.exists(path) && Files.exists(other)) {
                return Files.isSameFile(path, other);
            }
            return place(path).equals(place(other));
        } catch (IOException e) {
            throw new Failure(Failure.Kind.IO, "%s: must lead to a place, failed: %s".formatted(path, Reason.of(e)), e);
        }
    }

    /// Where a file is, or would be made.
    private static Path place(Path path) throws IOException {
        var file = path.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(file); links++) {
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        var folder = file.getParent();
        return folder == null || !Files.isDirectory(folder)
                ? file.normalize()
                : folder.toRealPath().resolve(file.getFileName());
    }
}
