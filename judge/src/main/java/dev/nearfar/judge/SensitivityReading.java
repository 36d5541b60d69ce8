package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;
import java.util.List;

/// How far a picture is like other pictures in what eyes are sensitive to: Pearson's correlation of the encoded
/// luminances, each filtered with the contrast sensitivity, border mirrored.
///
/// The filter is 0 at frequency 0, so means need no care, and scalar products of filtered planes are sums over their
/// cosine coefficients, `Σ S²·X·Y`: nothing is transformed back. A picture whose filtered contrast has a root mean square
/// below 10⁻⁶ of the greatest sensitivity is blank; its correlation with anything is 0.
final class SensitivityReading {
    private static final double LEAST_CONTRAST = 1e-6;

    private final int width;
    private final int height;
    private final double pixelsPerDegree;
    private final ContrastSensitivity sensitivity;
    private final Workers workers;
    private final List<float[]> references;
    private final double[] lengths;

    /// @param references their coefficients, as [CosineSpectrum] gives them
    SensitivityReading(
            List<float[]> references,
            Shape shape,
            double pixelsPerDegree,
            ContrastSensitivity sensitivity,
            Workers workers) {
        width = shape.width();
        height = shape.height();
        this.pixelsPerDegree = pixelsPerDegree;
        this.sensitivity = sensitivity;
        this.workers = workers;
        this.references = references;
        lengths = references.stream()
                .mapToDouble(reference -> length(sums(reference, List.of())[0]))
                .toArray();
    }

    /// The correlation with each reference.
    double[] correlations(float[] spectrum) {
        var sums = sums(spectrum, references);
        double length = length(sums[0]);
        var correlations = new double[lengths.length];
        for (int index = 0; index < correlations.length; index++) {
            boolean blank = length == 0 || lengths[index] == 0;
            correlations[index] = blank ? 0 : Math.clamp(sums[1 + index] / (length * lengths[index]), -1, 1);
        }
        return correlations;
    }

    private double length(double squares) {
        double least = LEAST_CONTRAST * ContrastSensitivity.PEAK;
        return squares < least * least * width * height ? 0 : Math.sqrt(squares);
    }

    /// Sum of a picture's squares, then of its products with each other picture.
    private double[] sums(float[] spectrum, List<float[]> others) {
        double cyclesAcross = pixelsPerDegree / (2.0 * width);
        double cyclesDown = pixelsPerDegree / (2.0 * height);
        return Sums.of(width, 1 + others.size(), workers, (across, sums, at) -> {
            double horizontal = across * cyclesAcross;
            for (int down = 0; down < height; down++) {
                double vertical = down * cyclesDown;
                int index = across * height + down;
                double weighted = (double) spectrum[index]
                        * sensitivity.square(Math.sqrt(horizontal * horizontal + vertical * vertical));
                sums[at] += weighted * spectrum[index];
                for (int number = 0; number < others.size(); number++) {
                    sums[at + 1 + number] += weighted * others.get(number)[index];
                }
            }
        });
    }
}
