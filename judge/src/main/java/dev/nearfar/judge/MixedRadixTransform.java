package dev.nearfar.judge;

import java.util.ArrayList;
import java.util.List;

/// The Fourier transform of a length with small prime factors: one pass a factor, from one pair of arrays to the other.
///
/// A pass of radix `r` takes `done` transforms of length `r·rest` and turns each into `r` transforms of length `rest`:
/// `y_j[i] = exp(−2πi·ij/(r·rest)) · Σ_q x[i + rest·q]·exp(−2πi·jq/r)`. Its results are laid down in such an order
/// (Stockham's) that the last pass leaves everything in its place.
final class MixedRadixTransform implements FourierTransform {
    private final int length;
    private final List<Pass> passes = new ArrayList<>();
    private final float[] otherReal;
    private final float[] otherImaginary;

    MixedRadixTransform(int length) {
        this.length = length;
        otherReal = new float[length];
        otherImaginary = new float[length];
        int rest = length;
        while (rest > 1) {
            int radix = radix(rest);
            passes.add(new Pass(radix, length / rest, rest / radix));
            rest /= radix;
        }
    }

    private static int radix(int rest) {
        if (rest % 4 == 0) {
            return 4;
        }
        int factor = 2;
        while (rest % factor != 0) {
            factor++;
        }
        return factor;
    }

    @Override
    public void forward(float[] real, float[] imaginary) {
        var fromReal = real;
        var fromImaginary = imaginary;
        var toReal = otherReal;
        var toImaginary = otherImaginary;
        for (var pass : passes) {
            switch (pass.radix) {
                case 2 -> pass.two(fromReal, fromImaginary, toReal, toImaginary);
                case 4 -> pass.four(fromReal, fromImaginary, toReal, toImaginary);
                default -> pass.odd(fromReal, fromImaginary, toReal, toImaginary);
            }
            var real0 = fromReal;
            var imaginary0 = fromImaginary;
            fromReal = toReal;
            fromImaginary = toImaginary;
            toReal = real0;
            toImaginary = imaginary0;
        }
        if (passes.size() % 2 == 1) {
            System.arraycopy(fromReal, 0, real, 0, length);
            System.arraycopy(fromImaginary, 0, imaginary, 0, length);
        }
    }

    private static final class Pass {
        private final int radix;
        private final int done;
        private final int rest;

        /// `cos` and `−sin` of `2π·ij/(radix·rest)`, at `(j − 1)·rest + i`.
        private final float[] turnReal;

        private final float[] turnImaginary;

        /// `cos` and `sin` of `2π·j/radix`, for odd radices.
        private final float[] rootCosine;

        private final float[] rootSine;
        private final float[] sumReal;
        private final float[] sumImaginary;
        private final float[] differenceReal;
        private final float[] differenceImaginary;

        Pass(int radix, int done, int rest) {
            this.radix = radix;
            this.done = done;
            this.rest = rest;
            turnReal = new float[(radix - 1) * rest];
            turnImaginary = new float[turnReal.length];
            for (int j = 1; j < radix; j++) {
                for (int i = 0; i < rest; i++) {
                    double angle = 2 * Math.PI * ((long) i * j) / ((double) radix * rest);
                    turnReal[(j - 1) * rest + i] = (float) StrictMath.cos(angle);
                    turnImaginary[(j - 1) * rest + i] = (float) -StrictMath.sin(angle);
                }
            }
            rootCosine = new float[radix];
            rootSine = new float[radix];
            for (int j = 0; j < radix; j++) {
                rootCosine[j] = (float) StrictMath.cos(2 * Math.PI * j / radix);
                rootSine[j] = (float) StrictMath.sin(2 * Math.PI * j / radix);
            }
            int half = radix / 2 + 1;
            sumReal = new float[half];
            sumImaginary = new float[half];
            differenceReal = new float[half];
            differenceImaginary = new float[half];
        }

        void two(float[] fromReal, float[] fromImaginary, float[] toReal, float[] toImaginary) {
            for (int k = 0; k < done; k++) {
                int from = 2 * rest * k;
                int to = rest * k;
                int second = to + rest * done;
                for (int i = 0; i < rest; i++) {
                    float aReal = fromReal[from + i];
                    float aImaginary = fromImaginary[from + i];
                    float bReal = fromReal[from + rest + i];
                    float bImaginary = fromImaginary[from + rest + i];
                    toReal[to + i] = aReal + bReal;
                    toImaginary[to + i] = aImaginary + bImaginary;
                    turn(1, i, aReal - bReal, aImaginary - bImaginary, toReal, toImaginary, second + i);
                }
            }
        }

