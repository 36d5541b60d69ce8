package dev.nearfar.judge;

import java.util.List;

/// How far a picture is like other pictures in what eyes are sensitive to: Pearson's correlation of the encoded
/// luminances, each filtered with the contrast sensitivity.
///
/// The filter is 0 at frequency 0, so means need no care. The correlation of a blank picture with anything is 0.
final class SensitivityReading {
    private final SensitivityProducts products;
    private final List<float[]> references;
    private final double[] lengths;

    /// @param references their coefficients, as [CosineSpectrum] gives them
    SensitivityReading(List<float[]> references, SensitivityProducts products) {
        this.products = products;
        this.references = references;
        lengths = references.stream()
                .mapToDouble(reference -> products.length(products.of(reference, List.of())[0]))
                .toArray();
    }

    /// The correlation with each reference.
    double[] correlations(float[] spectrum) {
        var sums = products.of(spectrum, references);
        double length = products.length(sums[0]);
        var correlations = new double[lengths.length];
        for (int index = 0; index < correlations.length; index++) {
            boolean blank = length == 0 || lengths[index] == 0;
            correlations[index] = blank ? 0 : Math.clamp(sums[1 + index] / (length * lengths[index]), -1, 1);
        }
        return correlations;
    }
}
