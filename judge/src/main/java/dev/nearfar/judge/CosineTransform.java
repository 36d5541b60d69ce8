package dev.nearfar.judge;

/// The orthonormal discrete cosine transform (DCT-II) of lines of one length, two lines at once.
///
/// `X[k] = s_k·Σ x[j]·cos(πk(2j + 1)/2n)` with `s_0 = √(1/n)`, else `√(2/n)`, so that scalar products stay what they
/// are. With the line's even samples in front and its odd ones behind them in reverse, `v`, and `V` the Fourier
/// transform of `v`: `X[k] = s_k·Re(V[k]·exp(−πi·k/2n))`. Two lines go through one transform as its real and its imaginary part.
///
/// An object keeps scratch memory: one thread at a time.
///
/// @see <a href="https://doi.org/10.1109/TASSP.1980.1163351">Makhoul 1980</a>
final class CosineTransform {
    private final int length;
    private final FourierTransform fourier;
    private final float[] cosine;
    private final float[] sine;
    private final float[] real;
    private final float[] imaginary;

    CosineTransform(int length) {
        this.length = length;
        fourier = FourierTransform.of(length);
        cosine = new float[length];
        sine = new float[length];
        real = new float[length];
        imaginary = new float[length];
        for (int k = 0; k < length; k++) {
            // Halved: the two lines come out of their transform as sums and differences.
            double scale = 0.5 * Math.sqrt((k == 0 ? 1.0 : 2.0) / length);
            double angle = Math.PI * k / (2.0 * length);
            cosine[k] = (float) (scale * StrictMath.cos(angle));
            sine[k] = (float) (scale * StrictMath.sin(angle));
        }
    }

    /// Transforms `n` samples of each array in place, from the given positions on.
    void forward(float[] first, int firstAt, float[] second, int secondAt) {
        int evens = (length + 1) / 2;
        for (int j = 0; j < evens; j++) {
            real[j] = first[firstAt + 2 * j];
            imaginary[j] = second[secondAt + 2 * j];
        }
        for (int j = 0; j < length - evens; j++) {
            real[length - 1 - j] = first[firstAt + 2 * j + 1];
            imaginary[length - 1 - j] = second[secondAt + 2 * j + 1];
        }
        fourier.forward(real, imaginary);
        for (int k = 0; k < length; k++) {
            int mirrored = k == 0 ? 0 : length - k;
            first[firstAt + k] =
                    cosine[k] * (real[k] + real[mirrored]) + sine[k] * (imaginary[k] - imaginary[mirrored]);
            second[secondAt + k] =
                    cosine[k] * (imaginary[k] + imaginary[mirrored]) + sine[k] * (real[mirrored] - real[k]);
        }
    }
}
