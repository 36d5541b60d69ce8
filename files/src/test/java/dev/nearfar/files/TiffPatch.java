package dev.nearfar.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Changes numbers in the first directory of a TIFF.
final class TiffPatch {
    private TiffPatch() {}

    /// The file with the value of a tag changed; if it has no such tag, the least needed one becomes it.
    static byte[] with(byte[] tiff, int tag, int value) {
        return with(tiff, tag, 3, 1, value);
    }

    /// The same, with another type and count.
    static byte[] with(byte[] tiff, int tag, int type, int count, int value) {
        var bytes = ByteBuffer.wrap(tiff.clone());
        bytes.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        int entries = bytes.getShort(directory) & 0xFFFF;
        int spare = -1;
        int found = -1;
        for (int index = 0; index < entries; index++) {
            int entry = directory + 2 + 12 * index;
            int own = bytes.getShort(entry) & 0xFFFF;
            found = own == tag ? entry : found;
            // Resolution and software: nothing depends on them.
            spare = own == 282 || own == 283 || own == 296 || own == 305 ? entry : spare;
        }
        int entry = found >= 0 ? found : spare;
        if (entry < 0) {
            throw new IllegalArgumentException("the TIFF must have tag %d or a spare one, had neither".formatted(tag));
        }
        bytes.putShort(entry, (short) tag).putShort(entry + 2, (short) type).putInt(entry + 4, count);
        if (type == 3 && count == 1) {
            bytes.putShort(entry + 8, (short) value);
        } else {
            bytes.putInt(entry + 8, value);
        }
        return bytes.array();
    }
}
