package dev.nearfar.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Removes temporary files whose owner was killed before it could.
///
/// A file goes only if its owner no longer runs *and* nobody holds its lock: a process in another container, or on
/// another machine that shares the folder, has a number that says nothing here, but its lock is seen.
final class AbandonedFiles {
    private AbandonedFiles() {}

    /// Looks through a directory. What cannot be looked at or removed stays: it is in nobody's way.
    static void removeFrom(Path directory) {
        try (var files = Files.newDirectoryStream(directory, ".nearfar-*.tmp")) {
            for (var file : files) {
                var owner = PendingOwner.of(file);
                if (owner.isPresent()
                        && !owner.get().isAlive()
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    removeUnlessLocked(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return;
        }
    }

    private static void removeUnlessLocked(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                var lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Another user's, or of a file system that keeps no locks.
            return;
        }
    }
}
