package dev.nearfar.core.kernel;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The loops on the Vector API; those that add up are [VectorSums]. Whole vectors here, what is left over, if anything is, by [ScalarKernels], whose bits are
/// the same.
final class VectorKernels extends VectorSums {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final int L = SPECIES.length();
    private static final ScalarKernels TAIL = ScalarKernels.INSTANCE;

    private VectorKernels() {}

    /// Apart, so that nothing of the vector module is loaded before it is known to be there.
    static RowKernels create() {
        return L < 4 ? TAIL : new VectorKernels();
    }

    @Override
    public String name() {
        return "simd" + SPECIES.vectorBitSize();
    }

    @Override
    public void decode(
            FloatCurve curve,
            float[] code,
            int codeAt,
            float[] light,
            int lightAt,
            float[] slope,
            int slopeAt,
            int count) {
        if (curve.isPower()) {
            decodePower(curve, curve.power(), code, codeAt, light, lightAt, slope, slopeAt, count);
            return;
        }
        float slopeFactor = curve.power() * curve.scale();
        var codeSlopes = FloatVector.broadcast(SPECIES, curve.codeSlope());
        int i = 0;
        for (; i <= count - L; i += L) {
            var value = FloatVector.fromArray(SPECIES, code, codeAt + i);
            var u = FloatVector.broadcast(SPECIES, curve.scale())
                    .fma(value, FloatVector.broadcast(SPECIES, curve.offset()));
            var gain = VectorMath.power(curve.decodeGain(), VectorMath.atLeast(u, FloatCurve.LEAST));
            var straight = value.compare(LE, FloatVector.broadcast(SPECIES, curve.codeJoin()));
            gain.mul(u).blend(value.mul(codeSlopes), straight).intoArray(light, lightAt + i);
            gain.mul(FloatVector.broadcast(SPECIES, slopeFactor))
                    .blend(codeSlopes, straight)
                    .intoArray(slope, slopeAt + i);
        }
        if (i < count) {
            TAIL.decode(curve, code, codeAt + i, light, lightAt + i, slope, slopeAt + i, count - i);
        }
    }

