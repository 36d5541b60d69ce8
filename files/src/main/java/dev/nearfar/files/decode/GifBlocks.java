package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The blocks of a GIF, from its header to its trailer.
///
/// @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, sections 15 to 27</a>
final class GifBlocks {
    private static final int HEADER_BYTES = 13;
    private static final int FRAME_BYTES = 9;
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int HAS_TABLE = 0x80;
    private static final int INTERLACED = 0x40;
    private static final int HAS_CLEAR = 0x01;

    /// Sub-blocks, each with its length before it: where the first begins, and how many bytes they carry.
    record Data(int offset, long bytes) {
        InputStream stream(Source source) {
            return new GifData(source, offset);
        }
    }

    /// One picture of the file.
    ///
    /// @param table where its colours are
    /// @param colours how many
    /// @param clear which of them is transparent; −1 if none is
    record Frame(
            int left,
            int top,
            int width,
            int height,
            boolean interlaced,
            int table,
            int colours,
            int clear,
            int literalBits,
            Data data) {}

    private final Source source;
    private final boolean salvage;
    private @Nullable Frame frame;
    private int frames;
    private int clear = -1;
    private int table;
    private int colours;

    private GifBlocks(Reading reading) {
        this.source = reading.source();
        this.salvage = reading.options().salvage();
    }

    /// Walks the file. What follows the trailer is not looked at. When salvaging, the walk ends where the blocks stop
    /// making sense.
    ///
    /// @throws PictureFileException `DAMAGED`
    static GifBlocks read(Reading reading) throws PictureFileException {
        var blocks = new GifBlocks(reading);
        try {
            blocks.walk();
        } catch (PictureFileException e) {
            if (!blocks.salvage || blocks.frame == null || e.kind() != Kind.DAMAGED) {
                throw e;
            }
        }
        if (blocks.frame == null) {
            throw reading.source().damaged("must have a frame, had none");
        }
        return blocks;
    }

    private void walk() throws PictureFileException {
        source.requireBytes(0, HEADER_BYTES, "header");
        int flags = source.unsignedByte(10);
        int offset = HEADER_BYTES;
        if ((flags & HAS_TABLE) != 0) {
            table = offset;
            colours = tableLength(flags);
            offset += 3 * colours;
        }
        while (true) {
            source.requireBytes(offset, 1, "block");
            int kind = source.unsignedByte(offset);
            switch (kind) {
                case TRAILER -> {
                    return;
                }
                case EXTENSION -> offset = extension(offset);
                case IMAGE -> offset = image(offset);
                default ->
                    throw source.damaged("block at byte %d must be an extension, a picture or the trailer, was %02x"
                            .formatted(offset, kind));
            }
        }
    }

    private static int tableLength(int flags) {
        return 2 << (flags & 7);
    }

    private int extension(int offset) throws PictureFileException {
        source.requireBytes(offset, 3, "extension");
        if (source.unsignedByte(offset + 1) == GRAPHIC_CONTROL && source.unsignedByte(offset + 2) == 4) {
            source.requireBytes(offset, 8, "extension");
            clear = (source.unsignedByte(offset + 3) & HAS_CLEAR) != 0 ? source.unsignedByte(offset + 6) : -1;
        }
        return endOfData(offset + 2);
    }

    private int image(int offset) throws PictureFileException {
        source.requireBytes(offset, 1 + FRAME_BYTES + 1, "frame header");
        int flags = source.unsignedByte(offset + 9);
        int data = offset + 1 + FRAME_BYTES;
        int ownColours = 0;
        if ((flags & HAS_TABLE) != 0) {
            ownColours = tableLength(flags);
            source.requireBytes(data, 3L * ownColours + 1, "table of colours");
        }
        if (frame == null) {
            boolean own = ownColours > 0;
            int begin = data + 3 * ownColours;
            frame = new Frame(
                    source.unsignedShortLow(offset + 1),
                    source.unsignedShortLow(offset + 3),
                    source.unsignedShortLow(offset + 5),
                    source.unsignedShortLow(offset + 7),
                    (flags & INTERLACED) != 0,
                    own ? data : table,
                    own ? ownColours : colours,
                    clear,
                    source.unsignedByte(begin),
                    new Data(begin + 1, carried(begin + 1)));
        }
        frames++;
        return endOfData(data + 3 * ownColours + 1);
    }

    private int endOfData(int from) throws PictureFileException {
        int offset = from;
        while (true) {
            source.requireBytes(offset, 1, "block of data");
            int length = source.unsignedByte(offset);
            offset += 1 + length;
            if (length == 0) {
                return offset;
            }
        }
    }

    private long carried(int from) {
        long bytes = 0;
        int offset = from;
        while (offset < source.bytes().length && source.unsignedByte(offset) != 0) {
            bytes += source.unsignedByte(offset);
            offset += 1 + source.unsignedByte(offset);
        }
        return bytes;
    }

    Frame frame() {
        return Objects.requireNonNull(frame);
    }

    int frames() {
        return frames;
    }

    /// The screen's width, or as far as the first frame goes beyond it.
    int width() {
        return Math.max(source.unsignedShortLow(6), frame().left() + frame().width());
    }

    /// The screen's height, or as far as the first frame goes beyond it.
    int height() {
        return Math.max(source.unsignedShortLow(8), frame().top() + frame().height());
    }
}
