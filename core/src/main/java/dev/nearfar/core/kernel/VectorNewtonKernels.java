package dev.nearfar.core.kernel;

import static dev.nearfar.core.kernel.VectorMath.all;
import static dev.nearfar.core.kernel.VectorMath.load;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

/// The loops on the Vector API; what is left over goes through [ScalarNewtonKernels], whose bits are the same.
final class VectorNewtonKernels extends NewtonKernels {
    private static final int L = VectorMath.SPECIES.length();
    private static final ScalarNewtonKernels TAIL = ScalarNewtonKernels.INSTANCE;

    private VectorNewtonKernels() {}

    /// Apart, so that nothing of the vector module is loaded before it is known to be there.
    static NewtonKernels create() {
        return new VectorNewtonKernels();
    }

    @Override
    public void gains(float[] seen, int at, float[] gain, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            VectorMath.power(TO_1_2, VectorMath.atLeast(load(seen, at + i), LEAST_SEEN))
                    .intoArray(gain, i);
        }
        TAIL.gains(seen, at, gain, i, count);
    }

    @Override
    public void fifthRoots(float[] v, float[] root, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            VectorMath.power(TO_0_2, VectorMath.atLeast(load(v, i), FloatCurve.LEAST))
                    .intoArray(root, i);
        }
        TAIL.fifthRoots(v, root, i, count);
    }

    @Override
    public void ownTerms(
            PixelWeights weights, PixelArrays pixels, float[] gradient, float[] compliance, int at, int count) {
        float twice = 2 * weights.near();
        float least = weights.floor() * twice;
        int i = 0;
        for (; i <= count - L; i += L) {
            var x = load(pixels.canvas(), at + i);
            var d = load(pixels.slope(), at + i);
            var h = load(pixels.back(), at + i);
            var g = d.fma(h, x.sub(load(pixels.near(), at + i)).mul(all(twice)));
            var positive = VectorMath.atLeast(x, FloatCurve.LEAST);
            var curvature =
                    VectorMath.atLeast(d.mul(all(1.2f)).fma(h, positive.mul(all(twice))), positive.mul(all(least)));
            var atBlack = x.compare(LE, all(0)).and(g.compare(GT, all(0)));
            var atWhite = x.compare(GE, all(1)).and(g.compare(LT, all(0)));
            g.intoArray(gradient, i);
            positive.div(curvature).blend(all(0f), atBlack.or(atWhite)).intoArray(compliance, i);
        }
        TAIL.ownTerms(weights, pixels, gradient, compliance, at, i, count);
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
        int i = 0;
        for (; i <= count - L; i += L) {
            var d = load(pixels.slope(), at + i);
            var given = load(compliance, i);
            d.mul(load(gradient, i).mul(given)).intoArray(right, termsAt + i);
            d.mul(d.mul(given)).intoArray(weight, termsAt + i);
        }
        TAIL.coarseTerms(pixels, gradient, compliance, at, right, weight, termsAt, i, count);
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
        float twice = 2 * weights.far();
        int i = 0;
        for (; i <= count - L; i += L) {
            var seen = load(pixels.seen(), at + i);
            var positive = VectorMath.atLeast(seen, LEAST_SEEN);
            var bent = seen.sub(load(pixels.target(), at + i)).fma(all(1 - POWER), positive);
            var part = VectorMath.atLeast(bent, positive.mul(all(LEAST_CURVATURE)));
            var perSlope = load(gain, i).mul(all(POWER));
            part.mul(all(twice)).div(positive.mul(perSlope.mul(perSlope))).intoArray(curvature, curvatureAt + i);
        }
        TAIL.curvatures(weights, pixels, gain, at, curvature, curvatureAt, i, count);
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
        int i = 0;
        for (; i <= count - L; i += L) {
            var x = load(pixels.canvas(), at + i);
            var g = load(gradient, i);
            var step = load(pixels.slope(), at + i).fma(load(up, i), g.neg()).mul(load(compliance, i));
            var moved = VectorMath.atMost(VectorMath.atLeast(step.fma(all(length), x), 0), 1);
            g.mul(step).intoArray(promise, i);
            moved.intoArray(next, at + i);
            g.mul(moved.sub(x)).intoArray(fall, i);
        }
        TAIL.modelStep(pixels, gradient, compliance, up, length, next, promise, fall, at, i, count);
    }

    @Override
    public void predict(PixelArrays pixels, float[] gain, float[] change, float[] next, int at, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            var seen = load(pixels.seen(), at + i);
            var moved = all(-1f).div(load(gain, i).mul(all(POWER))).fma(load(change, i), seen);
            VectorMath.atLeast(VectorMath.atLeast(moved, seen.mul(all(0.5f))), LEAST_SEEN)
                    .intoArray(next, i);
        }
        TAIL.predict(pixels, gain, change, next, at, i, count);
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
        int i = 0;
        for (; i <= count - L; i += L) {
            var residual = load(next, i).sub(load(pixels.target(), at + i));
            var z = residual.mul(all(2 * weights.far())).div(load(gain, i).mul(all(POWER)));
            z.intoArray(cotangent, cotangentAt + i);
            residual.mul(all(weights.far()))
                    .fma(residual, z.mul(load(gain, i).mul(load(next, i))).neg())
                    .intoArray(product, i);
        }
        TAIL.farBound(weights, pixels, next, gain, at, cotangent, cotangentAt, product, i, count);
    }

    @Override
    public void nearStart(
            PixelWeights weights, PixelArrays pixels, float[] back, float[] v, float[] least, int at, int count) {
        float perBack = 1.1f / weights.near();
        int i = 0;
        for (; i <= count - L; i += L) {
            int p = at + i;
            var a = load(pixels.near(), p);
            var x = load(pixels.canvas(), p);
            var k = load(back, i).mul(all(perBack));
            var bent = load(pixels.slope(), p).mul(all(1 / POWER));
            var beyond = x.compare(GT, VectorMath.atLeast(a, FloatCurve.LEAST))
                    .and(k.fma(bent, x).compare(LT, a))
                    .and(k.mul(all(1.2f)).fma(bent, x).compare(LT, all(0f)));
            var q = k.mul(all(-1.2f));
            var square = q.mul(q);
            var slides = q.compare(GT, all(1f))
                    .and(a.mul(all(6f)).mul(square.mul(square).mul(q)).compare(GT, all(1f)));
            a.intoArray(v, i);
            all(0f).blend(all(1f), beyond.or(slides)).intoArray(least, i);
        }
        TAIL.nearStart(weights, pixels, back, v, least, at, i, count);
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
        float perBack = 1.1f / weights.near();
        int i = 0;
        for (; i <= count - L; i += L) {
            int p = at + i;
            var bent = load(back, i).mul(all(perBack)).mul(load(root, i));
            var value = load(v, i);
            var slope = all(1.2f).fma(bent, all(1f));
            var residual = bent.fma(value, value.sub(load(pixels.near(), p)));
            var bound = load(least, i).blend(all(1f), slope.compare(LE, all(LEAST_SLOPE)));
            bound.intoArray(least, i);
            var next = value.sub(residual.div(VectorMath.atLeast(slope, LEAST_SLOPE)));
            VectorMath.atMost(VectorMath.atLeast(next, bound), 1).intoArray(v, i);
        }
        TAIL.nearStep(weights, pixels, back, root, v, least, at, i, count);
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
        int i = 0;
        for (; i <= count - L; i += L) {
            int p = at + i;
            var value = load(v, i);
            var residual = value.sub(load(pixels.near(), p));
            residual.mul(all(weights.near()))
                    .fma(residual, load(back, i).mul(value.mul(value).mul(load(root, i))))
                    .intoArray(product, i);
        }
        TAIL.nearBound(weights, pixels, back, root, v, product, at, i, count);
    }
}
