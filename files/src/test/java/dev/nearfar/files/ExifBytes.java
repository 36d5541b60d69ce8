package dev.nearfar.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes blocks of EXIF that hold an orientation, after another entry that is to be passed over.
public final class ExifBytes {
    private static final int TYPE_SHORT = 3;

    private ExifBytes() {}

    public static byte[] orientation(int value, ByteOrder order) {
        return block(value, order, TYPE_SHORT, 1);
    }

    public static byte[] block(int value, ByteOrder order, int type, int count) {
        var block = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(order);
        block.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        block.putShort((short) 42).putInt(8).putShort((short) 2);
        block.putShort((short) 0x0100).putShort((short) TYPE_SHORT).putInt(1).putInt(0);
        block.putShort((short) 0x0112).putShort((short) type).putInt(count).putShort((short) value);
        return block.array();
    }

    /// The same as the content of a JPEG's APP1.
    public static byte[] jpegSegment(byte[] block) {
        return ByteBuffer.allocate(6 + block.length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(block)
                .array();
    }
}
