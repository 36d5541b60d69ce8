package dev.nearfar.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

/// Sound files of every kind, and what chance does to them.
public final class Mutations {
    private static final int[] LIES = {0, 1, -1, 0x7F, 0xFFFF, 0x10000, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final int HEADER = 64;

    private Mutations() {}

    /// Small sound files, several of each format; the name begins with the format.
    public static Map<String, byte[]> seeds() throws IOException {
        var seeds = new LinkedHashMap<String, byte[]>();
        for (int bits : new int[] {8, 16}) {
            for (int bands = 1; bands <= 4; bands++) {
                seeds.put("png %dx%d".formatted(bands, bits), Saved.as("png", Saved.direct(bands, bits), ""));
            }
        }
        seeds.put("png palette", Saved.as("png", Saved.indexed(4), ""));
        seeds.put(
                "png interlaced with a profile",
                new PngBytes(9, 9, PngBytes.GREY_ALPHA, 16)
                        .interlaced()
                        .chunk("iCCP", IccBytes.pngChunk("p", IccBytes.displayP3("P3")))
                        .chunk("eXIf", ExifBytes.orientation(6, ByteOrder.BIG_ENDIAN))
                        .samples(new int[162])
                        .toFile());
        seeds.put("jpeg", Saved.as("jpeg", Saved.direct(3, 8), "JPEG"));
        seeds.put("jpeg grey", Saved.as("jpeg", Saved.direct(1, 8), "JPEG"));
        seeds.put(
                "jpeg progressive",
                JpegBytes.colour(64, 8).progressive().jfif().blocks(new int[24]).toFile());
        seeds.put(
                "jpeg inks",
                new JpegBytes(16, 8, 1, 2, 3, 4)
                        .adobe(2)
                        .blocks(9, 8, 7, 6, 5, 4, 3, 2)
                        .toFile());
        for (var compression : new String[] {"", "LZW", "ZLib", "PackBits"}) {
            seeds.put("tiff " + compression, Saved.as("tiff", Saved.direct(3, 16), compression));
            seeds.put("tiff tiled " + compression, Saved.as("tiff", Saved.direct(1, 8), compression, 16));
        }
        seeds.put("tiff palette", Saved.as("tiff", Saved.indexed(4), "LZW"));
        seeds.put("bmp", Saved.as("bmp", Saved.direct(3, 8), "BI_RGB"));
        seeds.put("bmp palette", Saved.as("bmp", Saved.indexed(4), "BI_RGB"));
        seeds.put("bmp runs of 8", Saved.as("bmp", Saved.indexed(8), "BI_RLE8"));
        seeds.put("bmp runs of 4", Saved.as("bmp", Saved.indexed(4), "BI_RLE4"));
        seeds.put("gif", Saved.as("gif", Saved.indexed(8), ""));
        seeds.put("gif of 4 bits", Saved.as("gif", Saved.indexed(4), ""));
        return seeds;
    }

    /// One mutation of a file: flipped bits, a cut, a lying header, a lying number anywhere, a part left out or doubled,
    /// noise. Half of the PNGs get right checksums again, so that not only those are tested.
    static byte[] of(byte[] file, Random random) {
        var bytes = file.clone();
        switch (random.nextInt(7)) {
            case 0 -> {
                for (int count = random.nextInt(1, 4); count > 0; count--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> bytes[random.nextInt(Math.min(HEADER, bytes.length))] = (byte) random.nextInt(256);
            case 3 -> lie(bytes, random);
            case 4 -> bytes = spliced(bytes, random, 0);
            case 5 -> bytes = spliced(bytes, random, 2);
            default -> {
                for (int count = random.nextInt(1, 40); count > 0; count--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
        }
        if (random.nextBoolean()) {
            mendChecksums(bytes);
        }
        return bytes;
    }

    private static void lie(byte[] bytes, Random random) {
        int value = LIES[random.nextInt(LIES.length)];
        boolean highFirst = random.nextBoolean();
        int length = 1 << random.nextInt(3);
        int offset = random.nextInt(Math.max(1, bytes.length - length));
        for (int index = 0; index < length && offset + index < bytes.length; index++) {
            bytes[offset + index] = (byte) (value >> (8 * (highFirst ? length - 1 - index : index)));
        }
    }

    /// A part of the file so many times.
    private static byte[] spliced(byte[] bytes, Random random, int times) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(200, bytes.length - from) + 1);
        var result = new ByteArrayOutputStream();
        result.write(bytes, 0, from);
        for (int count = 0; count < times; count++) {
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
