package dev.nearfar.files.animation;

import dev.nearfar.files.AtomicFile;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.OutputFileException.Kind;
import dev.nearfar.files.model.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Locale;

/// Writes animations of 8-bit encoded sRGB as GIF, repeated for ever.
///
/// All frames share one table of colours: exact where the frames have no more than it holds (a grey picture always comes
/// out exactly), else chosen for them and mixed by a fixed pattern. The same frames give the same bytes on every
/// machine. Files are made as [AtomicFile] makes them.
public final class AnimationWriter {
    private AnimationWriter() {}

    /// Whether a file of this name is to be an animation: `.gif`, in capitals or not.
    public static boolean isMeantBy(Path target) {
        return target.toString().toLowerCase(Locale.ROOT).endsWith(".gif");
    }

    /// Finds out before long work whether the animation could be written there.
    ///
    /// @throws OutputFileException `UNKNOWN_EXTENSION`, `EXISTS` or `CANNOT_CREATE`
    public static void check(Path target, IfExists ifExists) throws OutputFileException {
        requireEnding(target);
        AtomicFile.check(target, ifExists);
    }

    /// Writes a file.
    ///
    /// @return the SHA-256 of the file, 64 hexadecimal digits in lower case
    /// @throws OutputFileException `UNKNOWN_EXTENSION`, `EXISTS`, `CANNOT_CREATE`, or `IO` if writing failed
    public static String write(Path target, IfExists ifExists, Animation animation) throws OutputFileException {
        requireEnding(target);
        return AtomicFile.write(target, ifExists, stream -> GifEncoder.encode(animation, stream));
    }

    /// Writes to a stream, such as standard output, and flushes it. Does not close it.
    ///
    /// @return the SHA-256 of the bytes written, 64 hexadecimal digits in lower case
    /// @throws IOException if the stream fails
    public static String write(OutputStream stream, Animation animation) throws IOException {
        var digest = Sha256.digest();
        var digesting = new DigestOutputStream(stream, digest);
        GifEncoder.encode(animation, digesting);
        digesting.flush();
        return Sha256.hex(digest);
    }

    private static void requireEnding(Path target) throws OutputFileException {
        if (!isMeantBy(target)) {
            throw OutputFileException.of(
                    Kind.UNKNOWN_EXTENSION, target, "name of an animation must end in .gif, did not");
        }
    }
}
