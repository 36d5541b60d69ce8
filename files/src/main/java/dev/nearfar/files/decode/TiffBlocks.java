package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/// Where the strips or tiles of a TIFF lie, and their unpacked bytes.
final class TiffBlocks {
    private final Reading reading;
    private final Source source;
    private final TiffDirectory tags;
    private final TiffLayout layout;

    TiffBlocks(Reading reading, TiffDirectory tags, TiffLayout layout) {
        this.reading = reading;
        this.source = reading.source();
        this.tags = tags;
        this.layout = layout;
    }

    /// Judges what the directory says of the strips or tiles, before anything is allocated for them.
    ///
    /// @throws PictureFileException `TOO_LARGE` or `DAMAGED`
    void requireSound() throws PictureFileException {
        // What tiles have beyond the picture's edge is decoded as well.
        reading.requireAllowed(
                layout.across() * layout.blockWidth(), Math.max(layout.height(), layout.blockHeight()), 0);
        long blocks = layout.blocks();
        if (tags.count(layout.offsetsTag()) < blocks) {
            throw source.damaged(
                    "must tell of %d strips or tiles, told of %d".formatted(blocks, tags.count(layout.offsetsTag())));
        }
        long packed = 0;
        for (int block = 0; block < blocks; block++) {
            packed += length(block);
        }
        reading.requireEnough(packed, layout.usedBytes(), layout.mostFromOne());
    }

    private long length(int block) throws PictureFileException {
        long offset = tags.value(layout.offsetsTag(), block);
        boolean alone = !tags.has(layout.lengthsTag()) && layout.blocks() == 1;
        long length = alone ? source.bytes().length - offset : tags.value(layout.lengthsTag(), block);
        if (reading.options().salvage()) {
            return Math.max(0, Math.min(length, source.bytes().length - offset));
        }
        source.requireBytes(offset, length, "strip or tile");
        return length;
    }

    /// The bytes of a strip or tile.
    InputStream unpacked(int block) throws PictureFileException {
        long length = length(block);
        int offset = (int) Math.min(source.bytes().length, tags.value(layout.offsetsTag(), block));
        var packed = new ByteArrayInputStream(source.bytes(), offset, (int) length);
        return switch (layout.compression()) {
            case TiffLayout.LZW -> LzwInput.ofTiff(packed);
            case TiffLayout.DEFLATE, TiffLayout.OLD_DEFLATE -> new InflaterInputStream(packed);
            case TiffLayout.PACK_BITS -> new PackBitsInput(packed);
            default -> packed;
        };
    }
}