        void four(float[] fromReal, float[] fromImaginary, float[] toReal, float[] toImaginary) {
            int apart = rest * done;
            for (int k = 0; k < done; k++) {
                int from = 4 * rest * k;
                for (int i = 0; i < rest; i++) {
                    int at = from + i;
                    int to = rest * k + i;
                    float evenSumReal = fromReal[at] + fromReal[at + 2 * rest];
                    float evenSumImaginary = fromImaginary[at] + fromImaginary[at + 2 * rest];
                    float evenReal = fromReal[at] - fromReal[at + 2 * rest];
                    float evenImaginary = fromImaginary[at] - fromImaginary[at + 2 * rest];
                    float oddSumReal = fromReal[at + rest] + fromReal[at + 3 * rest];
                    float oddSumImaginary = fromImaginary[at + rest] + fromImaginary[at + 3 * rest];
                    // The difference, times −i.
                    float oddReal = fromImaginary[at + rest] - fromImaginary[at + 3 * rest];
                    float oddImaginary = fromReal[at + 3 * rest] - fromReal[at + rest];
                    toReal[to] = evenSumReal + oddSumReal;
                    toImaginary[to] = evenSumImaginary + oddSumImaginary;
                    turn(1, i, evenReal + oddReal, evenImaginary + oddImaginary, toReal, toImaginary, to + apart);
                    turn(
                            2,
                            i,
                            evenSumReal - oddSumReal,
                            evenSumImaginary - oddSumImaginary,
                            toReal,
                            toImaginary,
                            to + 2 * apart);
                    turn(3, i, evenReal - oddReal, evenImaginary - oddImaginary, toReal, toImaginary, to + 3 * apart);
                }
            }
        }

        /// Samples `q` and `radix − q` are added and subtracted first, which leaves real factors.
        void odd(float[] fromReal, float[] fromImaginary, float[] toReal, float[] toImaginary) {
            int half = radix / 2;
            int apart = rest * done;
            for (int k = 0; k < done; k++) {
                for (int i = 0; i < rest; i++) {
                    int at = radix * rest * k + i;
                    int to = rest * k + i;
                    float totalReal = fromReal[at];
                    float totalImaginary = fromImaginary[at];
                    for (int q = 1; q <= half; q++) {
                        int one = at + rest * q;
                        int other = at + rest * (radix - q);
                        sumReal[q] = fromReal[one] + fromReal[other];
                        sumImaginary[q] = fromImaginary[one] + fromImaginary[other];
                        differenceReal[q] = fromReal[one] - fromReal[other];
                        differenceImaginary[q] = fromImaginary[one] - fromImaginary[other];
                        totalReal += sumReal[q];
                        totalImaginary += sumImaginary[q];
                    }
                    toReal[to] = totalReal;
                    toImaginary[to] = totalImaginary;
                    for (int j = 1; j <= half; j++) {
                        float real = fromReal[at];
                        float imaginary = fromImaginary[at];
                        float crossReal = 0;
                        float crossImaginary = 0;
                        for (int q = 1; q <= half; q++) {
                            float cosine = rootCosine[j * q % radix];
                            float sine = rootSine[j * q % radix];
                            real += cosine * sumReal[q];
                            imaginary += cosine * sumImaginary[q];
                            crossReal += sine * differenceImaginary[q];
                            crossImaginary -= sine * differenceReal[q];
                        }
                        turn(j, i, real + crossReal, imaginary + crossImaginary, toReal, toImaginary, to + j * apart);
                        turn(
                                radix - j,
                                i,
                                real - crossReal,
                                imaginary - crossImaginary,
                                toReal,
                                toImaginary,
                                to + (radix - j) * apart);
                    }
                }
            }
        }

        private void turn(int j, int i, float real, float imaginary, float[] toReal, float[] toImaginary, int to) {
            int at = (j - 1) * rest + i;
            toReal[to] = real * turnReal[at] - imaginary * turnImaginary[at];
            toImaginary[to] = real * turnImaginary[at] + imaginary * turnReal[at];
        }
    }
}
