package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import java.util.ArrayList;
import java.util.List;

/// The frame header of a JPEG: its process, size and components.
///
/// @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, section B.2.2, table B.1</a>
record JpegFrame(int width, int height, boolean progressive, List<Integer> componentIds) {
    /// Bits of a sample.
    static final int PRECISION = 8;

    private static final int FIRST_FRAME_MARKER = 0xC0;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int RESERVED = 0xC8;
    private static final int ARITHMETIC_TABLES = 0xCC;
    private static final int LAST_FRAME_MARKER = 0xCF;
    private static final int PROGRESSIVE = 0xC2;

    /// Whether a marker begins a frame header.
    static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME_MARKER
                && marker <= LAST_FRAME_MARKER
                && marker != HUFFMAN_TABLES
                && marker != RESERVED
                && marker != ARITHMETIC_TABLES;
    }

    /// Reads a frame header.
    ///
    /// @param offset where the content of its segment begins
    /// @param length how long that is
    static JpegFrame read(Source source, int marker, int offset, int length) throws PictureFileException {
        if (marker > PROGRESSIVE) {
            throw source.unsupported("must be a baseline or progressive Huffman JPEG (SOF0 to SOF2), was SOF%d"
                    .formatted(marker - FIRST_FRAME_MARKER));
        }
        if (length < 6 || length != 6 + 3 * source.unsignedByte(offset + 5)) {
            throw source.damaged("frame header must have 6 bytes and 3 for each component, had " + length);
        }
        int precision = source.unsignedByte(offset);
        if (precision != PRECISION) {
            throw source.unsupported("must be a JPEG of 8 bits a sample, had " + precision);
        }
        int components = source.unsignedByte(offset + 5);
        if (components != 1 && components != 3 && components != 4) {
            throw source.unsupported("must be a JPEG of 1, 3 or 4 components, had " + components);
        }
        return new JpegFrame(
                size(source, offset + 3),
                size(source, offset + 1),
                marker == PROGRESSIVE,
                ids(source, offset + 6, components));
    }

    private static int size(Source source, int offset) throws PictureFileException {
        int size = source.unsignedShort(offset);
        if (size == 0) {
            throw source.unsupported("must state its width and height in its header, stated 0");
        }
        return size;
    }

    private static List<Integer> ids(Source source, int offset, int components) {
        var ids = new ArrayList<Integer>();
        for (int component = 0; component < components; component++) {
            ids.add(source.unsignedByte(offset + 3 * component));
        }
        return ids;
    }

    int components() {
        return componentIds.size();
    }

    boolean coloured() {
        return components() == 3;
    }

    /// Whether the components stand for CMYK.
    boolean inks() {
        return components() == 4;
    }
}
