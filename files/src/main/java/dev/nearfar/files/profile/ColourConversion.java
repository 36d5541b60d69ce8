package dev.nearfar.files.profile;

/// Turns a file's own colours into encoded sRGB.
public interface ColourConversion {
    /// Of colours that are encoded sRGB already.
    ColourConversion NONE = (pixels, count) -> {};

    /// Converts the first `count` pixels in place. Four samples of 16 bits are a pixel: R, G, B and an opacity that is
    /// left alone; of inks C, M, Y, K (65535 is full ink), of which R, G, B and full opacity are made. Grey pixels
    /// come as three equal samples.
    void toSrgb(char[] pixels, int count);

    /// Whether this says sRGB in other words, judged by a grid of colours and all greys; samples are then better left
    /// exact.
    default boolean changesNothing() {
        return ProbeColours.areKeptBy(this);
    }
}
