package dev.nearfar.files;

import dev.nearfar.files.OutputFileException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where an output goes: the name that was given, and the file that it leads to once symbolic links are followed.
record Target(Path name, Path file) {
    private static final int MOST_LINKS = 40;

    /// Follows links, also one that leads to a file which is not there yet.
    ///
    /// @throws OutputFileException `CANNOT_CREATE` if links lead in a circle, a link cannot be read, the directory is
    /// missing, or the name belongs to something other than a file; `EXISTS` if the file may not be replaced
    static Target resolve(Path name, IfExists ifExists) throws OutputFileException {
        var target = new Target(name, followed(name));
        target.check(ifExists);
        return target;
    }

    private static Path followed(Path name) throws OutputFileException {
        var file = name.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw new OutputFileException(
                        Kind.CANNOT_CREATE, name, "must lead to a file over at most 40 links, led further", null);
            }
            try {
                file = file.resolveSibling(Files.readSymbolicLink(file));
            } catch (IOException e) {
                throw new OutputFileException(
                        Kind.CANNOT_CREATE, name, "link must be readable, failed: " + Reason.of(e), e);
            }
        }
        return file;
    }

    private void check(IfExists ifExists) throws OutputFileException {
        if (file.getFileName() == null || Files.isDirectory(file)) {
            throw new OutputFileException(Kind.CANNOT_CREATE, name, "must be a file, was a directory", null);
        }
        if (!Files.isDirectory(directory())) {
            var found = Files.exists(directory()) ? "was no directory" : "was not found";
            throw new OutputFileException(
                    Kind.CANNOT_CREATE, name, "must lie in a directory that exists, %s %s".formatted(directory(), found), null);
        }
        boolean taken = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (taken && !Files.isRegularFile(file)) {
            throw new OutputFileException(
                    Kind.CANNOT_CREATE, name, "must be a regular file, was a device or a pipe", null);
        }
        if (taken && ifExists == IfExists.REFUSE) {
            throw exists(null);
        }
    }

    Path directory() {
        return file.getParent();
    }

    OutputFileException exists(@Nullable IOException cause) {
        return new OutputFileException(Kind.EXISTS, name, "must not exist yet unless it may be replaced, did exist", cause);
    }
}
