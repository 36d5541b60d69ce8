package dev.nearfar.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes colour profiles that hold a description and nothing else.
final class IccBytes {
    private static final int HEADER = 128;

    private IccBytes() {}

    /// Version 2: the description is ASCII, ended by a zero.
    static byte[] version2(String description) {
        var text = (description + "\0").getBytes(StandardCharsets.US_ASCII);
        var tag = ByteBuffer.allocate(12 + text.length + 78)
                .put("desc".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(text.length)
                .put(text);
        return profile(tag.array());
    }

    /// Version 4: the description is UTF-16 in a list of languages.
    static byte[] version4(String description) {
        var text = description.getBytes(StandardCharsets.UTF_16BE);
        var tag = ByteBuffer.allocate(28 + text.length)
                .put("mluc".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(1)
                .putInt(12)
                .put("enUS".getBytes(StandardCharsets.US_ASCII))
                .putInt(text.length)
                .putInt(28)
                .put(text);
        return profile(tag.array());
    }

    private static byte[] profile(byte[] tag) {
        var profile = ByteBuffer.allocate(HEADER + 4 + 2 * 12 + tag.length);
        profile.putInt(0, profile.capacity());
        profile.position(HEADER);
        profile.putInt(2);
        entry(profile, "cprt", 0, 0);
        entry(profile, "desc", HEADER + 4 + 2 * 12, tag.length);
        return profile.put(tag).array();
    }

    private static void entry(ByteBuffer profile, String signature, int offset, int length) {
        profile.put(signature.getBytes(StandardCharsets.US_ASCII))
                .putInt(offset)
                .putInt(length);
    }

    /// One part of a profile as the content of a JPEG's APP2.
    static byte[] jpegSegment(int number, int count, byte[] part) {
        return ByteBuffer.allocate(14 + part.length)
                .put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
                .put((byte) number)
                .put((byte) count)
                .put(part)
                .array();
    }

    /// A profile as the content of a PNG's iCCP.
    static byte[] pngChunk(String name, byte[] profile) {
        var packed = PngBytes.deflated(profile);
        return ByteBuffer.allocate(name.length() + 2 + packed.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(new byte[2])
                .put(packed)
                .array();
    }
}
