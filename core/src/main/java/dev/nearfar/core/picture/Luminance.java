package dev.nearfar.core.picture;

import dev.nearfar.core.colour.Srgb;

/// Relative luminance of sRGB colours: `0.2126 R + 0.7152 G + 0.0722 B` in linear light, by the exact sRGB curve.
///
/// @see <a href="https://www.itu.int/rec/R-REC-BT.709">ITU-R BT.709</a>
public final class Luminance {
    /// Red's part.
    public static final double RED = 0.2126;

    /// Green's part.
    public static final double GREEN = 0.7152;

    /// Blue's part.
    public static final double BLUE = 0.0722;

    private Luminance() {}

    /// The luminance of a picture of three planes as a picture of one; a picture of one plane is its own.
    ///
    /// @throws IllegalArgumentException if there are neither three planes nor one
    public static Picture of(Picture picture) {
        int channels = picture.shape().channels();
        if (channels == 1) {
            return picture;
        }
        if (channels != 3) {
            throw new IllegalArgumentException("a picture must have 3 channels or 1, had " + channels);
        }
        var curve = new Srgb();
        var light = new double[Picture.WHITE + 1];
        for (int code = 0; code < light.length; code++) {
            light[code] = curve.decode(code / (double) Picture.WHITE);
        }
        var plane = new char[picture.shape().planeSize()];
        for (int index = 0; index < plane.length; index++) {
            double luminance = RED * light[picture.code(0, index)]
                    + GREEN * light[picture.code(1, index)]
                    + BLUE * light[picture.code(2, index)];
            plane[index] = (char) Math.round(curve.encode(luminance) * Picture.WHITE);
        }
        return Picture.of16Bit(picture.shape().withChannels(1), new char[][] {plane});
    }
}
