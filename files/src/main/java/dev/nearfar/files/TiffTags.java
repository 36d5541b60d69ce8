package dev.nearfar.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The first directory of a TIFF, or of a block of EXIF, which is one: a few numbers are asked for by their tags.
///
/// Nothing in it is trusted: an entry that points outside says nothing.
///
/// @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 2</a>
final class TiffTags {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int ORIENTATION = 274;
    static final int X_RESOLUTION = 282;
    static final int RESOLUTION_UNIT = 296;
    static final int ICC_PROFILE = 34_675;

    private static final int HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;
    private static final int INCH = 2;
    private static final int CENTIMETRE = 3;
    private static final double CENTIMETRES_PER_INCH = 2.54;

    private final ByteBuffer tiff;
    private final int directory;
    private final int entries;

    private TiffTags(ByteBuffer tiff, int directory, int entries) {
        this.tiff = tiff;
        this.directory = directory;
        this.entries = entries;
    }

    /// The directory, if the bytes begin as a TIFF and hold it.
    static Optional<TiffTags> read(byte[] bytes) {
        var tiff = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER_BYTES || (tiff.getShort(0) != 0x4949 && tiff.getShort(0) != 0x4D4D)) {
            return Optional.empty();
        }
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (tiff.getShort(2) != 42 || directory < HEADER_BYTES || directory > bytes.length - 2) {
            return Optional.empty();
        }
        int stated = Short.toUnsignedInt(tiff.getShort((int) directory));
        int present = (int) Math.min(stated, (bytes.length - directory - 2) / ENTRY_BYTES);
        return Optional.of(new TiffTags(tiff, (int) directory + 2, present));
    }

    /// The first number of a tag of whole numbers.
    OptionalInt number(int tag) {
        int entry = find(tag);
        if (entry < 0 || count(entry) < 1) {
            return OptionalInt.empty();
        }
        int size = switch (type(entry)) {
            case SHORT -> 2;
            case LONG -> 4;
            default -> 0;
        };
        int place = size == 0 ? -1 : place(entry, size);
        if (place < 0) {
            return OptionalInt.empty();
        }
        int value = size == 2 ? Short.toUnsignedInt(tiff.getShort(place)) : tiff.getInt(place);
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /// Pixels per inch across, if a unit of length is stated.
    OptionalDouble pixelsPerInch() {
        int entry = find(X_RESOLUTION);
        int place = entry < 0 || type(entry) != RATIONAL || count(entry) != 1 ? -1 : place(entry, 8);
        if (place < 0) {
            return OptionalDouble.empty();
        }
        double density =
                Integer.toUnsignedLong(tiff.getInt(place)) / (double) Integer.toUnsignedLong(tiff.getInt(place + 4));
        if (!(density > 0 && Double.isFinite(density))) {
            return OptionalDouble.empty();
        }
        return switch (number(RESOLUTION_UNIT).orElse(INCH)) {
            case INCH -> OptionalDouble.of(density);
            case CENTIMETRE -> OptionalDouble.of(density * CENTIMETRES_PER_INCH);
            default -> OptionalDouble.empty();
        };
    }

    /// The content of a tag of bytes.
    Optional<byte[]> bytes(int tag) {
        int entry = find(tag);
        if (entry < 0 || (type(entry) != UNDEFINED && type(entry) != BYTE)) {
            return Optional.empty();
        }
        int place = place(entry, 1);
        if (place < 0) {
            return Optional.empty();
        }
        var content = new byte[(int) count(entry)];
        tiff.get(place, content);
        return Optional.of(content);
    }

    private int find(int tag) {
        for (int entry = 0; entry < entries; entry++) {
            int offset = directory + entry * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(offset)) == tag) {
                return offset;
            }
        }
        return -1;
    }

    private int type(int entry) {
        return Short.toUnsignedInt(tiff.getShort(entry + 2));
    }

    private long count(int entry) {
        return Integer.toUnsignedLong(tiff.getInt(entry + 4));
    }

    /// Where an entry's values lie: within it where they fit, else where it points; −1 if that is outside.
    private int place(int entry, int size) {
        long length = count(entry) * size;
        long place = length <= 4 ? entry + 8 : Integer.toUnsignedLong(tiff.getInt(entry + 8));
        return place <= tiff.limit() - length ? (int) place : -1;
    }
}
