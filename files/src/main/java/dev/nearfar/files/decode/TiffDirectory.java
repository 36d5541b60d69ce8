package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The first directory of a TIFF, or of a block of EXIF, which is one: numbers under tags. Only this one is read, so none can lead in a circle, and values
/// stay in the file until somebody asks for one, so a count of millions costs nothing.
///
/// @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 2</a>
final class TiffDirectory {
    private static final int ENTRY_BYTES = 12;
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;

    private record Entry(int type, long count, int offset) {}

    private final Source source;
    private final ByteBuffer bytes;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private long nextDirectory;

    private TiffDirectory(Source source) {
        this.source = source;
        this.bytes = ByteBuffer.wrap(source.bytes())
                .order(source.has(0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /// @throws PictureFileException `DAMAGED` if there is no TIFF's header, or the directory does not lie within the file
    static TiffDirectory read(Source source) throws PictureFileException {
        var directory = new TiffDirectory(source);
        directory.read();
        return directory;
    }

    private void read() throws PictureFileException {
        source.requireBytes(0, 8, "header");
        if (!source.has(0, "II*\0") && !source.has(0, "MM\0*")) {
            throw source.damaged("must begin with II, 42 or MM, 42, began with %08x".formatted(source.int32(0)));
        }
        long begin = Integer.toUnsignedLong(bytes.getInt(4));
        source.requireBytes(begin, 2, "directory");
        int count = Short.toUnsignedInt(bytes.getShort((int) begin));
        source.requireBytes(begin + 2, (long) count * ENTRY_BYTES, "directory");
        for (int index = 0; index < count; index++) {
            int entry = (int) begin + 2 + index * ENTRY_BYTES;
            int tag = Short.toUnsignedInt(bytes.getShort(entry));
            int type = Short.toUnsignedInt(bytes.getShort(entry + 2));
            long values = Integer.toUnsignedLong(bytes.getInt(entry + 4));
            boolean inline = values * typeBytes(type) <= 4;
            entries.putIfAbsent(tag, new Entry(type, values, inline ? entry + 8 : bytes.getInt(entry + 8)));
        }
        long end = begin + 2 + (long) count * ENTRY_BYTES;
        nextDirectory = end + 4 <= source.bytes().length ? Integer.toUnsignedLong(bytes.getInt((int) end)) : 0;
    }

    private static int typeBytes(int type) {
        return switch (type) {
            case BYTE, UNDEFINED -> 1;
            case SHORT -> 2;
            case RATIONAL -> 8;
            default -> 4;
        };
    }

    boolean littleEndian() {
        return bytes.order() == ByteOrder.LITTLE_ENDIAN;
    }

    boolean hasMorePages() {
        return nextDirectory != 0;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /// How many values a tag has; 0 if it is not there.
    long count(int tag) {
        var entry = entries.get(tag);
        return entry == null ? 0 : entry.count();
    }

    /// The first value of a tag, or else another one.
    ///
    /// @throws PictureFileException `DAMAGED` if the tag is there and makes no sense
    long valueOr(long otherwise, int tag) throws PictureFileException {
        return count(tag) == 0 ? otherwise : value(tag, 0);
    }

    /// One value of a tag.
    ///
    /// @throws PictureFileException `DAMAGED` if it is no whole number, or does not lie within the file
    long value(int tag, int index) throws PictureFileException {
        var entry = entries.get(tag);
        if (entry == null || index >= entry.count()) {
            throw source.damaged("tag %d must have at least %d values, had %d".formatted(tag, index + 1L, count(tag)));
        }
        if (entry.type() != BYTE && entry.type() != SHORT && entry.type() != LONG) {
            throw source.damaged("tag %d must be of type 1, 3 or 4, was %d".formatted(tag, entry.type()));
        }
        int size = typeBytes(entry.type());
        long offset = Integer.toUnsignedLong(entry.offset()) + (long) index * size;
        source.requireBytes(offset, size, "value of tag " + tag);
        return switch (size) {
            case 1 -> source.unsignedByte((int) offset);
            case 2 -> Short.toUnsignedInt(bytes.getShort((int) offset));
            default -> Integer.toUnsignedLong(bytes.getInt((int) offset));
        };
    }

    /// The value of a tag that has one quotient of two whole numbers; it may be infinite, or no number.
    ///
    /// @throws PictureFileException `DAMAGED` if it is another tag, or does not lie within the file
    double ratio(int tag) throws PictureFileException {
        var entry = entries.get(tag);
        if (entry == null || entry.type() != RATIONAL || entry.count() != 1) {
            throw source.damaged("tag %d must be one quotient, was not".formatted(tag));
        }
        long offset = Integer.toUnsignedLong(entry.offset());
        source.requireBytes(offset, typeBytes(RATIONAL), "value of tag " + tag);
        double dividend = Integer.toUnsignedLong(bytes.getInt((int) offset));
        return dividend / Integer.toUnsignedLong(bytes.getInt((int) offset + 4));
    }

    /// All bytes of a tag whose values are bytes.
    byte[] bytes(int tag) throws PictureFileException {
        var entry = entries.get(tag);
        if (entry == null || typeBytes(entry.type()) != 1) {
            throw source.damaged("tag %d must be bytes, was not".formatted(tag));
        }
        long offset = Integer.toUnsignedLong(entry.offset());
        source.requireBytes(offset, entry.count(), "tag " + tag);
        return Arrays.copyOfRange(source.bytes(), (int) offset, (int) (offset + entry.count()));
    }
}
