package dev.nearfar.app;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.files.model.Limits;
import dev.nearfar.files.model.ReadOptions;

/// How much picture files may ask for, and what is done about damaged ones, as front ends are asked for it.
///
/// @param pixels most pixels in a picture
/// @param sidePixels greatest width and greatest height
/// @param fileBytes greatest length of a file
/// @param metadataBytes greatest length of a profile or a block of EXIF
/// @param decodeSeconds how long decoding may take
/// @param salvage whether what is there of a damaged picture is taken
public record ReadLimits(
        long pixels, int sidePixels, long fileBytes, int metadataBytes, int decodeSeconds, boolean salvage) {
    /// The limits that hold where nobody asks for others.
    public static final ReadLimits DEFAULT = new ReadLimits(
            Limits.DEFAULT.pixels(),
            Limits.DEFAULT.sidePixels(),
            Limits.DEFAULT.fileBytes(),
            Limits.DEFAULT.metadataBytes(),
            Limits.DEFAULT.decodeSeconds(),
            false);

    /// Checks the numbers.
    ///
    /// @throws IllegalArgumentException if one is out of range
    public ReadLimits {
        limits(pixels, sidePixels, fileBytes, metadataBytes, decodeSeconds);
    }

    private static Limits limits(long pixels, int sidePixels, long fileBytes, int metadataBytes, int decodeSeconds) {
        return Limits.DEFAULT
                .withPixels(pixels)
                .withSidePixels(sidePixels)
                .withFileBytes(fileBytes)
                .withMetadataBytes(metadataBytes)
                .withDecodeSeconds(decodeSeconds);
    }

    /// How files are read within these limits.
    ///
    /// @param background what stands behind see-through pixels
    public ReadOptions on(SrgbColour background) {
        var limits = limits(pixels, sidePixels, fileBytes, metadataBytes, decodeSeconds);
        return new ReadOptions(background, limits, salvage);
    }

    /// The same for files whose pixels are not looked at.
    public ReadOptions options() {
        return on(SrgbColour.WHITE);
    }
}
