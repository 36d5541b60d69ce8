package dev.nearfar.files;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes JPEG files of flat 8x8 blocks, so that the components they decode to are known without any decoder: with a
/// quantiser of 8 a block whose only coefficient is `v − 128` is a block of `v`.
public final class JpegBytes {
    private static final int FIRST_BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;

    private final int width;
    private final int height;
    private final int[] ids;
    private final List<byte[]> segments = new ArrayList<>();
    private int frameMarker = FIRST_BASELINE;
    private int precision = 8;
    private int[] blocks = new int[0];
    private byte[] afterCodedData = new byte[0];

    public JpegBytes(int width, int height, int... ids) {
        this.width = width;
        this.height = height;
        this.ids = ids;
    }

    public static JpegBytes grey(int width, int height) {
        return new JpegBytes(width, height, 1);
    }

    public static JpegBytes colour(int width, int height) {
        return new JpegBytes(width, height, 1, 2, 3);
    }

    public JpegBytes progressive() {
        return frame(PROGRESSIVE, 8);
    }

    public JpegBytes frame(int marker, int bits) {
        frameMarker = marker;
        precision = bits;
        return this;
    }

    public JpegBytes jfif() {
        return segment(0xE0, PngBytes.toBytes('J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0));
    }

    public JpegBytes adobe(int transform) {
        return segment(0xEE, PngBytes.toBytes('A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform));
    }

    /// A segment straight after the beginning of the file.
    public JpegBytes segment(int marker, byte[] content) {
        segments.add(segmentBytes(marker, content));
        return this;
    }

    /// The blocks' values: block by block in reading order, all components of a block together.
    public JpegBytes blocks(int... values) {
        blocks = values;
        return this;
    }

    /// Bytes between the coded data and the end marker.
    public JpegBytes afterCodedData(int... bytes) {
        afterCodedData = PngBytes.toBytes(bytes);
        return this;
    }

    public byte[] toFile() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(PngBytes.toBytes(0xFF, 0xD8));
        segments.forEach(file::writeBytes);
        file.writeBytes(segmentBytes(0xDB, quantiser()));
        file.writeBytes(segmentBytes(frameMarker, frame()));
        file.writeBytes(segmentBytes(0xC4, dcTable()));
        file.writeBytes(segmentBytes(0xC4, acTable()));
        file.writeBytes(segmentBytes(0xDA, scan(0, frameMarker == PROGRESSIVE ? 0 : 63, ids)));
        file.writeBytes(codedData());
        if (frameMarker == PROGRESSIVE) {
            for (int id : ids) {
                file.writeBytes(segmentBytes(0xDA, scan(1, 63, id)));
                file.writeBytes(noMoreCoefficients());
            }
        }
        file.writeBytes(afterCodedData);
        file.writeBytes(PngBytes.toBytes(0xFF, 0xD9));
        return file.toByteArray();
    }

    private static byte[] segmentBytes(int marker, byte[] content) {
        var segment = new ByteArrayOutputStream();
        int length = content.length + 2;
        segment.writeBytes(PngBytes.toBytes(0xFF, marker, length >> 8, length));
        segment.writeBytes(content);
        return segment.toByteArray();
    }

    private static byte[] quantiser() {
        var table = new byte[65];
        Arrays.fill(table, 1, 65, (byte) 8);
        return table;
    }

    private byte[] frame() {
        var frame = new ByteArrayOutputStream();
        frame.writeBytes(PngBytes.toBytes(precision, height >> 8, height, width >> 8, width, ids.length));
        for (int id : ids) {
            frame.writeBytes(PngBytes.toBytes(id, 0x11, 0));
        }
        return frame.toByteArray();
    }

    /// The categories 0 to 11, with codes of four bits.
    private static byte[] dcTable() {
        return PngBytes.toBytes(
                0x00, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    /// "No more coefficients", with the code 0.
    private static byte[] acTable() {
        return PngBytes.toBytes(0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static byte[] scan(int first, int last, int... components) {
        var scan = new ByteArrayOutputStream();
        scan.write(components.length);
        for (int id : components) {
            scan.writeBytes(PngBytes.toBytes(id, 0x00));
        }
        scan.writeBytes(PngBytes.toBytes(first, last, 0));
        return scan.toByteArray();
    }

    /// One bit for each block of a component. Without these scans a decoder would smooth the blocks.
    private byte[] noMoreCoefficients() {
        int count = blocks.length / ids.length;
        var data = new byte[(count + 7) / 8];
        if (count % 8 != 0) {
            data[data.length - 1] = (byte) (0xFF >> (count % 8));
        }
        return data;
    }

    private byte[] codedData() {
        var bits = new StringBuilder();
        var previous = new int[ids.length];
        for (int index = 0; index < blocks.length; index++) {
            int component = index % ids.length;
            int value = blocks[index] - 128;
            appendDifference(bits, value - previous[component]);
            previous[component] = value;
            bits.append(frameMarker == PROGRESSIVE ? "" : "0");
        }
        bits.repeat('1', (8 - bits.length() % 8) % 8);
        var data = new ByteArrayOutputStream();
        for (int start = 0; start < bits.length(); start += 8) {
            int value = Integer.parseInt(bits, start, start + 8, 2);
            data.writeBytes(value == 0xFF ? PngBytes.toBytes(0xFF, 0x00) : PngBytes.toBytes(value));
        }
        return data.toByteArray();
    }

    private static void appendDifference(StringBuilder bits, int difference) {
        int category = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
        bits.append(Integer.toBinaryString(category | 16).substring(1));
        int code = difference < 0 ? difference + (1 << category) - 1 : difference;
        bits.append(Integer.toBinaryString(code | 1 << category).substring(1));
    }
}
