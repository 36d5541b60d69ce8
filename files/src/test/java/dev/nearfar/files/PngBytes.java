package dev.nearfar.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes PNG files of every kind, so that what they must be read as is known without any decoder.
public final class PngBytes {
    public static final int GREY = 0;
    public static final int COLOUR = 2;
    public static final int PALETTE = 3;
    public static final int GREY_ALPHA = 4;
    public static final int COLOUR_ALPHA = 6;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /// First column, first row, column step and row step of the seven passes of Adam7.
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };
    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    private final int width;
    private final int height;
    private final int colourType;
    private final int bitDepth;
    private final List<byte[]> chunks = new ArrayList<>();
    private boolean interlaced;
    private byte[] pictureData = new byte[0];

    public PngBytes(int width, int height, int colourType, int bitDepth) {
        this.width = width;
        this.height = height;
        this.colourType = colourType;
        this.bitDepth = bitDepth;
    }

    public PngBytes interlaced() {
        interlaced = true;
        return this;
    }

    /// A chunk between the header and the samples.
    public PngBytes chunk(String type, int... content) {
        return chunk(type, toBytes(content));
    }

    public PngBytes chunk(String type, byte[] content) {
        chunks.add(framed(type, content));
        return this;
    }

    /// All samples in reading order.
    public PngBytes samples(int... samples) {
        return compressed(deflated(rows(samples)));
    }

    /// The content of `IDAT` as it stands.
    public PngBytes compressed(byte[] data) {
        pictureData = data;
        return this;
    }

    public byte[] compressed() {
        return pictureData;
    }

    public byte[] toFile() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        file.writeBytes(framed("IHDR", header()));
        chunks.forEach(file::writeBytes);
        int half = pictureData.length / 2;
        file.writeBytes(framed("IDAT", Arrays.copyOf(pictureData, half)));
        file.writeBytes(framed("IDAT", Arrays.copyOfRange(pictureData, half, pictureData.length)));
        file.writeBytes(framed("IEND", new byte[0]));
        return file.toByteArray();
    }

    private byte[] header() {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bitDepth)
                .put((byte) colourType)
                .put(new byte[] {0, 0, (byte) (interlaced ? 1 : 0)})
                .array();
    }

    private int bands() {
        return switch (colourType) {
            case COLOUR -> 3;
            case GREY_ALPHA -> 2;
            case COLOUR_ALPHA -> 4;
            default -> 1;
        };
    }

    private byte[] rows(int[] samples) {
        var rows = new ByteArrayOutputStream();
        for (var pass : interlaced ? ADAM7 : ONE_PASS) {
            for (int y = pass[1]; y < height && pass[0] < width; y += pass[3]) {
                rows.write(0);
                var bits = new StringBuilder();
                for (int x = pass[0]; x < width; x += pass[2]) {
                    for (int band = 0; band < bands(); band++) {
                        int sample = samples[(y * width + x) * bands() + band];
                        bits.append(
                                Integer.toBinaryString(sample | 1 << bitDepth).substring(1));
                    }
                }
                bits.repeat('0', (8 - bits.length() % 8) % 8);
                for (int start = 0; start < bits.length(); start += 8) {
                    rows.write(Integer.parseInt(bits, start, start + 8, 2));
                }
            }
        }
        return rows.toByteArray();
    }

    public static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            var buffer = new byte[bytes.length + 100];
            return Arrays.copyOf(buffer, deflater.deflate(buffer));
        }
    }

    public static byte[] framed(String type, byte[] content) {
        var frame = ByteBuffer.allocate(content.length + 12);
        frame.putInt(content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content);
        var crc = new CRC32();
        crc.update(frame.array(), 4, content.length + 4);
        return frame.putInt((int) crc.getValue()).array();
    }

    public static byte[] toBytes(int... values) {
        var bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}
