package dev.nearfar.files.decode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// Unpacks the LZW of GIF and of TIFF, which differ in three things: the order of bits, the width of the first codes,
/// and that TIFF's codes get wider one code earlier.
///
/// @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, appendix F</a>
/// @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 13</a>
final class LzwInput extends InputStream {
    /// What one byte can become at most: a code of 12 bits for the longest string.
    static final int MOST_FROM_ONE = 2_731;

    private static final int MOST_CODES = 4096;
    private static final int MOST_WIDTH = 12;

    private final InputStream packed;
    private final boolean highBitsFirst;
    private final int clear;
    private final int firstWidth;
    private final short[] prefixes = new short[MOST_CODES];
    private final byte[] suffixes = new byte[MOST_CODES];
    /// A string that is being handed out, from its end backwards.
    private final byte[] string = new byte[MOST_CODES + 1];

    private int left;
    private int bits;
    private int bitCount;
    private int width;
    private int next;
    private int previous = -1;
    private byte firstOfPrevious;
    private boolean ended;

    private LzwInput(InputStream packed, boolean highBitsFirst, int literalBits) {
        this.packed = packed;
        this.highBitsFirst = highBitsFirst;
        this.clear = 1 << literalBits;
        this.firstWidth = literalBits + 1;
        clearTable();
    }

    /// @param literalBits bits of a sample, 1 to 11
    static LzwInput ofGif(InputStream packed, int literalBits) {
        return new LzwInput(packed, false, literalBits);
    }

    static LzwInput ofTiff(InputStream packed) {
        return new LzwInput(packed, true, 8);
    }

    private void clearTable() {
        width = firstWidth;
        next = clear + 2;
        previous = -1;
    }

    @Override
    public int read() throws IOException {
        return left > 0 || fill() ? string[--left] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        int count = 0;
        while (count < length && (left > 0 || fill())) {
            target[offset + count++] = string[--left];
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    /// Gets the next string; false at the end.
    private boolean fill() throws IOException {
        while (!ended) {
            int code = code();
            if (code < 0 || code == clear + 1) {
                ended = true;
            } else if (code == clear) {
                clearTable();
            } else {
                unpack(code);
                return true;
            }
        }
        return false;
    }

    private void unpack(int code) throws IOException {
        boolean unknown = code >= next;
        if (unknown && (code > next || previous < 0 || next == MOST_CODES)) {
            throw new IOException("LZW code must be below %d, was %d".formatted(next, code));
        }
        if (previous < 0 && code > clear) {
            throw new IOException("LZW code after a cleared table must be below %d, was %d".formatted(clear, code));
        }
        // A code that is just being defined stands for the previous string and its first byte once more.
        if (unknown) {
            string[left++] = firstOfPrevious;
        }
        int part = unknown ? previous : code;
        while (part > clear) {
            string[left++] = suffixes[part];
            part = prefixes[part];
        }
        firstOfPrevious = (byte) part;
        string[left++] = firstOfPrevious;
        if (previous >= 0 && next < MOST_CODES) {
            prefixes[next] = (short) previous;
            suffixes[next] = firstOfPrevious;
            next++;
            if (next + (highBitsFirst ? 1 : 0) == 1 << width && width < MOST_WIDTH) {
                width++;
            }
        }
        previous = code;
    }

    private int code() throws IOException {
        while (bitCount < width) {
            int more = packed.read();
            if (more < 0) {
                return -1;
            }
            bits = highBitsFirst ? bits << 8 | more : bits | more << bitCount;
            bitCount += 8;
        }
        int mask = (1 << width) - 1;
        bitCount -= width;
        if (highBitsFirst) {
            int code = bits >>> bitCount & mask;
            bits &= (1 << bitCount) - 1;
            return code;
        }
        int code = bits & mask;
        bits >>>= width;
        return code;
    }
}
