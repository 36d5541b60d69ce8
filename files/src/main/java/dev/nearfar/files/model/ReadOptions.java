package dev.nearfar.files.model;

import dev.nearfar.core.colour.SrgbColour;

/// How a picture file is to be read.
///
/// @param background what shows through where the picture is transparent, and where nothing could be salvaged
/// @param limits how much the file may ask for
/// @param salvage whether what is there of a truncated or damaged picture is taken; a note then says how much it is
public record ReadOptions(SrgbColour background, Limits limits, boolean salvage) {
    /// On white, within the default limits, whole pictures only.
    public static final ReadOptions DEFAULT = new ReadOptions(SrgbColour.WHITE, Limits.DEFAULT, false);

    /// The same on another background.
    public ReadOptions withBackground(SrgbColour other) {
        return new ReadOptions(other, limits, salvage);
    }

    /// The same within other limits.
    public ReadOptions withLimits(Limits other) {
        return new ReadOptions(background, other, salvage);
    }

    /// The same, taking what is there of pictures that are not whole.
    public ReadOptions withSalvage(boolean other) {
        return new ReadOptions(background, limits, other);
    }
}
