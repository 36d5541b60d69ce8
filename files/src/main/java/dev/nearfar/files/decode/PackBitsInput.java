package dev.nearfar.files.decode;

import java.io.IOException;
import java.io.InputStream;

/// Unpacks PackBits: a byte n of 0..127 before n + 1 bytes as they are, of −127..−1 before one that comes 1 − n times.
///
/// @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 9</a>
// Runs are short: nothing is won by copying them in one go.
@SuppressWarnings("InputStreamSlowMultibyteRead")
final class PackBitsInput extends InputStream {
    /// What one byte can become at most: two become 128.
    static final int MOST_FROM_ONE = 64;

    private static final int NOTHING = -128;

    private final InputStream packed;
    private int literals;
    private int repeats;
    private int repeated;

    PackBitsInput(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        while (literals == 0 && repeats == 0) {
            int head = packed.read();
            if (head < 0) {
                return -1;
            }
            int count = (byte) head;
            if (count >= 0) {
                literals = count + 1;
            } else if (count != NOTHING) {
                repeats = 1 - count;
                repeated = packed.read();
            }
        }
        if (literals > 0) {
            literals--;
            return packed.read();
        }
        repeats--;
        return repeated;
    }
}
