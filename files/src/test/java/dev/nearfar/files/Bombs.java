package dev.nearfar.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Small files that ask for much: pixels, memory, metadata or time.
final class Bombs {
    private static final int HUGE = 60_000;

    private Bombs() {}

    /// Each under its name.
    static Map<String, byte[]> all() throws IOException {
        var bombs = new LinkedHashMap<String, byte[]>();
        pngs(bombs);
        jpegs(bombs);
        tiffs(bombs);
        bmps(bombs);
        gifs(bombs);
        return bombs;
    }

    private static void pngs(Map<String, byte[]> bombs) {
        var packed = PngBytes.deflated(new byte[1 << 20]);
        bombs.put("png of 2^62 pixels", png(Integer.MAX_VALUE, Integer.MAX_VALUE, packed));
        bombs.put("png of 60000 square", png(HUGE, HUGE, packed));
        bombs.put("png one row too wide", png(65_501, 2, packed));
        bombs.put("png of 64 megapixels out of nothing", png(8_000, 8_000, new byte[20]));
        bombs.put("png of 64 megapixels out of 1 MiB", png(8_000, 8_000, packed));
        bombs.put(
                "png of 64 interlaced megapixels out of nothing",
                new PngBytes(8_000, 8_000, PngBytes.COLOUR_ALPHA, 16)
                        .interlaced()
                        .compressed(packed)
                        .toFile());
        bombs.put(
                "png with a profile that unpacks to 64 MiB",
                small().chunk("iCCP", profile(64 << 20)).toFile());
        bombs.put(
                "png with EXIF of 2 MiB",
                small().chunk("eXIf", new byte[2 << 20]).toFile());
        bombs.put(
                "png with a palette of 2 MiB",
                new PngBytes(4, 4, PngBytes.PALETTE, 8)
                        .chunk("PLTE", new byte[2 << 20])
                        .samples(new int[16])
                        .toFile());
    }

    private static PngBytes small() {
        return new PngBytes(4, 4, PngBytes.GREY, 8).samples(new int[16]);
    }

    private static byte[] profile(int length) {
        return IccBytes.pngChunk("p", new byte[length]);
    }

    private static byte[] png(int width, int height, byte[] data) {
        return new PngBytes(width, height, PngBytes.COLOUR_ALPHA, 16)
                .compressed(data)
                .toFile();
    }

