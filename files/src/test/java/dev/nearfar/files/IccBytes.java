package dev.nearfar.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes colour profiles: of a description and nothing else, or of curves and primaries.
public final class IccBytes {
    private static final int HEADER = 128;

    private IccBytes() {}

    /// Version 2: the description is ASCII, ended by a zero.
    public static byte[] version2(String description) {
        var text = (description + "\0").getBytes(StandardCharsets.US_ASCII);
        var tag = ByteBuffer.allocate(12 + text.length + 78)
                .put("desc".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(text.length)
                .put(text);
        return profile(tag.array());
    }

    /// Version 4: the description is UTF-16 in a list of languages.
    public static byte[] version4(String description) {
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

    /// The sRGB of most files: its primaries under D50 and its formula.
    public static byte[] srgb() {
        return matrix(
                "sRGB made here",
                new double[] {0.43607, 0.22249, 0.01392, 0.38515, 0.71687, 0.09708, 0.14307, 0.06061, 0.7141},
                srgbCurve());
    }

    /// Display P3's primaries under D50, with sRGB's formula.
    public static byte[] displayP3(String description) {
        return matrix(
                description,
                new double[] {0.51512, 0.24120, -0.00105, 0.29198, 0.69225, 0.04189, 0.15710, 0.06657, 0.78407},
                srgbCurve());
    }

    /// Adobe RGB (1998)'s primaries under D50, with its power of 563/256.
    public static byte[] adobeRgb() {
        return matrix(
                "Adobe RGB made here",
                new double[] {0.60974, 0.31111, 0.01947, 0.20528, 0.62567, 0.06087, 0.14919, 0.06322, 0.74457},
                power(563));
    }

    /// Grey of a power, in 256ths.
    public static byte[] grey(int exponent) {
        return device("GRAY", "Grey made here", List.of("kTRC"), List.of(power(exponent)));
    }

    private static byte[] matrix(String description, double[] columns, byte[] curve) {
        var names = List.of("rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC");
        var tags = new ArrayList<byte[]>();
        for (int first = 0; first < columns.length; first += 3) {
            tags.add(ByteBuffer.allocate(20)
                    .put("XYZ ".getBytes(StandardCharsets.US_ASCII))
                    .putInt(0)
                    .putInt(fixed(columns[first]))
                    .putInt(fixed(columns[first + 1]))
                    .putInt(fixed(columns[first + 2]))
                    .array());
        }
        tags.addAll(List.of(curve, curve, curve));
        return device("RGB ", description, names, tags);
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65_536);
    }

    private static byte[] srgbCurve() {
        var curve = ByteBuffer.allocate(32).put("para".getBytes(StandardCharsets.US_ASCII));
        curve.putInt(0).putShort((short) 3).putShort((short) 0);
        for (double parameter : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            curve.putInt(fixed(parameter));
        }
        return curve.array();
    }

    private static byte[] power(int exponent) {
        return ByteBuffer.allocate(16)
                .put("curv".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(1)
                .putShort((short) exponent)
                .array();
    }

    private static byte[] device(String space, String description, List<String> names, List<byte[]> contents) {
        var text = description.getBytes(StandardCharsets.US_ASCII);
        var described = ByteBuffer.allocate(12 + (text.length + 1 + 78 + 3) / 4 * 4)
                .put("desc".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(text.length + 1)
                .put(text)
                .array();
        var white = ByteBuffer.allocate(20)
                .put("XYZ ".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(fixed(0.9642))
                .putInt(65_536)
                .putInt(fixed(0.8249))
                .array();
        var allNames = new ArrayList<>(List.of("desc", "wtpt"));
        var all = new ArrayList<>(List.of(described, white));
        allNames.addAll(names);
        all.addAll(contents);
        int length = HEADER
                + 4
                + 12 * all.size()
                + all.stream().mapToInt(tag -> tag.length).sum();
        var profile = ByteBuffer.allocate(length);
        profile.putInt(0, length).putInt(8, 0x02400000);
        profile.put(12, ("mntr" + space + "XYZ ").getBytes(StandardCharsets.US_ASCII));
        profile.put(36, "acsp".getBytes(StandardCharsets.US_ASCII));
        profile.putInt(68, fixed(0.9642)).putInt(72, 65_536).putInt(76, fixed(0.8249));
        profile.position(HEADER).putInt(all.size());
        int offset = HEADER + 4 + 12 * all.size();
        for (int index = 0; index < all.size(); index++) {
            entry(profile, allNames.get(index), offset, all.get(index).length);
            offset += all.get(index).length;
        }
        all.forEach(profile::put);
        return profile.array();
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
    public static byte[] jpegSegment(int number, int count, byte[] part) {
        return ByteBuffer.allocate(14 + part.length)
                .put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
                .put((byte) number)
                .put((byte) count)
                .put(part)
                .array();
    }

    /// A profile as the content of a PNG's iCCP.
    public static byte[] pngChunk(String name, byte[] profile) {
        var packed = PngBytes.deflated(profile);
        return ByteBuffer.allocate(name.length() + 2 + packed.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(new byte[2])
                .put(packed)
                .array();
    }
}
