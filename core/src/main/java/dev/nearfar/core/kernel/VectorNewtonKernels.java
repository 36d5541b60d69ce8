package dev.nearfar.core.kernel;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// The loops on the Vector API; what is left over goes through [ScalarNewtonKernels], whose bits are the same.
final class VectorNewtonKernels extends NewtonKernels {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final int L = SPECIES.length();
    private static final ScalarNewtonKernels TAIL = ScalarNewtonKernels.INSTANCE;

    private VectorNewtonKernels() {}

    /// Apart, so that nothing of the vector module is loaded before it is known to be there.
    static NewtonKernels create() {
        return new VectorNewtonKernels();
    }

    private static FloatVector load(float[] array, int at) {
        return FloatVector.fromArray(SPECIES, array, at);
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    private static FloatVector gradient(PixelWeights weights, PixelArrays pixels, int i) {
        var near = load(pixels.canvas(), i).sub(load(pixels.near(), i)).mul(2 * weights.near());
        return load(pixels.slope(), i).fma(load(pixels.back(), i), near);
    }

    private static FloatVector ownCurvature(PixelWeights weights, PixelArrays pixels, int i) {
        float twice = 2 * weights.near();
        var bend =
                load(pixels.slope(), i).mul(1.2f).div(load(pixels.canvas(), i).max(FloatCurve.LEAST));
        return bend.fma(load(pixels.back(), i), all(twice)).max(weights.floor() * twice);
    }

    private static VectorMask<Float> isHeld(FloatVector x, FloatVector gradient) {
        return x.compare(LE, 0f)
                .and(gradient.compare(GT, 0f))
                .or(x.compare(GE, 1f).and(gradient.compare(LT, 0f)));
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
    public void modelTerms(PixelWeights weights, PixelArrays pixels, float[] right, float[] weight, int at, int count) {
        int i = at;
        for (; i <= at + count - L; i += L) {
            var g = gradient(weights, pixels, i);
            var own = ownCurvature(weights, pixels, i);
            var d = load(pixels.slope(), i).blend(0f, isHeld(load(pixels.canvas(), i), g));
            d.mul(g.div(own)).intoArray(right, i);
            d.mul(d.div(own)).intoArray(weight, i);
        }
        TAIL.modelTerms(weights, pixels, right, weight, i, at + count - i);
    }

    @Override
    public void curvatures(
            PixelWeights weights, PixelArrays pixels, float[] gain, float[] curvature, int at, int count) {
        float twice = 2 * weights.far();
        int i = 0;
        for (; i <= count - L; i += L) {
            var seen = load(pixels.seen(), at + i);
            var slope = all(1f).div(load(gain, i).mul(POWER));
            var gauss = slope.mul(twice).mul(slope);
            var bend = slope.mul(1 / POWER - 1).div(load(gain, i).mul(seen.max(LEAST_SEEN)));
            var full = seen.sub(load(pixels.target(), at + i)).mul(twice).fma(bend, gauss);
            full.max(gauss.mul(LEAST_CURVATURE)).intoArray(curvature, at + i);
        }
        TAIL.curvatures(weights, pixels, gain, curvature, at, i, count);
    }

    @Override
    public void modelStep(
            PixelWeights weights, PixelArrays pixels, float[] up, float[] step, float[] product, int at, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            var g = gradient(weights, pixels, at + i);
            var own = ownCurvature(weights, pixels, at + i);
            var moved = load(pixels.slope(), at + i).fma(load(up, i), g.neg()).div(own);
            var kept = moved.blend(0f, isHeld(load(pixels.canvas(), at + i), g));
            kept.intoArray(step, at + i);
            g.mul(kept).intoArray(product, i);
        }
        TAIL.modelStep(weights, pixels, up, step, product, at, i, count);
    }

    @Override
    public void predict(PixelArrays pixels, float[] gain, float[] change, float[] next, int at, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            var seen = load(pixels.seen(), at + i);
            var moved = all(1f).div(load(gain, i).mul(POWER)).fma(load(change, i), seen);
            moved.max(seen.mul(0.5f)).max(LEAST_SEEN).intoArray(next, i);
        }
        TAIL.predict(pixels, gain, change, next, at, i, count);
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
        int i = 0;
        for (; i <= count - L; i += L) {
            var residual = load(next, i).sub(load(pixels.target(), at + i));
            var z = residual.mul(2 * weights.far()).div(load(gain, i).mul(POWER));
            z.intoArray(cotangent, at + i);
            residual.mul(weights.far())
                    .fma(residual, z.mul(load(gain, i).mul(load(next, i))).neg())
                    .intoArray(product, i);
        }
        TAIL.farBound(weights, pixels, next, gain, cotangent, product, at, i, count);
    }

    @Override
    public void nearStart(
            PixelWeights weights, PixelArrays pixels, float[] back, float[] v, float[] least, int at, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            int p = at + i;
            var a = load(pixels.near(), p);
            var x = load(pixels.canvas(), p);
            var k = load(back, p).mul(1.1f).div(weights.near());
            var bent = load(pixels.slope(), p).div(POWER);
            var beyond = x.compare(GT, a.max(FloatCurve.LEAST))
                    .and(k.fma(bent, x).compare(LT, a))
                    .and(k.mul(1.2f).fma(bent, x).compare(LT, 0f));
            var q = k.mul(-1.2f);
            var square = q.mul(q);
            var slides = q.compare(GT, 1f)
                    .and(a.mul(6f).mul(square.mul(square).mul(q)).compare(GT, 1f));
            a.intoArray(v, i);
            all(0f).blend(1f, beyond.or(slides)).intoArray(least, i);
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
        int i = 0;
        for (; i <= count - L; i += L) {
            int p = at + i;
            var bent = load(back, p).mul(1.1f).div(weights.near()).mul(load(root, i));
            var value = load(v, i);
            var slope = all(1.2f).fma(bent, all(1f));
            var residual = bent.fma(value, value.sub(load(pixels.near(), p)));
            var bound = load(least, i).blend(1f, slope.compare(LE, LEAST_SLOPE));
            bound.intoArray(least, i);
            value.sub(residual.div(slope.max(LEAST_SLOPE))).max(bound).min(1f).intoArray(v, i);
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
            residual.mul(weights.near())
                    .fma(residual, load(back, p).mul(value.mul(value).mul(load(root, i))))
                    .intoArray(product, i);
        }
        TAIL.nearBound(weights, pixels, back, root, v, product, at, i, count);
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
        int i = 0;
        for (; i <= count - L; i += L) {
            var x = load(pixels.canvas(), at + i);
            var moved = all(length).fma(load(step, at + i), x).max(0).min(1);
            moved.intoArray(next, at + i);
            gradient(weights, pixels, at + i).mul(moved.sub(x)).intoArray(product, i);
        }
        TAIL.trial(weights, pixels, length, step, next, product, at, i, count);
    }
}
