package dev.nearfar.files;

import dev.nearfar.files.OutputFileException.Kind;
import dev.nearfar.files.model.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Where an output goes.
///
/// @param name as it was given
/// @param file what the name leads to once symbolic links are followed
/// @param directory where that file lies
record OutputPath(Path name, Path file, Path directory) {
    private static final int MOST_LINKS = 40;

    /// Follows links, also one that leads to a file which is not there yet.
    ///
    /// @throws OutputFileException `CANNOT_CREATE` if links lead in a circle, a link cannot be read, the directory is
    /// missing, no file can have the name, the name belongs to something other than a file, or the file may not be written to;
    /// `EXISTS` if the file may not be replaced
    static OutputPath resolve(Path name, IfExists ifExists) throws OutputFileException {
        var file = followed(name);
        var directory = file.getParent();
        if (directory == null || Files.isDirectory(file)) {
            throw cannotCreate(name, "must be a file, was a directory", null);
        }
        if (!Files.isDirectory(directory)) {
            var found = Files.exists(directory) ? "was no directory" : "was not found";
            throw cannotCreate(name, "must lie in a directory that exists, %s %s".formatted(directory, found), null);
        }
        var target = new OutputPath(name, file, directory);
        if (isTaken(name, file)) {
            target.checkExisting(ifExists);
        }
        return target;
    }

    /// Asks in a way that also tells whether a file can have such a name: it may be too long.
    private static boolean isTaken(Path name, Path file) throws OutputFileException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw cannotCreate(name, "must be a name that a file can have, failed: " + Reason.of(e), e);
        }
    }

    private static Path followed(Path name) throws OutputFileException {
        var file = name.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw cannotCreate(name, "must lead to a file over at most 40 links, led further", null);
            }
            try {
                file = file.resolveSibling(Files.readSymbolicLink(file));
            } catch (IOException e) {
                throw cannotCreate(name, "link must be readable, failed: " + Reason.of(e), e);
            }
        }
        return file;
    }

    private void checkExisting(IfExists ifExists) throws OutputFileException {
        if (!Files.isRegularFile(file)) {
            throw cannotCreate(name, "must be a regular file, was a device or a pipe", null);
        }
        if (ifExists == IfExists.REFUSE) {
            throw exists(null);
        }
        // Taking its place would get round its permissions: only the directory's count for that.
        if (!Files.isWritable(file)) {
            throw cannotCreate(name, "must be a file that may be written to, to be replaced, was not", null);
        }
    }

    /// The failure of a writer who came second.
    OutputFileException exists(@Nullable IOException cause) {
        return new OutputFileException(
                Kind.EXISTS, name, "must not exist yet unless it may be replaced, did exist", cause);
    }

    /// The failure of a directory in which the temporary file could not be made.
    OutputFileException closedDirectory(IOException cause) {
        // The one reason that is no matter of names and permissions; the system tells it in words alone.
        if (Reason.of(cause).matches("No space left on device|Disk quota exceeded")) {
            return new OutputFileException(
                    Kind.IO, name, "must find room on its disk, failed: " + Reason.of(cause), cause);
        }
        return cannotCreate(
                name,
                "must lie in a directory that can be written to, %s could not: %s"
                        .formatted(directory, Reason.of(cause)),
                cause);
    }

    private static OutputFileException cannotCreate(Path name, String problem, @Nullable IOException cause) {
        return new OutputFileException(Kind.CANNOT_CREATE, name, problem, cause);
    }
}
