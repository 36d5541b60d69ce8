package dev.nearfar.files;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;

/// Reads pictures made by a test, and looks at their codes.
public final class Read {
    static final SrgbColour WHITE = SrgbColour.WHITE;

    private Read() {}

    public static PictureFile of(byte[] bytes) throws PictureFileException {
        return PictureReader.read("made.file", bytes, ReadOptions.DEFAULT);
    }

    /// The 16-bit codes of a plane, row by row.
    public static int[] plane(Picture picture, int channel) {
        var codes = new int[picture.shape().planeSize()];
        for (int index = 0; index < codes.length; index++) {
            codes[index] = picture.code(channel, index);
        }
        return codes;
    }

    /// The 16-bit codes of a pixel: R, G, B.
    public static int[] pixel(Picture picture, int index) {
        return new int[] {picture.code(0, index), picture.code(1, index), picture.code(2, index)};
    }
}
