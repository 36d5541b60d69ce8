package dev.nearfar.cli;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/// What chance, and what malice, does to a picture file.
final class Damage {
    private static final int[] LIES = {0, 1, 2, 3, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 8_000, 20_000, 1 << 20, 1 << 30, -1};
    private static final int HEADER_BYTES = 54;

    private Damage() {}

    /// One damaged copy. Half of the PNGs get right checksums again, so that their damage goes deeper.
    static byte[] of(byte[] file, Random random) {
        var bytes = file.clone();
        switch (random.nextInt(6)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flip(bytes, random);
            case 2 -> lie(bytes, random.nextInt(HEADER_BYTES), random);
            case 3 -> lie(bytes, random.nextInt(bytes.length), random);
            case 4 -> bytes = spliced(bytes, random);
            default -> {
                lie(bytes, side(bytes, random), random);
                if (random.nextBoolean()) {
                    flip(bytes, random);
                }
            }
        }
        if (random.nextBoolean()) {
            mendChecksums(bytes);
        }
        return bytes;
    }

    private static void flip(byte[] bytes, Random random) {
        for (int count = random.nextInt(1, 6); count > 0; count--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private static void lie(byte[] bytes, int offset, Random random) {
        int value = LIES[random.nextInt(LIES.length)];
        boolean highFirst = bytes[0] == 'M' || (bytes[0] & 0x80) != 0;
        int length = 2 << random.nextInt(2);
        for (int index = 0; index < length && offset + index < bytes.length; index++) {
            bytes[offset + index] = (byte) (value >> (8 * (highFirst ? length - 1 - index : index)));
        }
    }

    /// Where width or height stands.
    private static int side(byte[] bytes, Random random) {
        int which = random.nextInt(2);
        return switch (bytes[0] & 0xFF) {
            case 0x89 -> 16 + 4 * which;
            case 0xFF -> frame(bytes) + 2 * which;
            case 'G' -> 6 + 2 * which;
            case 'B' -> 18 + 4 * which;
            // The first two entries of a directory; where it stands, the four bytes from the fourth on say.
            default -> directory(bytes) + 10 + 12 * which;
        };
    }

    private static int frame(byte[] jpeg) {
        for (int offset = 2; offset < jpeg.length - 9; offset++) {
            int marker = jpeg[offset + 1] & 0xFF;
            if ((jpeg[offset] & 0xFF) == 0xFF && marker >= 0xC0 && marker <= 0xC2) {
                return offset + 5;
            }
        }
        return 2;
    }

    private static int directory(byte[] tiff) {
        var buffer = ByteBuffer.wrap(tiff);
        int offset = tiff[0] == 'M' ? buffer.getInt(4) : Integer.reverseBytes(buffer.getInt(4));
        return Math.clamp(offset, 0, tiff.length - 24);
    }

    /// With a part left out, or twice there.
    private static byte[] spliced(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(200, bytes.length - from) + 1);
        var result = new ByteArrayOutputStream();
        result.write(bytes, 0, from);
        for (int times = 2 * random.nextInt(2); times > 0; times--) {
            result.write(bytes, from, length);
        }
        result.write(bytes, from + length, bytes.length - from - length);
        return result.toByteArray();
    }

    private static void mendChecksums(byte[] bytes) {
        if (bytes.length < 8 || bytes[1] != 'P') {
            return;
        }
        var file = ByteBuffer.wrap(bytes);
        int offset = 8;
        while (offset + 12 <= bytes.length) {
            int length = file.getInt(offset);
            if (length < 0 || length > bytes.length - offset - 12) {
                return;
            }
            var crc = new CRC32();
            crc.update(bytes, offset + 4, length + 4);
            file.putInt(offset + 8 + length, (int) crc.getValue());
            offset += 12 + length;
        }
    }
}
