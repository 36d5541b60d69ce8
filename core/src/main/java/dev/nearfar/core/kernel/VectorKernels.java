package dev.nearfar.core.kernel;

import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The loops on the Vector API. Whole vectors here, what is left over by [ScalarKernels], whose bits are the same.
final class VectorKernels extends RowKernels {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final int L = SPECIES.length();
    private static final ScalarKernels TAIL = ScalarKernels.INSTANCE;

    private VectorKernels() {}

    /// Apart, so that nothing of the vector module is loaded before it is known to be there.
    static RowKernels create() {
        return new VectorKernels();
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
        float slopeFactor = curve.power() * curve.scale();
        var scales = FloatVector.broadcast(SPECIES, curve.scale());
        var offsets = FloatVector.broadcast(SPECIES, curve.offset());
        var codeSlopes = FloatVector.broadcast(SPECIES, curve.codeSlope());
        int i = 0;
        for (; i <= count - L; i += L) {
            var value = FloatVector.fromArray(SPECIES, code, codeAt + i);
            var u = scales.fma(value, offsets);
            var gain = VectorMath.power(u.max(FloatCurve.LEAST), curve.decodeHigh(), curve.decodeLow());
            var straight = value.compare(LE, curve.codeJoin());
            gain.mul(u).blend(value.mul(codeSlopes), straight).intoArray(light, lightAt + i);
            gain.mul(slopeFactor).blend(codeSlopes, straight).intoArray(slope, slopeAt + i);
        }
        TAIL.decode(curve, code, codeAt + i, light, lightAt + i, slope, slopeAt + i, count - i);
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
        var factors = FloatVector.broadcast(SPECIES, 1 / curve.scale());
        var offsets = FloatVector.broadcast(SPECIES, -curve.offset() / curve.scale());
        float slopeFactor = 1 / (curve.scale() * curve.power());
        var lightSlopes = FloatVector.broadcast(SPECIES, curve.lightSlope());
        int i = 0;
        for (; i <= count - L; i += L) {
            var y = FloatVector.fromArray(SPECIES, light, lightAt + i);
            var gain = VectorMath.power(y.max(curve.lightJoin()), curve.encodeHigh(), curve.encodeLow());
            var straight = y.compare(LE, curve.lightJoin());
            gain.mul(y)
                    .fma(factors, offsets)
                    .blend(y.mul(lightSlopes), straight)
                    .intoArray(code, codeAt + i);
            gain.mul(slopeFactor).blend(lightSlopes, straight).intoArray(slope, slopeAt + i);
        }
        TAIL.encode(curve, light, lightAt + i, code, codeAt + i, slope, slopeAt + i, count - i);
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
        int i = 0;
        for (; i <= count - 4 * L; i += 4 * L) {
            var s0 = FloatVector.zero(SPECIES);
            var s1 = s0;
            var s2 = s0;
            var s3 = s0;
            for (int t = from; t < to; t++) {
                var w = FloatVector.broadcast(SPECIES, weight[t]);
                int at = sourceAt + index[t] * stride + i;
                s0 = w.fma(FloatVector.fromArray(SPECIES, source, at), s0);
                s1 = w.fma(FloatVector.fromArray(SPECIES, source, at + L), s1);
                s2 = w.fma(FloatVector.fromArray(SPECIES, source, at + 2 * L), s2);
                s3 = w.fma(FloatVector.fromArray(SPECIES, source, at + 3 * L), s3);
            }
            s0.intoArray(target, targetAt + i);
            s1.intoArray(target, targetAt + i + L);
            s2.intoArray(target, targetAt + i + 2 * L);
            s3.intoArray(target, targetAt + i + 3 * L);
        }
        for (; i <= count - L; i += L) {
            var sum = FloatVector.zero(SPECIES);
            for (int t = from; t < to; t++) {
                var w = FloatVector.broadcast(SPECIES, weight[t]);
                sum = w.fma(FloatVector.fromArray(SPECIES, source, sourceAt + index[t] * stride + i), sum);
            }
            sum.intoArray(target, targetAt + i);
        }
        TAIL.weightedSum(source, sourceAt + i, index, stride, weight, from, to, target, targetAt + i, count - i);
    }

