package dev.nearfar.files.animation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Encodes an animation as GIF 89a: one table of colours, and of each frame the rectangle that changes.
///
/// The JDK's encoder is not used: it takes whatever colours it finds and writes every frame whole. What is written here is
/// a header, the table, the wish to be repeated, and for each frame its time, its rectangle and its indices
/// ([LzwEncoder]). A pixel that stays as it was may be left transparent, which often makes the frame smaller; both
/// forms are tried.
///
/// @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF 89a</a>
final class GifEncoder {
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int LEAVE_IN_PLACE = 1 << 2;

    private final int width;
    private final int height;
    private final ColourTable table;
    private final OutputStream target;
    private final LzwEncoder lzw;

    private GifEncoder(Animation animation, ColourTable table, OutputStream target) {
        width = animation.shape().width();
        height = animation.shape().height();
        this.table = table;
        this.target = target;
        lzw = new LzwEncoder(table.bits());
    }

    static void encode(Animation animation, OutputStream target) throws IOException {
        var table = ColourTable.of(animation);
        var encoder = new GifEncoder(animation, table, target);
        encoder.writeHeader();
        var pattern = new PatternDither(table, animation.shape().width());
        var indices = new IdentityHashMap<byte[], byte[]>();
        byte[] shown = null;
        for (var frame : animation.frames()) {
            var next = indices.computeIfAbsent(frame.rgb(), pattern::indices);
            encoder.writeFrame(shown, next, frame.hundredths());
            shown = next;
        }
        target.write(TRAILER);
    }

    private void writeHeader() throws IOException {
        target.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
        writeShort(width);
        writeShort(height);
        int sizeCode = table.bits() - 1;
        target.write(0x80 | (sizeCode << 4) | sizeCode);
        target.write(0);
        target.write(0);
        target.write(table.bytes());
        target.write(EXTENSION);
        target.write(APPLICATION);
        target.write(11);
        target.write("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
        target.write(3);
        target.write(1);
        // How often: 0 is for ever.
        writeShort(0);
        target.write(0);
    }

    private void writeFrame(byte @Nullable [] shown, byte[] next, int hundredths) throws IOException {
        if (shown == null) {
            var all = new FramePart(0, 0, width, height);
            writeImage(all, OptionalInt.empty(), compressed(next), hundredths);
            return;
        }
        var changed = FramePart.ofChanges(shown, next, width);
        var whole = compressed(changed.cut(next, width));
        var spare = spare(shown, next);
        if (spare.isPresent()) {
            var sparse = compressed(changed.cutChanges(shown, next, width, (byte) spare.getAsInt()));
            if (sparse.length < whole.length) {
                writeImage(changed, spare, sparse, hundredths);
                return;
            }
        }
        writeImage(changed, OptionalInt.empty(), whole, hundredths);
    }

    /// An index that no pixel changes to, and that can therefore stand for "as it was".
    private OptionalInt spare(byte[] shown, byte[] next) {
        var isTaken = new boolean[1 << table.bits()];
        for (int pixel = 0; pixel < next.length; pixel++) {
            isTaken[next[pixel] & 0xFF] |= shown[pixel] != next[pixel];
        }
        return IntStream.range(0, isTaken.length)
                .filter(index -> !isTaken[index])
                .findFirst();
    }

    private byte[] compressed(byte[] indices) throws IOException {
        var bytes = new ByteArrayOutputStream();
        lzw.encode(indices, bytes);
        return bytes.toByteArray();
    }

    private void writeImage(FramePart place, OptionalInt transparent, byte[] compressed, int hundredths)
            throws IOException {
        target.write(EXTENSION);
        target.write(GRAPHIC_CONTROL);
        target.write(4);
        target.write(LEAVE_IN_PLACE | (transparent.isPresent() ? 1 : 0));
        writeShort(hundredths);
        target.write(transparent.orElse(0));
        target.write(0);
        target.write(IMAGE);
        writeShort(place.left());
        writeShort(place.top());
        writeShort(place.width());
        writeShort(place.height());
        target.write(0);
        target.write(compressed);
    }

    private void writeShort(int value) throws IOException {
        target.write(value & 0xFF);
        target.write(value >> 8);
    }
}
