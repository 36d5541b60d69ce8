package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;

/// How alike the structure of two pictures is, from fine to coarse, −1..1: SSIM's contrast–structure term on the
/// encoded luminance, the mean over five scales ([LocalStructure]). Nothing is chosen by this measure, so that nobody fools himself.
///
/// @see <a href="https://doi.org/10.1109/ACSSC.2003.1292216">Wang, Simoncelli, Bovik 2003</a>
public final class MultiScaleStructure {
    private static final int SCALES = 5;

    private MultiScaleStructure() {}

    /// The mean over all scales.
    ///
    /// @throws IllegalArgumentException if the pictures' width or height differ, or one has neither 3 channels nor 1
    public static double of(Picture one, Picture other, Workers workers) {
        if (!one.shape().withChannels(1).equals(other.shape().withChannels(1))) {
            throw new IllegalArgumentException(
                    "pictures must have one size, had %s and %s".formatted(one.shape(), other.shape()));
        }
        var observer = new Observer(one.shape(), workers);
        return new LocalStructure(observer.encoded(one), SCALES, workers)
                .likeness(new LocalStructure(observer.encoded(other), SCALES, workers));
    }
}
