package dev.nearfar.fuzz;

import dev.nearfar.files.Encoding;
import dev.nearfar.files.RecipeChunk;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/// A PNG with any bytes for its chunk `iTXt` holds a recipe's text, which is bounded, or none, or is refused. The checksum
/// is made right, since chance would never find it.
public final class ChunkTarget {
    private static final byte[] BEFORE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] HEADER = {0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0};

    private ChunkTarget() {}

    /// Tries one content of the chunk.
    public static void fuzzerTestOneInput(byte[] data) {
        var png = new ByteArrayOutputStream();
        png.writeBytes(BEFORE);
        png.writeBytes(framed("IHDR", HEADER));
        png.writeBytes(framed("iTXt", data));
        // A second one where the content is in two halves.
        if (data.length > 1 && data[0] == data[data.length / 2]) {
            png.writeBytes(framed("iTXt", Arrays.copyOfRange(data, data.length / 2, data.length)));
        }
        png.writeBytes(framed("IDAT", new byte[0]));
        png.writeBytes(framed("IEND", new byte[0]));
        try {
            var text = RecipeChunk.find("input", new ByteArrayInputStream(png.toByteArray()), ReadOptions.DEFAULT);
            int length = text.orElse("").getBytes(StandardCharsets.UTF_8).length;
            if (length > Encoding.MOST_RECIPE_BYTES) {
                throw new IllegalStateException("a recipe must be bounded, had %d bytes".formatted(length));
            }
        } catch (PictureFileException e) {
            if (!e.problem().contains("recipe")) {
                throw new IllegalStateException("nothing else can be wrong with it: " + e.problem(), e);
            }
        }
    }

    private static byte[] framed(String type, byte[] content) {
        var frame = ByteBuffer.allocate(content.length + 12).putInt(content.length);
        frame.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(content);
        var crc = new CRC32();
        crc.update(frame.array(), 4, content.length + 4);
        return frame.putInt((int) crc.getValue()).array();
    }
}
