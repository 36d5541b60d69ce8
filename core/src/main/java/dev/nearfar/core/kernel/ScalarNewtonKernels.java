package dev.nearfar.core.kernel;

/// The plain loops.
final class ScalarNewtonKernels extends NewtonKernels {
    static final ScalarNewtonKernels INSTANCE = new ScalarNewtonKernels();

    private ScalarNewtonKernels() {}

    private static float gradient(PixelWeights weights, PixelArrays pixels, int i) {
        return Math.fma(
                pixels.slope()[i], pixels.back()[i], 2 * weights.near() * (pixels.canvas()[i] - pixels.near()[i]));
    }

    private static float ownCurvature(PixelWeights weights, PixelArrays pixels, int i) {
        float twice = 2 * weights.near();
        float bend = 1.2f * pixels.slope()[i] / Math.max(pixels.canvas()[i], FloatCurve.LEAST);
        return Math.max(Math.fma(bend, pixels.back()[i], twice), weights.floor() * twice);
    }

    private static boolean isHeld(float x, float gradient) {
        return (x <= 0 && gradient > 0) || (x >= 1 && gradient < 0);
    }

    @Override
    public void gains(float[] seen, int at, float[] gain, int count) {
        gains(seen, at, gain, 0, count);
    }

    void gains(float[] seen, int at, float[] gain, int from, int to) {
        for (int i = from; i < to; i++) {
            gain[i] = TO_1_2.of(FloatMath.atLeast(seen[at + i], LEAST_SEEN));
        }
    }

    @Override
    public void fifthRoots(float[] v, float[] root, int count) {
        fifthRoots(v, root, 0, count);
    }

    void fifthRoots(float[] v, float[] root, int from, int to) {
        for (int i = from; i < to; i++) {
            root[i] = TO_0_2.of(FloatMath.atLeast(v[i], FloatCurve.LEAST));
        }
    }

    @Override
    public void modelTerms(PixelWeights weights, PixelArrays pixels, float[] right, float[] weight, int at, int count) {
        for (int i = at; i < at + count; i++) {
            float g = gradient(weights, pixels, i);
            float own = ownCurvature(weights, pixels, i);
            float d = isHeld(pixels.canvas()[i], g) ? 0 : pixels.slope()[i];
            right[i] = d * (g / own);
            weight[i] = d * (d / own);
        }
    }

    @Override
    public void curvatures(
            PixelWeights weights, PixelArrays pixels, float[] gain, float[] curvature, int at, int count) {
        curvatures(weights, pixels, gain, curvature, at, 0, count);
    }

    void curvatures(
            PixelWeights weights, PixelArrays pixels, float[] gain, float[] curvature, int at, int from, int to) {
        float twice = 2 * weights.far();
        for (int i = from; i < to; i++) {
            float seen = pixels.seen()[at + i];
            float slope = 1 / (POWER * gain[i]);
            float gauss = twice * slope * slope;
            float bend = slope * (1 / POWER - 1) / (gain[i] * Math.max(seen, LEAST_SEEN));
            float full = Math.fma(twice * (seen - pixels.target()[at + i]), bend, gauss);
            curvature[at + i] = Math.max(full, LEAST_CURVATURE * gauss);
        }
    }

    @Override
    public void modelStep(
            PixelWeights weights, PixelArrays pixels, float[] up, float[] step, float[] product, int at, int count) {
        modelStep(weights, pixels, up, step, product, at, 0, count);
    }