    private static void jpegs(Map<String, byte[]> bombs) {
        bombs.put(
                "jpeg of 65535 square",
                JpegBytes.colour(65_535, 65_535).blocks(1, 2, 3).toFile());
        bombs.put(
                "jpeg of 64 megapixels out of nothing",
                JpegBytes.colour(8_000, 8_000).blocks(1, 2, 3).toFile());
        bombs.put(
                "progressive jpeg of 64 megapixels out of nothing",
                JpegBytes.colour(8_000, 8_000).progressive().blocks(1, 2, 3).toFile());
        var scan = new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 63, 0, 0x7F};
        var whole = JpegBytes.grey(64, 64).progressive().blocks(new int[64]).toFile();
        var file = new ByteArrayOutputStream();
        file.write(whole, 0, whole.length - 2);
        for (int count = 0; count < 5_000; count++) {
            file.writeBytes(scan);
        }
        file.write(whole, whole.length - 2, 2);
        bombs.put("progressive jpeg of 5000 scans", file.toByteArray());
        var parts = JpegBytes.colour(8, 8);
        for (int part = 1; part <= 30; part++) {
            parts.segment(0xE2, IccBytes.jpegSegment(part, 30, new byte[60_000]));
        }
        bombs.put("jpeg with a profile of 1.8 MB", parts.blocks(1, 2, 3).toFile());
    }

    private static void tiffs(Map<String, byte[]> bombs) throws IOException {
        var plain = Saved.as("tiff", Saved.direct(3, 16), "");
        var lzw = Saved.as("tiff", Saved.direct(3, 8), "LZW");
        var deflated = Saved.as("tiff", Saved.direct(3, 8), "ZLib");
        var tiled = Saved.as("tiff", Saved.direct(3, 8), "LZW", 16);
        bombs.put("tiff of 2^64 pixels", TiffPatch.with(TiffPatch.with(plain, 256, 4, 1, -1), 257, 4, 1, -1));
        bombs.put("tiff of 60000 square", sized(plain, HUGE, HUGE));
        bombs.put("tiff of 64 megapixels out of nothing", TiffPatch.with(sized(plain, 8_000, 8_000), 278, 8_000));
        bombs.put("tiff of 64 LZW megapixels", TiffPatch.with(sized(lzw, 8_000, 8_000), 278, 8_000));
        bombs.put("tiff of 64 deflated megapixels", TiffPatch.with(sized(deflated, 8_000, 8_000), 278, 8_000));
        bombs.put("tiff with tiles of 2^60 pixels", tiles(tiled, 1 << 30));
        bombs.put("tiff with tiles of 65535 square", tiles(tiled, 65_535));
        bombs.put("tiff with tiles of one pixel", tiles(tiled, 1));
        bombs.put("tiff of 2^32 strips", TiffPatch.with(plain, 273, 4, -1, 8));
        bombs.put("tiff with 65535 samples a pixel", TiffPatch.with(plain, 277, 65_535));
        bombs.put("tiff with a profile of 1 GiB", TiffPatch.with(plain, 34_675, 7, 1 << 30, 8));
        bombs.put("tiff with a directory in itself", circle(plain));
    }

    private static byte[] sized(byte[] tiff, int width, int height) {
        return TiffPatch.with(TiffPatch.with(tiff, 256, 4, 1, width), 257, 4, 1, height);
    }

    private static byte[] tiles(byte[] tiff, int side) {
        return TiffPatch.with(TiffPatch.with(tiff, 322, 4, 1, side), 323, 4, 1, side);
    }

    /// The next directory is the first one, and it is cut so that it has to be followed to find anything.
    private static byte[] circle(byte[] tiff) {
        var bytes = ByteBuffer.wrap(tiff.clone());
        bytes.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        bytes.putShort(directory, (short) 0).putInt(directory + 2, directory);
        return bytes.array();
    }

    private static void bmps(Map<String, byte[]> bombs) throws IOException {
        var plain = Saved.as("bmp", Saved.direct(3, 8), "BI_RGB");
        var runs = Saved.as("bmp", Saved.indexed(8), "BI_RLE8");
        bombs.put("bmp of 2^62 pixels", bmp(plain, Integer.MAX_VALUE, Integer.MAX_VALUE));
        bombs.put("bmp of 2^31 rows downwards", bmp(plain, 2, Integer.MIN_VALUE));
        bombs.put("bmp of 64 megapixels out of nothing", bmp(plain, 8_000, -8_000));
        bombs.put("bmp of 60000 square in runs", bmp(runs, HUGE, HUGE));
    }

    private static byte[] bmp(byte[] file, int width, int height) {
        var bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.putInt(18, width).putInt(22, height).array();
    }

    private static void gifs(Map<String, byte[]> bombs) throws IOException {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY);
        var gif = Saved.as("gif", image, "");
        var screen = gif.clone();
        Arrays.fill(screen, 6, 10, (byte) 0xFF);
        bombs.put("gif with a screen of 65535 square", screen);
        bombs.put("gif with a frame of 65535 square", frame(gif, 0xFFFF));
        bombs.put("gif with a frame of 64 megapixels out of nothing", frame(gif, 8_000));
    }

    private static byte[] frame(byte[] gif, int side) {
        var file = gif.clone();
        int offset = 13 + 3 * (2 << (gif[10] & 7));
        while (file[offset] != 0x2C) {
            offset += 2;
            while (file[offset] != 0) {
                offset += 1 + (file[offset] & 0xFF);
            }
            offset++;
        }
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(offset + 5, (short) side)
                .putShort(offset + 7, (short) side);
        return file;
    }
}
