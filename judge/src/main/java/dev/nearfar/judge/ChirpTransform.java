package dev.nearfar.judge;

/// The Fourier transform of any length, by a convolution of a power of two (Bluestein 1970).
///
/// With `jk = (j² + k² − (k − j)²)/2` and the chirp `c[j] = exp(−πi·j²/n)`, `X[k] = c[k]·Σ (x[j]·c[j])·conj(c[k − j])`.
final class ChirpTransform implements FourierTransform {
    private final int length;
    private final int padded;
    private final MixedRadixTransform transform;
    private final float[] chirpReal;
    private final float[] chirpImaginary;
    private final float[] filterReal;
    private final float[] filterImaginary;
    private final float[] real;
    private final float[] imaginary;

    ChirpTransform(int length) {
        this.length = length;
        padded = 2 * Integer.highestOneBit(2 * length - 1);
        transform = new MixedRadixTransform(padded);
        chirpReal = new float[length];
        chirpImaginary = new float[length];
        filterReal = new float[padded];
        filterImaginary = new float[padded];
        real = new float[padded];
        imaginary = new float[padded];
        for (int j = 0; j < length; j++) {
            // j² modulo 2n, as whole turns change nothing.
            double angle = Math.PI * ((long) j * j % (2L * length)) / length;
            chirpReal[j] = (float) StrictMath.cos(angle);
            chirpImaginary[j] = (float) -StrictMath.sin(angle);
            int mirrored = j == 0 ? 0 : padded - j;
            filterReal[j] = chirpReal[j];
            filterImaginary[j] = -chirpImaginary[j];
            filterReal[mirrored] = chirpReal[j];
            filterImaginary[mirrored] = -chirpImaginary[j];
        }
        transform.forward(filterReal, filterImaginary);
    }

    @Override
    public void forward(float[] lineReal, float[] lineImaginary) {
        java.util.Arrays.fill(real, length, padded, 0);
        java.util.Arrays.fill(imaginary, length, padded, 0);
        for (int j = 0; j < length; j++) {
            real[j] = lineReal[j] * chirpReal[j] - lineImaginary[j] * chirpImaginary[j];
            imaginary[j] = lineReal[j] * chirpImaginary[j] + lineImaginary[j] * chirpReal[j];
        }
        transform.forward(real, imaginary);
        // The conjugate is transformed back: a forward transform then does.
        for (int k = 0; k < padded; k++) {
            float productReal = real[k] * filterReal[k] - imaginary[k] * filterImaginary[k];
            imaginary[k] = -(real[k] * filterImaginary[k] + imaginary[k] * filterReal[k]);
            real[k] = productReal;
        }
        transform.forward(real, imaginary);
        for (int k = 0; k < length; k++) {
            float sumReal = real[k] / padded;
            float sumImaginary = -imaginary[k] / padded;
            lineReal[k] = sumReal * chirpReal[k] - sumImaginary * chirpImaginary[k];
            lineImaginary[k] = sumReal * chirpImaginary[k] + sumImaginary * chirpReal[k];
        }
    }
}