    @Override
    public void decodePower(
            FloatCurve curve,
            float factor,
            float[] code,
            int codeAt,
            float[] light,
            int lightAt,
            float[] gain,
            int gainAt,
            int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            var value = FloatVector.fromArray(SPECIES, code, codeAt + i);
            var power = VectorMath.power(curve.decodeGain(), VectorMath.atLeast(value, FloatCurve.LEAST));
            power.mul(value).intoArray(light, lightAt + i);
            power.mul(FloatVector.broadcast(SPECIES, factor)).intoArray(gain, gainAt + i);
        }
        if (i < count) {
            TAIL.decodePower(curve, factor, code, codeAt + i, light, lightAt + i, gain, gainAt + i, count - i);
        }
    }

    @Override
    public void encode(
            FloatCurve curve,
            float[] light,
            int lightAt,
            float[] code,
            int codeAt,
            float[] slope,
            int slopeAt,
            int count) {
        float factor = 1 / curve.scale();
        float offset = -curve.offset() / curve.scale();
        float slopeFactor = 1 / (curve.scale() * curve.power());
        var lightSlopes = FloatVector.broadcast(SPECIES, curve.lightSlope());
        int i = 0;
        for (; i <= count - L; i += L) {
            var y = FloatVector.fromArray(SPECIES, light, lightAt + i);
            var gain = VectorMath.power(curve.encodeGain(), VectorMath.atLeast(y, curve.lightJoin()));
            var straight = y.compare(LE, FloatVector.broadcast(SPECIES, curve.lightJoin()));
            gain.mul(y)
                    .fma(FloatVector.broadcast(SPECIES, factor), FloatVector.broadcast(SPECIES, offset))
                    .blend(y.mul(lightSlopes), straight)
                    .intoArray(code, codeAt + i);
            gain.mul(FloatVector.broadcast(SPECIES, slopeFactor))
                    .blend(lightSlopes, straight)
                    .intoArray(slope, slopeAt + i);
        }
        if (i < count) {
            TAIL.encode(curve, light, lightAt + i, code, codeAt + i, slope, slopeAt + i, count - i);
        }
    }

    @Override
    public void blurAcross(
            float[] line, int lineAt, float[] half, float[] target, int targetAt, int count, BlurSpace space) {
        int whole = count - count % VectorBlurAcross.RUN;
        VectorBlurAcross.run(line, lineAt, half, target, targetAt, whole);
        if (whole < count) {
            TAIL.blurAcross(line, lineAt, half, target, targetAt, whole, count);
        }
    }

    @Override
    public void blurAcross(
            float[] lines,
            int lineAt,
            int lineStride,
            int rows,
            float[] half,
            float[] target,
            int[] targets,
            int count,
            BlurSpace space) {
        int turned = half.length < VectorBlurTurned.LEAST_WEIGHTS ? 0 : rows - rows % L;
        for (int row = 0; row < turned; row += L) {
            VectorBlurTurned.run(
                    lines, lineAt + row * lineStride, lineStride, half, target, targets, row, count, space);
        }
        for (int row = turned; row < rows; row++) {
            blurAcross(lines, lineAt + row * lineStride, half, target, targets[row], count, space);
        }
    }

    @Override
    public BlurSpace blurSpace(int count, int weights) {
        return weights < VectorBlurTurned.LEAST_WEIGHTS ? BlurSpace.NONE : VectorBlurTurned.space(count, weights);
    }

    @Override
    public void blurDown(
            float[] source,
            int[] rows,
            int first,
            float[] half,
            float[] target,
            int targetAt,
            int stride,
            int count,
            BlurSpace space) {
        int whole = count - count % L;
        VectorBlurDown.run(source, rows, first, half, target, targetAt, stride, whole);
        if (whole < count) {
            TAIL.blurDown(source, rows, first, half, target, targetAt, stride, whole, count);
        }
    }

    @Override
    public void weightedSum(
            float[] source,
            int sourceAt,
            int[] index,
            int stride,
            float[] weight,
            int from,
            int to,
            float[] target,
            int targetAt,
            int count) {
        if (count < L) {
            TAIL.weightedSum(source, sourceAt, index, stride, weight, from, to, target, targetAt, count);
        } else {
            VectorWeightedSum.run(source, sourceAt, index, stride, weight, from, to, target, targetAt, count);
        }
    }

    @Override
    public void halve(float[] source, int sourceAt, float[] weight, float[] target, int targetAt, int count) {
        int whole = count - count % L;
        VectorHalves.halve(source, sourceAt, weight, target, targetAt, whole);
        if (whole < count) {
            TAIL.halve(source, sourceAt + 2 * whole, weight, target, targetAt + whole, count - whole);
        }
    }

    @Override
    public void twice(float[] source, int sourceAt, float inner, float outer, float[] target, int targetAt, int count) {
        int whole = count - count % L;
        VectorHalves.twice(source, sourceAt, inner, outer, target, targetAt, whole);
        if (whole < count) {
            TAIL.twice(source, sourceAt + whole, inner, outer, target, targetAt + 2 * whole, count - whole);
        }
    }

    @Override
    public void product(float[] a, int aAt, float[] b, int bAt, float factor, float[] target, int targetAt, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            FloatVector.fromArray(SPECIES, a, aAt + i)
                    .mul(FloatVector.fromArray(SPECIES, b, bAt + i))
                    .mul(FloatVector.broadcast(SPECIES, factor))
                    .intoArray(target, targetAt + i);
        }
        if (i < count) {
            TAIL.product(a, aAt + i, b, bAt + i, factor, target, targetAt + i, count - i);
        }
    }

    @Override
    public void quotient(
            float[] a, int aAt, float[] b, int bAt, float factor, float[] target, int targetAt, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            FloatVector.fromArray(SPECIES, a, aAt + i)
                    .div(FloatVector.fromArray(SPECIES, b, bAt + i))
                    .mul(FloatVector.broadcast(SPECIES, factor))
                    .intoArray(target, targetAt + i);
        }
        if (i < count) {
            TAIL.quotient(a, aAt + i, b, bAt + i, factor, target, targetAt + i, count - i);
        }
    }

    @Override
    public void rootOfQuotient(
            float[] a, int aAt, float factor, float[] b, int bAt, float[] target, int targetAt, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            var divisor = FloatVector.fromArray(SPECIES, b, bAt + i).mul(FloatVector.broadcast(SPECIES, factor));
            FloatVector.fromArray(SPECIES, a, aAt + i).div(divisor).sqrt().intoArray(target, targetAt + i);
        }
        if (i < count) {
            TAIL.rootOfQuotient(a, aAt + i, factor, b, bAt + i, target, targetAt + i, count - i);
        }
    }

    @Override
    public void sumScaled(
            float[] a, int aAt, float factor, float[] b, int bAt, float[] target, int targetAt, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            FloatVector.fromArray(SPECIES, b, bAt + i)
                    .fma(FloatVector.broadcast(SPECIES, factor), FloatVector.fromArray(SPECIES, a, aAt + i))
                    .intoArray(target, targetAt + i);
        }
        if (i < count) {
            TAIL.sumScaled(a, aAt + i, factor, b, bAt + i, target, targetAt + i, count - i);
        }
    }

    @Override
    public void clamp(float[] target, int at, float lower, float upper, int count) {
        int i = at;
        for (; i <= at + count - L; i += L) {
            FloatVector.fromArray(SPECIES, target, i)
                    .max(FloatVector.broadcast(SPECIES, lower))
                    .min(FloatVector.broadcast(SPECIES, upper))
                    .intoArray(target, i);
        }
        if (i < at + count) {
            TAIL.clamp(target, i, lower, upper, at + count - i);
        }
    }

    @Override
    public void hold(float[] x, float[] gradient, int at, float lower, float upper, float[] direction, int count) {
        int i = at;
        for (; i <= at + count - L; i += L) {
            var value = FloatVector.fromArray(SPECIES, x, i);
            var slope = FloatVector.fromArray(SPECIES, gradient, i);
            var below = value.compare(LE, lower).and(slope.compare(GT, 0));
            var above = value.compare(GE, upper).and(slope.compare(LT, 0));
            FloatVector.fromArray(SPECIES, direction, i)
                    .blend(0, below.or(above))
                    .intoArray(direction, i);
        }
        if (i < at + count) {
            TAIL.hold(x, gradient, i, lower, upper, direction, at + count - i);
        }
    }

    @Override
    public void addProduct(float[] a, int aAt, float[] b, int bAt, float[] sum, int sumAt, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            FloatVector.fromArray(SPECIES, a, aAt + i)
                    .fma(FloatVector.fromArray(SPECIES, b, bAt + i), FloatVector.fromArray(SPECIES, sum, sumAt + i))
                    .intoArray(sum, sumAt + i);
        }
        if (i < count) {
            TAIL.addProduct(a, aAt + i, b, bAt + i, sum, sumAt + i, count - i);
        }
    }

    @Override
    public void addScaled(float factor, float[] a, int aAt, float[] sum, int sumAt, int count) {
        var factors = FloatVector.broadcast(SPECIES, factor);
        int i = 0;
        for (; i <= count - L; i += L) {
            factors.fma(FloatVector.fromArray(SPECIES, a, aAt + i), FloatVector.fromArray(SPECIES, sum, sumAt + i))
                    .intoArray(sum, sumAt + i);
        }
        if (i < count) {
            TAIL.addScaled(factor, a, aAt + i, sum, sumAt + i, count - i);
        }
    }

    @Override
    public void sigmoid(float[] source, int sourceAt, float[] target, int targetAt, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            VectorMath.sigmoid(FloatVector.fromArray(SPECIES, source, sourceAt + i))
                    .intoArray(target, targetAt + i);
        }
        if (i < count) {
            TAIL.sigmoid(source, sourceAt + i, target, targetAt + i, count - i);
        }
    }

    @Override
    public void timesSigmoidSlope(float[] value, int valueAt, float[] gradient, int gradientAt, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            var v = FloatVector.fromArray(SPECIES, value, valueAt + i);
            FloatVector.fromArray(SPECIES, gradient, gradientAt + i)
                    .mul(v.neg().fma(v, v))
                    .intoArray(gradient, gradientAt + i);
        }
        if (i < count) {
            TAIL.timesSigmoidSlope(value, valueAt + i, gradient, gradientAt + i, count - i);
        }
    }

    @Override
    public void sigmoidStep(
            float[] value,
            int valueAt,
            float[] gradient,
            int gradientAt,
            float factor,
            float[] x,
            float[] next,
            int at,
            int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            var v = FloatVector.fromArray(SPECIES, value, valueAt + i);
            FloatVector.fromArray(SPECIES, gradient, gradientAt + i)
                    .mul(v.neg().fma(v, v))
                    .fma(FloatVector.broadcast(SPECIES, factor), FloatVector.fromArray(SPECIES, x, at + i))
                    .intoArray(next, at + i);
        }
        if (i < count) {
            TAIL.sigmoidStep(value, valueAt + i, gradient, gradientAt + i, factor, x, next, at + i, count - i);
        }
    }

    @Override
    public void step(float[] x, float[] gradient, int at, float factor, float lower, float upper, int count) {
        var factors = FloatVector.broadcast(SPECIES, factor);
        int i = at;
        for (; i <= at + count - L; i += L) {
            factors.fma(FloatVector.fromArray(SPECIES, gradient, i), FloatVector.fromArray(SPECIES, x, i))
                    .max(FloatVector.broadcast(SPECIES, lower))
                    .min(FloatVector.broadcast(SPECIES, upper))
                    .intoArray(x, i);
        }
        if (i < at + count) {
            TAIL.step(x, gradient, i, factor, lower, upper, at + count - i);
        }
    }
}
