package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import java.util.Objects;
import javax.imageio.stream.ImageInputStreamImpl;

/// Bytes in memory as ImageIO wants them, with an eye on the time and on how far the decoder has come.
///
/// ImageIO's own streams would copy the bytes again, to memory or to disk, and would let a decoder run on for ever.
/// This one hands out little at a time: a decoder that asks for more after the deadline gets an exception, and where the
/// bytes end, [#exhausted] tells how much of the picture was there by then.
final class WatchedInput extends ImageInputStreamImpl {
    private static final int PORTION = 512;

    private final byte[] bytes;
    private final Deadline deadline;

    WatchedInput(byte[] bytes, Deadline deadline) {
        this.bytes = bytes;
        this.deadline = deadline;
    }

    /// Whether the decoder has been given everything.
    boolean exhausted() {
        return streamPos >= bytes.length;
    }

    @Override
    public int read() throws PictureFileException {
        deadline.check();
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws PictureFileException {
        Objects.checkFromIndexSize(offset, length, target.length);
        deadline.check();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (streamPos >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(Math.min(length, PORTION), bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
