package dev.nearfar.app;

import dev.nearfar.files.model.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Refuses work whose files get in each other's way: one that would overwrite what it reads, write two things to one
/// place, or read two things from one stream.
///
/// Names are one file if they lead to one: over `./`, symbolic links (also to what is not there yet) and hard links.
public final class DistinctFiles {
    private static final int MOST_LINKS = 40;

    private DistinctFiles() {}

    /// @throws Failure `USAGE` if two files clash, `IO` if the system does not say where a name leads
    static void check(MixRequest request) throws Failure {
        var inputs = new LinkedHashMap<String, Path>();
        for (int index = 0; index < request.pictures().size(); index++) {
            inputs.put(request.name(index), request.pictures().get(index));
        }
        request.recipe().file().ifPresent(path -> inputs.put("recipe", path));
        request.error().functions().forEach(each -> inputs.put("error function " + each.file(), each.file()));
        request.error().extras().forEach((name, path) -> inputs.put("extra " + name, path));
        var outputs = new LinkedHashMap<String, Path>();
        outputs.put("output", request.output());
        request.report().ifPresent(path -> outputs.put("report", path));
        check(inputs, outputs);
    }

    /// Checks the files of any work.
    ///
    /// @param inputs what each is called in messages → where it is, in the order in which they are told
    /// @param outputs the same of what is written
    /// @throws Failure `USAGE` if two files clash, `IO` if the system does not say where a name leads
    public static void check(Map<String, Path> inputs, Map<String, Path> outputs) throws Failure {
        requireOneReader(inputs);
        var written = new LinkedHashMap<String, Path>();
        for (var output : outputs.entrySet()) {
            requireApart(output, inputs, false);
            requireApart(output, written, true);
            written.put(output.getKey(), output.getValue());
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

    private static void requireApart(Map.Entry<String, Path> output, Map<String, Path> others, boolean areWritten)
            throws Failure {
        for (var other : others.entrySet()) {
            if (isOne(output.getValue(), other.getValue(), areWritten)) {
                throw new Failure(
                        Failure.Kind.USAGE,
                        "%s must be another file than the %s, was %s"
                                .formatted(output.getKey(), other.getKey(), output.getValue()),
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
