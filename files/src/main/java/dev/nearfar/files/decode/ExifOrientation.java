package dev.nearfar.files.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Finds the orientation in a block of EXIF, and reads nothing else of it.
///
/// EXIF is a small TIFF: a header of 8 bytes, then a directory of 12-byte entries (tag, type, count, value). Only the
/// first directory is looked at, only offsets inside the block are followed, so the work is bounded by its length.
/// A block that makes no sense turns nothing and leaves a note: a picture is not refused for a bad label.
///
/// @see <a href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">Exif 2.32, sections 4.5.2, 4.6.2</a>
final class ExifOrientation {
    private static final int HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;
    private static final int TIFF_MAGIC = 42;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int TYPE_SHORT = 3;

    private ExifOrientation() {}

    /// The orientation in a block that begins with its TIFF header; upright if it names none.
    ///
    /// @param notes gets a line if something had to be turned or ignored
    static Orientation read(byte[] block, List<String> notes) {
        var tiff = ByteBuffer.wrap(block);
        if (block.length < HEADER_BYTES) {
            return ignored(notes, "must have at least 8 bytes, had " + block.length);
        }
        short mark = tiff.getShort(0);
        if (mark == 0x4949) {
            tiff.order(ByteOrder.LITTLE_ENDIAN);
        } else if (mark != 0x4D4D) {
            return ignored(notes, "must begin with II or MM, began with %04x".formatted(mark));
        }
        if (tiff.getShort(2) != TIFF_MAGIC) {
            return ignored(notes, "must have the number 42 in its header, had " + tiff.getShort(2));
        }
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory < HEADER_BYTES || directory > block.length - 2) {
            return ignored(notes, "directory must lie within %d bytes, was at %d".formatted(block.length, directory));
        }
        return inDirectory(tiff, (int) directory, notes);
    }

    private static Orientation inDirectory(ByteBuffer tiff, int directory, List<String> notes) {
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int offset = directory + 2 + entry * ENTRY_BYTES;
            if (offset > tiff.limit() - ENTRY_BYTES) {
                return ignored(notes, "must hold its %d entries, ended after %d".formatted(entries, entry));
            }
            if (Short.toUnsignedInt(tiff.getShort(offset)) == ORIENTATION_TAG) {
                return ofEntry(tiff, offset, notes);
            }
        }
        return Orientation.UPRIGHT;
    }

    private static Orientation ofEntry(ByteBuffer tiff, int offset, List<String> notes) {
        int type = Short.toUnsignedInt(tiff.getShort(offset + 2));
        long count = Integer.toUnsignedLong(tiff.getInt(offset + 4));
        if (type != TYPE_SHORT || count != 1) {
            return ignored(notes, "orientation must be 1 value of type 3, was %d of type %d".formatted(count, type));
        }
        return ofValue(Short.toUnsignedInt(tiff.getShort(offset + 8)), notes);
    }

    /// The orientation that a number stands for; upright if it means nothing.
    ///
    /// @param notes gets a line if something had to be turned or ignored
    static Orientation ofValue(int value, List<String> notes) {
        for (var orientation : Orientation.values()) {
            if (orientation.exifValue() == value) {
                return noted(orientation, notes);
            }
        }
        return ignored(notes, "orientation must be 1 to 8, was " + value);
    }

    private static Orientation noted(Orientation orientation, List<String> notes) {
        if (orientation != Orientation.UPRIGHT) {
            notes.add("turned by EXIF orientation " + orientation.exifValue());
        }
        return orientation;
    }

    private static Orientation ignored(List<String> notes, String problem) {
        notes.add("EXIF ignored: " + problem);
        return Orientation.UPRIGHT;
    }
}