    @Override
    public double squaredDifference(
            float[] seen,
            int seenAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            int count,
            float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            var s0 = FloatVector.zero(SPECIES);
            var s1 = s0;
            var s2 = s0;
            var s3 = s0;
            int i = block;
            for (; i <= end - LANES; i += LANES) {
                s0 = squaredDifference(seen, seenAt + i, target, targetAt + i, scale, cotangent, cotangentAt + i, s0);
                if (L <= 8) {
                    s1 = squaredDifference(
                            seen, seenAt + i + L, target, targetAt + i + L, scale, cotangent, cotangentAt + i + L, s1);
                }
                if (L <= 4) {
                    s2 = squaredDifference(
                            seen,
                            seenAt + i + 2 * L,
                            target,
                            targetAt + i + 2 * L,
                            scale,
                            cotangent,
                            cotangentAt + i + 2 * L,
                            s2);
                    s3 = squaredDifference(
                            seen,
                            seenAt + i + 3 * L,
                            target,
                            targetAt + i + 3 * L,
                            scale,
                            cotangent,
                            cotangentAt + i + 3 * L,
                            s3);
                }
            }
            toLanes(s0, s1, s2, s3, lanes);
            TAIL.addSquaredDifference(
                    seen, seenAt + i, target, targetAt + i, scale, cotangent, cotangentAt + i, end - i, lanes);
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    private static FloatVector squaredDifference(
            float[] seen,
            int seenAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            FloatVector sum) {
        var difference =
                FloatVector.fromArray(SPECIES, seen, seenAt).sub(FloatVector.fromArray(SPECIES, target, targetAt));
        difference.mul(scale).intoArray(cotangent, cotangentAt);
        return difference.fma(difference, sum);
    }

    @Override
    public double encodedResidual(
            FloatCurve curve,
            float[] light,
            float[] seen,
            int seenAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            int count,
            float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            var s0 = FloatVector.zero(SPECIES);
            var s1 = s0;
            var s2 = s0;
            var s3 = s0;
            int i = block;
            for (; i <= end - LANES; i += LANES) {
                s0 = encodedResidual(
                        curve, light, seen, seenAt, target, targetAt, scale, cotangent, cotangentAt, i, s0);
                if (L <= 8) {
                    s1 = encodedResidual(
                            curve, light, seen, seenAt, target, targetAt, scale, cotangent, cotangentAt, i + L, s1);
                }
                if (L <= 4) {
                    s2 = encodedResidual(
                            curve, light, seen, seenAt, target, targetAt, scale, cotangent, cotangentAt, i + 2 * L, s2);
                    s3 = encodedResidual(
                            curve, light, seen, seenAt, target, targetAt, scale, cotangent, cotangentAt, i + 3 * L, s3);
                }
            }
            toLanes(s0, s1, s2, s3, lanes);
            TAIL.addEncodedResidual(
                    curve,
                    light,
                    i,
                    seen,
                    seenAt + i,
                    target,
                    targetAt + i,
                    scale,
                    cotangent,
                    cotangentAt + i,
                    end - i,
                    lanes);
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    private static FloatVector encodedResidual(
            FloatCurve curve,
            float[] light,
            float[] seen,
            int seenAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            int i,
            FloatVector sum) {
        var y = FloatVector.fromArray(SPECIES, light, i);
        var gain = VectorMath.power(y.max(curve.lightJoin()), curve.encodeHigh(), curve.encodeLow());
        var straight = y.compare(LE, curve.lightJoin());
        var code = gain.mul(y)
                .fma(
                        FloatVector.broadcast(SPECIES, 1 / curve.scale()),
                        FloatVector.broadcast(SPECIES, -curve.offset() / curve.scale()))
                .blend(y.mul(curve.lightSlope()), straight);
        var slope = gain.mul(1 / (curve.scale() * curve.power())).blend(curve.lightSlope(), straight);
        code.intoArray(seen, seenAt + i);
        var difference = code.sub(FloatVector.fromArray(SPECIES, target, targetAt + i));
        difference.mul(scale).mul(slope).intoArray(cotangent, cotangentAt + i);
        return difference.fma(difference, sum);
    }

    @Override
    public double gradient(
            float[] x,
            float[] target,
            float[] gradient,
            int at,
            float scale,
            float[] back,
            float[] slope,
            int slopeAt,
            int count,
            float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            var s0 = FloatVector.zero(SPECIES);
            var s1 = s0;
            var s2 = s0;
            var s3 = s0;
            int i = block;
            for (; i <= end - LANES; i += LANES) {
                s0 = gradient(x, target, gradient, at, scale, back, slope, slopeAt, i, s0);
                if (L <= 8) {
                    s1 = gradient(x, target, gradient, at, scale, back, slope, slopeAt, i + L, s1);
                }
                if (L <= 4) {
                    s2 = gradient(x, target, gradient, at, scale, back, slope, slopeAt, i + 2 * L, s2);
                    s3 = gradient(x, target, gradient, at, scale, back, slope, slopeAt, i + 3 * L, s3);
                }
            }
            toLanes(s0, s1, s2, s3, lanes);
            TAIL.addGradient(x, target, gradient, at + i, scale, back, i, slope, slopeAt + i, end - i, lanes);
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    private static FloatVector gradient(
            float[] x,
            float[] target,
            float[] gradient,
            int at,
            float scale,
            float[] back,
            float[] slope,
            int slopeAt,
            int i,
            FloatVector sum) {
        var difference = FloatVector.fromArray(SPECIES, x, at + i).sub(FloatVector.fromArray(SPECIES, target, at + i));
        FloatVector.fromArray(SPECIES, back, i)
                .fma(FloatVector.fromArray(SPECIES, slope, slopeAt + i), difference.mul(scale))
                .intoArray(gradient, at + i);
        return difference.fma(difference, sum);
    }

    /// Lays the sums of 16 lanes, which take one, two or four vectors, side by side.
    private static void toLanes(FloatVector s0, FloatVector s1, FloatVector s2, FloatVector s3, float[] lanes) {
        s0.intoArray(lanes, 0);
        if (L <= 8) {
            s1.intoArray(lanes, L);
        }
        if (L <= 4) {
            s2.intoArray(lanes, 2 * L);
            s3.intoArray(lanes, 3 * L);
        }
    }

    @Override
    public double sum(float[] a, int at, int count, float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            var s0 = FloatVector.zero(SPECIES);
            var s1 = s0;
            var s2 = s0;
            var s3 = s0;
            int i = block;
            for (; i <= end - LANES; i += LANES) {
                s0 = s0.add(FloatVector.fromArray(SPECIES, a, at + i));
                if (L <= 8) {
                    s1 = s1.add(FloatVector.fromArray(SPECIES, a, at + i + L));
                }
                if (L <= 4) {
                    s2 = s2.add(FloatVector.fromArray(SPECIES, a, at + i + 2 * L));
                    s3 = s3.add(FloatVector.fromArray(SPECIES, a, at + i + 3 * L));
                }
            }
            toLanes(s0, s1, s2, s3, lanes);
            for (int lane = 0; i < end; i++, lane++) {
                lanes[lane] += a[at + i];
            }
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    @Override
    public double dot(float[] a, float[] b, int at, int count, float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            var s0 = FloatVector.zero(SPECIES);
            var s1 = s0;
            var s2 = s0;
            var s3 = s0;
            int i = block;
            for (; i <= end - LANES; i += LANES) {
                s0 = FloatVector.fromArray(SPECIES, a, at + i).fma(FloatVector.fromArray(SPECIES, b, at + i), s0);
                if (L <= 8) {
                    s1 = FloatVector.fromArray(SPECIES, a, at + i + L)
                            .fma(FloatVector.fromArray(SPECIES, b, at + i + L), s1);
                }
                if (L <= 4) {
                    s2 = FloatVector.fromArray(SPECIES, a, at + i + 2 * L)
                            .fma(FloatVector.fromArray(SPECIES, b, at + i + 2 * L), s2);
                    s3 = FloatVector.fromArray(SPECIES, a, at + i + 3 * L)
                            .fma(FloatVector.fromArray(SPECIES, b, at + i + 3 * L), s3);
                }
            }
            toLanes(s0, s1, s2, s3, lanes);
            for (int lane = 0; i < end; i++, lane++) {
                lanes[lane] = Math.fma(a[at + i], b[at + i], lanes[lane]);
            }
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    @Override
    public void addProduct(float[] a, int aAt, float[] b, int bAt, float[] sum, int sumAt, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            FloatVector.fromArray(SPECIES, a, aAt + i)
                    .fma(FloatVector.fromArray(SPECIES, b, bAt + i), FloatVector.fromArray(SPECIES, sum, sumAt + i))
                    .intoArray(sum, sumAt + i);
        }
        TAIL.addProduct(a, aAt + i, b, bAt + i, sum, sumAt + i, count - i);
    }

    @Override
    public void addScaled(float factor, float[] a, int aAt, float[] sum, int sumAt, int count) {
        var factors = FloatVector.broadcast(SPECIES, factor);
        int i = 0;
        for (; i <= count - L; i += L) {
            factors.fma(FloatVector.fromArray(SPECIES, a, aAt + i), FloatVector.fromArray(SPECIES, sum, sumAt + i))
                    .intoArray(sum, sumAt + i);
        }
        TAIL.addScaled(factor, a, aAt + i, sum, sumAt + i, count - i);
    }

    @Override
    public void sigmoid(float[] source, int sourceAt, float[] target, int targetAt, int count) {
        int i = 0;
        for (; i <= count - L; i += L) {
            VectorMath.sigmoid(FloatVector.fromArray(SPECIES, source, sourceAt + i))
                    .intoArray(target, targetAt + i);
        }
        TAIL.sigmoid(source, sourceAt + i, target, targetAt + i, count - i);
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
        TAIL.timesSigmoidSlope(value, valueAt + i, gradient, gradientAt + i, count - i);
    }

    @Override
    public void step(float[] x, float[] gradient, int at, float factor, float lower, float upper, int count) {
        var factors = FloatVector.broadcast(SPECIES, factor);
        int i = at;
        for (; i <= at + count - L; i += L) {
            factors.fma(FloatVector.fromArray(SPECIES, gradient, i), FloatVector.fromArray(SPECIES, x, i))
                    .max(lower)
                    .min(upper)
                    .intoArray(x, i);
        }
        TAIL.step(x, gradient, i, factor, lower, upper, at + count - i);
    }
}
