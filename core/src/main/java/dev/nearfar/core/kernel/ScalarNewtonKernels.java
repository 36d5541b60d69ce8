package dev.nearfar.core.kernel;

/// The plain loops.
final class ScalarNewtonKernels extends NewtonKernels {
    static final ScalarNewtonKernels INSTANCE = new ScalarNewtonKernels();

    private ScalarNewtonKernels() {}

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
    public void ownTerms(
            PixelWeights weights, PixelArrays pixels, float[] gradient, float[] compliance, int at, int count) {
        ownTerms(weights, pixels, gradient, compliance, at, 0, count);
    }

    void ownTerms(
            PixelWeights weights, PixelArrays pixels, float[] gradient, float[] compliance, int at, int from, int to) {
        float twice = 2 * weights.near();
        float least = weights.floor() * twice;
        for (int i = from; i < to; i++) {
            float x = pixels.canvas()[at + i];
            float d = pixels.slope()[at + i];
            float h = pixels.back()[at + i];
            float g = Math.fma(d, h, twice * (x - pixels.near()[at + i]));
            float positive = FloatMath.atLeast(x, FloatCurve.LEAST);
            float curvature = FloatMath.atLeast(Math.fma(1.2f * d, h, twice * positive), least * positive);
            boolean held = (x <= 0 && g > 0) || (x >= 1 && g < 0);
            gradient[i] = g;
            compliance[i] = held ? 0 : positive / curvature;
        }
    }

    @Override
    public void coarseTerms(
            PixelArrays pixels,
            float[] gradient,
            float[] compliance,
            int at,
            float[] right,
            float[] weight,
            int termsAt,
            int count) {
        coarseTerms(pixels, gradient, compliance, at, right, weight, termsAt, 0, count);
    }

    void coarseTerms(
            PixelArrays pixels,
            float[] gradient,
            float[] compliance,
            int at,
            float[] right,
            float[] weight,
            int termsAt,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            float d = pixels.slope()[at + i];
            right[termsAt + i] = d * (gradient[i] * compliance[i]);
            weight[termsAt + i] = d * (d * compliance[i]);
        }
    }

    @Override
    public void curvatures(
            PixelWeights weights,
            PixelArrays pixels,
            float[] gain,
            int at,
            float[] curvature,
            int curvatureAt,
            int count) {
        curvatures(weights, pixels, gain, at, curvature, curvatureAt, 0, count);
    }

    void curvatures(
            PixelWeights weights,
            PixelArrays pixels,
            float[] gain,
            int at,
            float[] curvature,
            int curvatureAt,
            int from,
            int to) {
        float twice = 2 * weights.far();
        for (int i = from; i < to; i++) {
            float seen = pixels.seen()[at + i];
            float positive = FloatMath.atLeast(seen, LEAST_SEEN);
            float bent = Math.fma(1 - POWER, seen - pixels.target()[at + i], positive);
            float part = FloatMath.atLeast(bent, LEAST_CURVATURE * positive);
            float perSlope = POWER * gain[i];
            curvature[curvatureAt + i] = twice * part / (positive * (perSlope * perSlope));
        }
    }

    @Override
    public void modelStep(
            PixelArrays pixels,
            float[] gradient,
            float[] compliance,
            float[] up,
            float length,
            float[] next,
            float[] promise,
            float[] fall,
            int at,
            int count) {
        modelStep(pixels, gradient, compliance, up, length, next, promise, fall, at, 0, count);
    }

    void modelStep(
            PixelArrays pixels,
            float[] gradient,
            float[] compliance,
            float[] up,
            float length,
            float[] next,
            float[] promise,
            float[] fall,
            int at,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            float x = pixels.canvas()[at + i];
            float step = Math.fma(pixels.slope()[at + i], up[i], -gradient[i]) * compliance[i];
            promise[i] = gradient[i] * step;
            next[at + i] = FloatMath.atMost(FloatMath.atLeast(Math.fma(length, step, x), 0), 1);
            fall[i] = gradient[i] * (next[at + i] - x);
        }
    }

    @Override
    public void predict(PixelArrays pixels, float[] gain, float[] change, float[] next, int at, int count) {
        predict(pixels, gain, change, next, at, 0, count);
    }

    void predict(PixelArrays pixels, float[] gain, float[] change, float[] next, int at, int from, int to) {
        for (int i = from; i < to; i++) {
            float seen = pixels.seen()[at + i];
            float moved = Math.fma(-1 / (POWER * gain[i]), change[i], seen);
            next[i] = FloatMath.atLeast(FloatMath.atLeast(moved, 0.5f * seen), LEAST_SEEN);
        }
    }

    @Override
    public void farBound(
            PixelWeights weights,
            PixelArrays pixels,
            float[] next,
            float[] gain,
            int at,
            float[] cotangent,
            int cotangentAt,
            float[] product,
            int count) {
        farBound(weights, pixels, next, gain, at, cotangent, cotangentAt, product, 0, count);
    }

    void farBound(
            PixelWeights weights,
            PixelArrays pixels,
            float[] next,
            float[] gain,
            int at,
            float[] cotangent,
            int cotangentAt,
            float[] product,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            float residual = next[i] - pixels.target()[at + i];
            float z = 2 * weights.far() * residual / (POWER * gain[i]);
            cotangent[cotangentAt + i] = z;
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
        float perBack = 1.1f / weights.near();
        for (int i = from; i < to; i++) {
            int p = at + i;
            float x = pixels.canvas()[p];
            float k = perBack * back[i];
            v[i] = pixels.near()[p];
            float bent = 1 / POWER * pixels.slope()[p];
            // At black the slope is not quite 0, and would seem to be a hill.
            boolean beyond = x > FloatMath.atLeast(v[i], FloatCurve.LEAST)
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
        float perBack = 1.1f / weights.near();
        for (int i = from; i < to; i++) {
            int p = at + i;
            float bent = perBack * back[i] * root[i];
            float slope = Math.fma(1.2f, bent, 1);
            float residual = Math.fma(bent, v[i], v[i] - pixels.near()[p]);
            least[i] = slope <= LEAST_SLOPE ? 1 : least[i];
            float next = v[i] - residual / FloatMath.atLeast(slope, LEAST_SLOPE);
            v[i] = FloatMath.atMost(FloatMath.atLeast(next, least[i]), 1);
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
            product[i] = Math.fma(weights.near() * residual, residual, back[i] * (v[i] * v[i] * root[i]));
        }
    }
}
