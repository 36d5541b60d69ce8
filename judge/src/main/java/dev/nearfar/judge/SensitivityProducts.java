package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;
import java.util.List;

/// Scalar products of pictures that were filtered with the contrast sensitivity of eyes, border mirrored: sums over their
/// cosine coefficients, `Σ S²·X·Y`, so that nothing is transformed back.
///
/// @param shape of the pictures
/// @param pixelsPerDegree of the view
record SensitivityProducts(Shape shape, double pixelsPerDegree, ContrastSensitivity sensitivity, Workers workers) {
    /// Below this root mean square, 10⁻⁶ of the greatest sensitivity, a filtered picture is blank.
    private static final double LEAST_CONTRAST = 1e-6;

    /// The product of a picture with itself, then with each other picture.
    ///
    /// @param spectrum its coefficients, as [CosineSpectrum] gives them
    double[] of(float[] spectrum, List<float[]> others) {
        double cyclesAcross = pixelsPerDegree / (2.0 * shape.width());
        double cyclesDown = pixelsPerDegree / (2.0 * shape.height());
        return Sums.of(shape.width(), 1 + others.size(), workers, (across, sums, at) -> {
            double horizontal = across * cyclesAcross;
            for (int down = 0; down < shape.height(); down++) {
                double vertical = down * cyclesDown;
                int index = across * shape.height() + down;
                double weighted = (double) spectrum[index]
                        * sensitivity.square(Math.sqrt(horizontal * horizontal + vertical * vertical));
                sums[at] += weighted * spectrum[index];
                for (int number = 0; number < others.size(); number++) {
                    sums[at + 1 + number] += weighted * others.get(number)[index];
                }
            }
        });
    }

    /// The square root of a picture's product with itself; 0 where it is blank.
    double length(double squares) {
        double least = LEAST_CONTRAST * ContrastSensitivity.PEAK;
        return squares < least * least * shape.planeSize() ? 0 : Math.sqrt(squares);
    }
}
