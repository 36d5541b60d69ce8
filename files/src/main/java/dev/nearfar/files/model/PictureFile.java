package dev.nearfar.files.model;

import dev.nearfar.core.picture.Picture;
import java.util.List;

/// A picture as it was read from a file.
///
/// @param picture three channels R, G, B of encoded sRGB, upright; 8- and 16-bit samples are exact
/// @param sha256 the SHA-256 of the file's bytes, 64 hexadecimal digits in lower case
/// @param notes what had to be done or was left undone, one line each, such as "turned by EXIF orientation 6"
public record PictureFile(Picture picture, String sha256, List<String> notes) {
    /// Checks the channels and keeps its own copy of the notes.
    ///
    /// @throws IllegalArgumentException if the picture has not three channels
    public PictureFile {
        if (picture.shape().channels() != 3) {
            throw new IllegalArgumentException(
                    "picture must have 3 channels, had " + picture.shape().channels());
        }
        notes = List.copyOf(notes);
    }

    /// Width of the upright picture, in pixels.
    public int width() {
        return picture.shape().width();
    }

    /// Height of the upright picture, in pixels.
    public int height() {
        return picture.shape().height();
    }
}
