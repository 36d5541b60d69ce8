package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import java.util.List;

/// Finds the orientation in a block of EXIF, and reads nothing else of it.
///
/// EXIF is a small TIFF. Only its first directory is looked at.
/// A block that makes no sense turns nothing and leaves a note: a picture is not refused for a bad label.
///
/// @see <a href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">Exif 2.32, sections 4.5.2, 4.6.2</a>
final class ExifOrientation {
    private ExifOrientation() {}

    /// The orientation in a block that begins with its TIFF header; upright if it names none.
    ///
    /// @param notes gets a line if something had to be turned or ignored
    static Orientation read(byte[] block, List<String> notes) {
        try {
            var directory = TiffDirectory.read(new Source("EXIF", block));
            return ofValue(directory.valueOr(1, TiffTag.ORIENTATION), notes);
        } catch (PictureFileException e) {
            return ignored(notes, e.problem());
        }
    }

    /// The orientation that a number stands for; upright if it means nothing.
    ///
    /// @param notes gets a line if something had to be turned or ignored
    static Orientation ofValue(long value, List<String> notes) {
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
