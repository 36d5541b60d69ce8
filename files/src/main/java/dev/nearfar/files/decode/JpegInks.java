package dev.nearfar.files.decode;

/// How four components of a JPEG stand for inks.
///
/// Adobe's programs write all four the wrong way round (255 is no ink) and say so only by having written their segment;
/// everybody who reads CMYK JPEGs goes by that. Of YCCK the first three are luminance and chrominance of what R, G and B
/// would be with inks the right way round.
///
/// @see <a href="https://www.itu.int/rec/T-REC-T.872">ITU-T T.872, section 6.5.3 (the Adobe segment)</a>
enum JpegInks {
    /// 255 is full ink.
    PLAIN,
    /// 255 is no ink.
    INVERTED,
    /// Y, Cb, Cr and an inverted K.
    LUMINANCE_AND_BLACK;

    private static final int SCALE = 257;

    /// Makes a pixel of C, M, Y and K of 16 bits, 65535 being full ink.
    void put(int[] samples, int first, char[] pixels, int target) {
        switch (this) {
            case PLAIN -> {
                for (int ink = 0; ink < 4; ink++) {
                    pixels[target + ink] = (char) (SCALE * samples[first + ink]);
                }
            }
            case INVERTED -> {
                for (int ink = 0; ink < 4; ink++) {
                    pixels[target + ink] = (char) (SCALE * (255 - samples[first + ink]));
                }
            }
            case LUMINANCE_AND_BLACK -> {
                double y = samples[first];
                double cb = samples[first + 1] - 128.0;
                double cr = samples[first + 2] - 128.0;
                pixels[target] = ink(y + 1.402 * cr);
                pixels[target + 1] = ink(y - 0.344136 * cb - 0.714136 * cr);
                pixels[target + 2] = ink(y + 1.772 * cb);
                pixels[target + 3] = (char) (SCALE * (255 - samples[first + 3]));
            }
        }
    }

    private static char ink(double value) {
        return (char) (SCALE * Math.clamp(Math.round(value), 0, 255));
    }
}
