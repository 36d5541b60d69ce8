package dev.nearfar.files.animation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Compresses the indices of one GIF image: Lempel, Ziv and Welch's codes of growing width, lowest bit first, in blocks of
/// up to 255 bytes.
///
/// A code stands for a run that was seen before; runs are kept as (run before, index after it) → code. After 4096 codes
/// all are forgotten.
///
/// @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF 89a, appendix F</a>
final class LzwEncoder {
    private static final int MOST_WIDTH = 12;
    private static final int MOST_CODES = 1 << MOST_WIDTH;
    private static final int SLOTS = 4 * MOST_CODES;
    private static final int FREE = -1;
    private static final int LARGEST_BLOCK = 255;

    private final int indexBits;
    private final int clear;
    private final int[] keys = new int[SLOTS];
    private final int[] codes = new int[SLOTS];
    private final byte[] block = new byte[LARGEST_BLOCK];
    private int blockLength;
    private int nextCode;
    private int width;
    private int pending;
    private int pendingBits;

    /// @param bits of an index; GIF has no codes for less than 2
    LzwEncoder(int bits) {
        indexBits = Math.max(bits, 2);
        clear = 1 << indexBits;
    }

    /// Writes the image's data, from the byte that tells the bits to the empty block at the end.
    void encode(byte[] indices, OutputStream target) throws IOException {
        target.write(indexBits);
        forget();
        put(clear, target);
        int run = indices[0] & 0xFF;
        for (int at = 1; at < indices.length; at++) {
            int index = indices[at] & 0xFF;
            int key = (run << 8) | index;
            int slot = slot(key);
            if (keys[slot] == key) {
                run = codes[slot];
                continue;
            }
            put(run, target);
            run = index;
            if (nextCode == MOST_CODES) {
                put(clear, target);
                forget();
            } else {
                keys[slot] = key;
                codes[slot] = nextCode;
                addCode();
            }
        }
        put(run, target);
        // The reader makes a code of the last run, too, and may read more bits from then on.
        addCode();
        put(clear + 1, target);
        flush(target);
    }

    private void forget() {
        Arrays.fill(keys, FREE);
        nextCode = clear + 2;
        width = indexBits + 1;
    }

    private void addCode() {
        if (nextCode == (1 << width) && width < MOST_WIDTH) {
            width++;
        }
        nextCode++;
    }

    /// Where a key is, or would be put.
    private int slot(int key) {
        int slot = (key * 0x9E3779B1) >>> 18;
        while (keys[slot] != key && keys[slot] != FREE) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    private void put(int code, OutputStream target) throws IOException {
        pending |= code << pendingBits;
        pendingBits += width;
        while (pendingBits >= 8) {
            putByte(target);
        }
    }

    private void putByte(OutputStream target) throws IOException {
        block[blockLength++] = (byte) pending;
        pending >>>= 8;
        pendingBits -= 8;
        if (blockLength == LARGEST_BLOCK) {
            flushBlock(target);
        }
    }

    private void flush(OutputStream target) throws IOException {
        if (pendingBits > 0) {
            putByte(target);
        }
        pending = 0;
        pendingBits = 0;
        if (blockLength > 0) {
            flushBlock(target);
        }
        target.write(0);
    }

    private void flushBlock(OutputStream target) throws IOException {
        target.write(blockLength);
        target.write(block, 0, blockLength);
        blockLength = 0;
    }
}
