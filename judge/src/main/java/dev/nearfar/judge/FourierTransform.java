package dev.nearfar.judge;

/// The discrete Fourier transform of one length, `X[k] = Σ x[j]·exp(−2πi·jk/n)`, in place and not divided by anything.
///
/// An object keeps scratch memory: one thread at a time.
sealed interface FourierTransform permits MixedRadixTransform, ChirpTransform {
    /// Lengths with a greater prime factor go the way over chirps.
    int LARGEST_FACTOR = 13;

    /// Transforms the first `n` numbers of both arrays.
    void forward(float[] real, float[] imaginary);

    /// The transform for a length ≥ 1.
    static FourierTransform of(int length) {
        int rest = length;
        for (int factor = 2; factor <= LARGEST_FACTOR; factor++) {
            while (rest % factor == 0) {
                rest /= factor;
            }
        }
        return rest == 1 ? new MixedRadixTransform(length) : new ChirpTransform(length);
    }
}
