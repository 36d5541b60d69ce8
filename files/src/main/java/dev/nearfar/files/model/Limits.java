package dev.nearfar.files.model;

/// How much a picture file may ask for. Judged from the file's header, before anything is allocated for its pixels.
///
/// | name            | unit    | range |
/// |-----------------|---------|-------|
/// | `pixels`        | pixels  | 4 .. 500,000,000 (four samples of each have to fit into one array) |
/// | `sidePixels`    | pixels  | 2 .. 1,000,000 |
/// | `fileBytes`     | bytes   | 1 .. 2³¹−10 (a file is read into one array, with one byte to spare) |
/// | `metadataBytes` | bytes   | 0 .. 2³⁰ |
/// | `decodeSeconds` | seconds | 1 .. 86,400 |
/// | `memoryBytes`   | bytes   | ≥ 1; what the virtual machine has free counts as well |
///
/// @param pixels most pixels in a picture
/// @param sidePixels greatest width and greatest height
/// @param fileBytes greatest length of the file
/// @param metadataBytes greatest length of a profile or a block of EXIF, unpacked; what is not read may have any length
/// @param decodeSeconds how long decoding may take
/// @param memoryBytes how much memory decoding may take, beside the file itself
public record Limits(
        long pixels, int sidePixels, long fileBytes, int metadataBytes, int decodeSeconds, long memoryBytes) {
    /// 64 megapixels, 65,500 pixels a side (what the usual JPEG decoders allow), 256 MiB of file, 1 MiB of metadata,
    /// 20 seconds, and all the memory that the virtual machine has.
    public static final Limits DEFAULT = new Limits(64_000_000, 65_500, 256L << 20, 1 << 20, 20, Long.MAX_VALUE);

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if a value is out of range
    public Limits {
        require("pixels", pixels, 4, 500_000_000);
        require("sidePixels", sidePixels, 2, 1_000_000);
        require("fileBytes", fileBytes, 1, Integer.MAX_VALUE - 9);
        require("metadataBytes", metadataBytes, 0, 1 << 30);
        require("decodeSeconds", decodeSeconds, 1, 86_400);
        require("memoryBytes", memoryBytes, 1, Long.MAX_VALUE);
    }

    private static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s must be %d to %d, was %d".formatted(name, least, most, value));
        }
    }

    /// The same with another number of pixels.
    public Limits withPixels(long other) {
        return new Limits(other, sidePixels, fileBytes, metadataBytes, decodeSeconds, memoryBytes);
    }

    /// The same with another greatest side.
    public Limits withSidePixels(int other) {
        return new Limits(pixels, other, fileBytes, metadataBytes, decodeSeconds, memoryBytes);
    }

    /// The same with another length of file.
    public Limits withFileBytes(long other) {
        return new Limits(pixels, sidePixels, other, metadataBytes, decodeSeconds, memoryBytes);
    }

    /// The same with another length of metadata.
    public Limits withMetadataBytes(int other) {
        return new Limits(pixels, sidePixels, fileBytes, other, decodeSeconds, memoryBytes);
    }

    /// The same with another time.
    public Limits withDecodeSeconds(int other) {
        return new Limits(pixels, sidePixels, fileBytes, metadataBytes, other, memoryBytes);
    }

    /// The same with another amount of memory.
    public Limits withMemoryBytes(long other) {
        return new Limits(pixels, sidePixels, fileBytes, metadataBytes, decodeSeconds, other);
    }
}
