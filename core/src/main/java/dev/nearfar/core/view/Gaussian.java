package dev.nearfar.core.view;

/// Sampled Gaussian kernels.
public final class Gaussian {
    private Gaussian() {}

    /// The taps `exp(−i²/2σ²)` for `|i| ≤ (size−1)/2`, divided by their sum.
    ///
    /// | name          | unit   | range    |
    /// |---------------|--------|----------|
    /// | `sigmaPixels` | pixels | > 0      |
    /// | `size`        | taps   | odd, ≥ 1 |
    ///
    /// @throws IllegalArgumentException if an argument is out of range
    public static double[] taps(double sigmaPixels, int size) {
        if (!(sigmaPixels > 0 && Double.isFinite(sigmaPixels))) {
            throw new IllegalArgumentException("sigma must be finite and > 0, was " + sigmaPixels);
        }
        if (size < 1 || size % 2 == 0) {
            throw new IllegalArgumentException("kernel-size must be odd and at least 1, was " + size);
        }
        int radius = size / 2;
        var taps = new double[size];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            double z = i / sigmaPixels;
            taps[i + radius] = StrictMath.exp(-0.5 * z * z);
            sum += taps[i + radius];
        }
        for (int i = 0; i < size; i++) {
            taps[i] /= sum;
        }
        return taps;
    }

    /// Odd number of taps that the published runs give a deviation: `2⌈2.33σ⌉ + 1`, which is 15 at σ = 3.
    public static int publishedSize(double sigmaPixels) {
        return 2 * (int) Math.ceil(2.33 * sigmaPixels) + 1;
    }
}
