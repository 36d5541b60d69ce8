package dev.nearfar.judge;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.GaussianBlur;
import dev.nearfar.core.view.Transfer;
import dev.nearfar.core.view.View;
import java.util.Optional;

/// What an eye makes of a picture's luminance: blurred by a Gaussian in linear light, border mirrored, then encoded with
/// sRGB, whose steps are about equal to the eye.
///
/// The deviation in pixels is [Viewing#EYE_DEGREES] times the pixels per degree.
final class EyeBlur {
    /// Below this deviation a neighbour weighs less than 3.1·10⁻⁸, half of what a `float` can tell from nothing.
    private static final double LEAST_SIGMA = 0.17;

    private final Optional<View> blur;
    private final FloatPlanes blurred;
    private final Transfer encode;

    /// An eye for planes of one shape.
    ///
    /// @param sigmaPixels ≥ 0
    EyeBlur(Shape shape, double sigmaPixels, Workers workers) {
        blur = sigmaPixels < LEAST_SIGMA
                ? Optional.empty()
                : Optional.of(GaussianBlur.of(shape, sigmaPixels, Precision.FLOAT, workers));
        blurred = FloatPlanes.zero(blur.isEmpty() ? new Shape(1, 1, 1) : shape);
        encode = new Transfer(shape, new Srgb(), Transfer.Direction.ENCODE, Precision.FLOAT, workers);
    }

    /// Writes what is seen of linear light into `seen`, as code values.
    void see(FloatPlanes light, FloatPlanes seen) {
        Planes arriving = light;
        if (blur.isPresent()) {
            blur.get().forward(light, blurred);
            arriving = blurred;
        }
        encode.forward(arriving, seen);
    }
}
