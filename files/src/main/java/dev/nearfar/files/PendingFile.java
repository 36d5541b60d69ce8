package dev.nearfar.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// A file that is being written and is not there yet: it has a name of its own, beside its target, until [#publish].
///
/// Called `.nearfar-<process>-<start>-<random>.tmp` (see [PendingOwner]), so that whoever finds one after a power cut
/// knows what it is. It is removed when it is closed without having been published, and also when the JVM is told to
/// stop by a signal. What a process that was killed left in the directory, the next one there removes ([AbandonedFiles]).
final class PendingFile implements AutoCloseable {
    private final Path directory;
    private final Path path;
    private final FileChannel channel;
    private final Thread removal;

    private PendingFile(Path directory, Path path, FileChannel channel, Thread removal) {
        this.directory = directory;
        this.path = path;
        this.channel = channel;
        this.removal = removal;
    }

    /// Makes an empty file in the directory.
    static PendingFile in(Path directory) throws IOException {
        AbandonedFiles.removeFrom(directory);
        var random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var path = directory.resolve(PendingOwner.ofThisProcess().fileName(random));
        var removal = new Thread(() -> removeAtExit(path), "remove " + path.getFileName());
        try {
            Runtime.getRuntime().addShutdownHook(removal);
        } catch (IllegalStateException e) {
            throw new IOException("the program is being stopped", e);
        }
        try {
            var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock(channel);
            return new PendingFile(directory, path, channel, removal);
        } catch (IOException e) {
            forget(removal);
            throw e;
        }
    }

    /// Held until the channel is closed: the sign of life for those to whom this process' number says nothing.
    private static void lock(FileChannel channel) {
        try {
            channel.tryLock();
        } catch (IOException e) {
            // A file system without locks; the name still tells the owner.
            return;
        }
    }

    Path path() {
        return path;
    }

    OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    /// Makes the file the target's, whole and safe on disk, or fails and leaves the target as it was.
    ///
    /// @throws FileAlreadyExistsException if there is a target and it may not be replaced
    void publish(Path target, IfExists ifExists) throws IOException {
        channel.force(true);
        channel.close();
        switch (ifExists) {
            case REPLACE -> Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            case REFUSE -> publishAsNew(target);
        }
        makeNameDurable(directory);
    }

    /// A second link fails if the name is taken, in one step, even if it was taken a moment ago: a check followed by a
    /// move would not. File systems without links (FAT, some network shares) get the name reserved first.
    private void publishAsNew(Path target) throws IOException {
        try {
            Files.createLink(target, path);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            publishReserved(target);
        }
    }

    /// Also free of races between writers; but a reader may see an empty target for a moment, and finds one if the
    /// machine stops in that moment.
    void publishReserved(Path target) throws IOException {
        Files.createFile(target);
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    private static void makeNameDurable(Path directory) {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system lets a directory be opened (Windows does not); the file itself is safe.
            return;
        }
    }

    /// Removes the file unless it was published.
    @Override
    public void close() throws IOException {
        try {
            channel.close();
            Files.deleteIfExists(path);
        } finally {
            forget(removal);
        }
    }

    private static void forget(Thread removal) {
        try {
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException e) {
            // The JVM is stopping: the hook runs or has run, and finds nothing to remove.
            return;
        }
    }

    private static void removeAtExit(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Nobody is left to tell; the file's name says what it is.
            return;
        }
    }
}