    void modelStep(
            PixelWeights weights,
            PixelArrays pixels,
            float[] up,
            float[] step,
            float[] product,
            int at,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            float g = gradient(weights, pixels, at + i);
            float own = ownCurvature(weights, pixels, at + i);
            float moved = Math.fma(pixels.slope()[at + i], up[i], -g) / own;
            step[at + i] = isHeld(pixels.canvas()[at + i], g) ? 0 : moved;
            product[i] = g * step[at + i];
        }
    }

    @Override
    public void predict(PixelArrays pixels, float[] gain, float[] change, float[] next, int at, int count) {
        predict(pixels, gain, change, next, at, 0, count);
    }

    void predict(PixelArrays pixels, float[] gain, float[] change, float[] next, int at, int from, int to) {
        for (int i = from; i < to; i++) {
            float seen = pixels.seen()[at + i];
            float moved = Math.fma(1 / (POWER * gain[i]), change[i], seen);
            next[i] = Math.max(Math.max(moved, 0.5f * seen), LEAST_SEEN);
        }
    }

    @Override
    public void farBound(
            PixelWeights weights,
            PixelArrays pixels,
            float[] next,
            float[] gain,
            float[] cotangent,
            float[] product,
            int at,
            int count) {
        farBound(weights, pixels, next, gain, cotangent, product, at, 0, count);
    }

    void farBound(
            PixelWeights weights,
            PixelArrays pixels,
            float[] next,
            float[] gain,
            float[] cotangent,
            float[] product,
            int at,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            float residual = next[i] - pixels.target()[at + i];
            float z = 2 * weights.far() * residual / (POWER * gain[i]);
            cotangent[at + i] = z;
            product[i] = Math.fma(weights.far() * residual, residual, -(z * (gain[i] * next[i])));
        }
    }

    @Override
    public void nearStart(
            PixelWeights weights, PixelArrays pixels, float[] back, float[] v, float[] least, int at, int count) {
        nearStart(weights, pixels, back, v, least, at, 0, count);
    }

    void nearStart(
            PixelWeights weights,
            PixelArrays pixels,
            float[] back,
            float[] v,
            float[] least,
            int at,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            int p = at + i;
            float x = pixels.canvas()[p];
            float k = 1.1f * back[p] / weights.near();
            v[i] = pixels.near()[p];
            float bent = pixels.slope()[p] / POWER;
            // At black the slope is not quite 0, and would seem to be a hill.
            boolean beyond = x > Math.max(v[i], FloatCurve.LEAST)
                    && Math.fma(k, bent, x) < v[i]
                    && Math.fma(1.2f * k, bent, x) < 0;
            float q = -1.2f * k;
            float square = q * q;
            boolean slides = q > 1 && 6 * v[i] * (square * square * q) > 1;
            least[i] = beyond || slides ? 1 : 0;
        }
    }

    @Override
    public void nearStep(
            PixelWeights weights,
            PixelArrays pixels,
            float[] back,
            float[] root,
            float[] v,
            float[] least,
            int at,
            int count) {
        nearStep(weights, pixels, back, root, v, least, at, 0, count);
    }

    void nearStep(
            PixelWeights weights,
            PixelArrays pixels,
            float[] back,
            float[] root,
            float[] v,
            float[] least,
            int at,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            int p = at + i;
            float bent = 1.1f * back[p] / weights.near() * root[i];
            float slope = Math.fma(1.2f, bent, 1);
            float residual = Math.fma(bent, v[i], v[i] - pixels.near()[p]);
            least[i] = slope <= LEAST_SLOPE ? 1 : least[i];
            v[i] = Math.min(Math.max(v[i] - residual / Math.max(slope, LEAST_SLOPE), least[i]), 1);
        }
    }

    @Override
    public void nearBound(
            PixelWeights weights,
            PixelArrays pixels,
            float[] back,
            float[] root,
            float[] v,
            float[] product,
            int at,
            int count) {
        nearBound(weights, pixels, back, root, v, product, at, 0, count);
    }

    void nearBound(
            PixelWeights weights,
            PixelArrays pixels,
            float[] back,
            float[] root,
            float[] v,
            float[] product,
            int at,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            int p = at + i;
            float residual = v[i] - pixels.near()[p];
            product[i] = Math.fma(weights.near() * residual, residual, back[p] * (v[i] * v[i] * root[i]));
        }
    }

    @Override
    public void trial(
            PixelWeights weights,
            PixelArrays pixels,
            float length,
            float[] step,
            float[] next,
            float[] product,
            int at,
            int count) {
        trial(weights, pixels, length, step, next, product, at, 0, count);
    }

    void trial(
            PixelWeights weights,
            PixelArrays pixels,
            float length,
            float[] step,
            float[] next,
            float[] product,
            int at,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            float x = pixels.canvas()[at + i];
            next[at + i] = Math.min(Math.max(Math.fma(length, step[at + i], x), 0), 1);
            product[i] = gradient(weights, pixels, at + i) * (next[at + i] - x);
        }
    }
}
