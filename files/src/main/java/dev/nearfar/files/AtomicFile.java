package dev.nearfar.files;

import dev.nearfar.files.OutputFileException.Kind;
import dev.nearfar.files.model.Reason;
import dev.nearfar.files.model.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.DigestOutputStream;

/// Writes a file so that at every moment its name holds either what it held before, or the whole new content.
///
/// The content goes to a temporary file beside the target, which takes the target's name in one step after it has
/// reached the disk. If anything fails, or a signal stops the program, the target is untouched and the temporary file is
/// removed. A process that is killed outright leaves at most that file, which the next to write there removes. A symbolic
/// link is followed. A file that is replaced hands down its permissions, and its owner and group where the system allows
/// it (where there are POSIX ones); one that may not be written to is not replaced. Of several hard links to a file only
/// the one that is named gets the new content.
public final class AtomicFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private AtomicFile() {}

    /// What is to be in a file.
    @FunctionalInterface
    public interface Content {
        /// Writes it. Closing the stream is not needed.
        ///
        /// @throws IOException if it cannot be produced or written; then no file is made
        void writeTo(OutputStream stream) throws IOException;
    }

    /// Finds out before long work whether [#write] could make the file, by making and removing a temporary file.
    ///
    /// @throws OutputFileException `EXISTS` or `CANNOT_CREATE`
    public static void check(Path target, IfExists ifExists) throws OutputFileException {
        var resolved = OutputPath.resolve(target, ifExists);
        try {
            PendingFile.in(resolved.directory()).close();
        } catch (IOException e) {
            throw resolved.closedDirectory(e);
        }
    }

    /// Writes a file.
    ///
    /// With [IfExists#REFUSE] a file that someone else makes under the same name meanwhile is not overwritten either.
    /// What `content` throws beside `IOException` passes through.
    ///
    /// @return the SHA-256 of the bytes written, 64 hexadecimal digits in lower case
    /// @throws OutputFileException `EXISTS`, `CANNOT_CREATE`, or `IO` if writing failed
    public static String write(Path target, IfExists ifExists, Content content) throws OutputFileException {
        var resolved = OutputPath.resolve(target, ifExists);
        try (var pending = pending(resolved)) {
            Heritage.handDown(resolved.file(), pending.path());
            var digest = Sha256.digest();
            var stream = new BufferedOutputStream(new DigestOutputStream(pending.stream(), digest), BUFFER_BYTES);
            content.writeTo(stream);
            stream.flush();
            pending.publish(resolved.file(), ifExists);
            return Sha256.hex(digest);
        } catch (OutputFileException e) {
            throw e;
        } catch (FileAlreadyExistsException e) {
            throw resolved.exists(e);
        } catch (IOException e) {
            throw new OutputFileException(Kind.IO, target, "must be written to its end, failed: " + Reason.of(e), e);
        }
    }

    /// Writes a file of these bytes; see [#write(Path, IfExists, Content)].
    public static String write(Path target, IfExists ifExists, byte[] bytes) throws OutputFileException {
        return write(target, ifExists, stream -> stream.write(bytes));
    }

    /// Writes a file of this text in UTF-8; see [#write(Path, IfExists, Content)].
    public static String write(Path target, IfExists ifExists, String text) throws OutputFileException {
        return write(target, ifExists, text.getBytes(StandardCharsets.UTF_8));
    }

    private static PendingFile pending(OutputPath target) throws OutputFileException {
        try {
            return PendingFile.in(target.directory());
        } catch (IOException e) {
            throw target.closedDirectory(e);
        }
    }
}
