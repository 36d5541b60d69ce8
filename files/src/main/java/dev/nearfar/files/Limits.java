package dev.nearfar.files;

/// How large a picture file may be. Judged from the file's header, before anything is allocated for its pixels.
///
/// | name           | unit   | range |
/// |----------------|--------|-------|
/// | `pixels`       | pixels | ≥ 4   |
/// | `sidePixels`   | pixels | ≥ 2   |
/// | `fileBytes`    | bytes  | 1 .. 2³¹−9 (a file is read into one array, with one byte to spare) |
///
/// @param pixels most pixels in a picture
/// @param sidePixels greatest width and greatest height
/// @param fileBytes greatest length of the file
public record Limits(long pixels, int sidePixels, long fileBytes) {
    /// 64 megapixels, 65,500 pixels a side (what the usual JPEG decoders allow), 256 MiB of file.
    public static final Limits DEFAULT = new Limits(64_000_000, 65_500, 256L << 20);

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if a value is out of range
    public Limits {
        if (pixels < 4) {
            throw new IllegalArgumentException("pixels must be at least 4, was " + pixels);
        }
        if (sidePixels < 2) {
            throw new IllegalArgumentException("sidePixels must be at least 2, was " + sidePixels);
        }
        if (fileBytes < 1 || fileBytes > Integer.MAX_VALUE - 9) {
            throw new IllegalArgumentException("fileBytes must be 1 to 2147483638, was " + fileBytes);
        }
    }

    void checkSize(Source source, int width, int height) throws PictureFileException {
        if (width > sidePixels || height > sidePixels) {
            throw source.failure(
                    PictureFileException.Kind.TOO_LARGE,
                    "must be at most %d pixels wide and high, was %dx%d".formatted(sidePixels, width, height));
        }
        if ((long) width * height > pixels) {
            throw source.failure(
                    PictureFileException.Kind.TOO_LARGE,
                    "must have at most %d pixels, was %dx%d = %d"
                            .formatted(pixels, width, height, (long) width * height));
        }
        if (width < 2 || height < 2) {
            throw source.failure(
                    PictureFileException.Kind.TOO_SMALL,
                    "must be at least 2x2 pixels, was %dx%d".formatted(width, height));
        }
    }
}
