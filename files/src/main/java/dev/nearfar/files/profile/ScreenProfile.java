package dev.nearfar.files.profile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Writes small colour profiles for screens: three lights and one curve, ICC version 4.
///
/// The curve is written as its formula, so that it is exact; everything is a constant, so that the same profile always
/// has the same bytes.
///
/// @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, sections 7.2, 8.3.3, 10.18</a>
public final class ScreenProfile {
    private static final int HEADER_BYTES = 128;
    private static final int VERSION = 0x04300000;
    private static final double ONE = 65_536;

    private ScreenProfile() {}

    /// A profile with the curve of sRGB.
    public static byte[] withSrgbCurve(String description, Primaries primaries) {
        // Function 3: (aX + b)^g from d on, cX below.
        return of(description, primaries, tag(data -> {
            data.writeBytes("para");
            data.writeInt(0);
            data.writeShort(3);
            data.writeShort(0);
            for (double parameter : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
                writeFixed(data, parameter);
            }
        }));
    }

    /// A profile of linear light.
    public static byte[] linear(String description, Primaries primaries) {
        return of(description, primaries, tag(data -> {
            data.writeBytes("curv");
            data.writeInt(0);
            data.writeInt(0);
        }));
    }

    private static byte[] of(String description, Primaries primaries, byte[] curve) {
        var lights = primaries.toConnectionSpace();
        var tags = new LinkedHashMap<String, byte[]>();
        tags.put("desc", text(description));
        tags.put("cprt", text("CC0"));
        tags.put("wtpt", xyz(Primaries.D50));
        tags.put("chad", adaptation(primaries));
        String[] names = {"rXYZ", "gXYZ", "bXYZ"};
        for (int light = 0; light < 3; light++) {
            tags.put(names[light], xyz(new double[] {lights[light], lights[3 + light], lights[6 + light]}));
        }
        // One curve for three: entries of the table may share their data.
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return joined(tags);
    }

    private static byte[] joined(Map<String, byte[]> tags) {
        int offset = HEADER_BYTES + 4 + 12 * tags.size();
        var body = new ByteArrayOutputStream();
        var offsets = new IdentityHashMap<byte[], Integer>();
        for (var content : tags.values()) {
            // By identity: arrays have no other equality.
            if (offsets.putIfAbsent(content, offset + body.size()) == null) {
                body.writeBytes(content);
            }
        }
        return tag(data -> {
            writeHeader(data, offset + body.size());
            data.writeInt(tags.size());
            for (var entry : tags.entrySet()) {
                data.writeBytes(entry.getKey());
                data.writeInt(Objects.requireNonNull(offsets.get(entry.getValue())));
                data.writeInt(entry.getValue().length);
            }
            data.write(body.toByteArray());
        });
    }

    private static void writeHeader(DataOutputStream data, int size) throws IOException {
        data.writeInt(size);
        data.writeInt(0);
        data.writeInt(VERSION);
        data.writeBytes("mntrRGB XYZ ");
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
            data.writeShort(part);
        }
        data.writeBytes("acsp");
        // Platform, flags, device and rendering intent: none in particular.
        data.write(new byte[28]);
        for (double value : Primaries.D50) {
            writeFixed(data, value);
        }
        // Creator and identifier: not stated.
        data.write(new byte[48]);
    }

    private static byte[] text(String words) {
        return tag(data -> {
            data.writeBytes("mluc");
            data.writeInt(0);
            data.writeInt(1);
            data.writeInt(12);
            data.writeBytes("enUS");
            data.writeInt(2 * words.length());
            data.writeInt(28);
            data.write(words.getBytes(StandardCharsets.UTF_16BE));
        });
    }

    private static byte[] xyz(double[] values) {
        return tag(data -> {
            data.writeBytes("XYZ ");
            data.writeInt(0);
            for (double value : values) {
                writeFixed(data, value);
            }
        });
    }

    private static byte[] adaptation(Primaries primaries) {
        return tag(data -> {
            data.writeBytes("sf32");
            data.writeInt(0);
            for (double value : primaries.toD50()) {
                writeFixed(data, value);
            }
        });
    }

    private static void writeFixed(DataOutputStream data, double value) throws IOException {
        data.writeInt((int) Math.floor(value * ONE + 0.5));
    }

    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream data) throws IOException;
    }

    /// What is written, padded to whole words of four bytes.
    private static byte[] tag(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            writing.to(data);
            while (bytes.size() % 4 != 0) {
                data.write(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory must be writable", e);
        }
        return bytes.toByteArray();
    }
}
