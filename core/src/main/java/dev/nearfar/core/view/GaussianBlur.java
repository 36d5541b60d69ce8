package dev.nearfar.core.view;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;

/// The blur that means a true Gaussian, border mirrored, by the means that suit precision and deviation.
///
/// In `double` every tap out to five deviations, as the reference; in `float` the same while the kernel is short, and
/// else [MultirateBlur], whose cost does not grow. It stays within 2·10⁻⁵ of the reference for samples in 0..1.
public final class GaussianBlur {
    /// A Gaussian is cut off where 6·10⁻⁷ of its weight are left.
    private static final double REACH = 5;

    private GaussianBlur() {}

    /// The blur for stacks of one shape.
    ///
    /// @throws IllegalArgumentException if `sigmaPixels` is not finite and positive
    public static View of(Shape shape, double sigmaPixels, Precision precision, Workers workers) {
        if (precision == Precision.FLOAT && sigmaPixels >= MultirateBlur.least()) {
            return new MultirateBlur(shape, sigmaPixels, precision, workers);
        }
        int radius = (int) Math.ceil(REACH * sigmaPixels);
        return new SeparableBlur(shape, Gaussian.taps(sigmaPixels, 2 * radius + 1), Border.REFLECT, precision, workers);
    }
}
