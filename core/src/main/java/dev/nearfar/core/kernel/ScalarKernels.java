package dev.nearfar.core.kernel;

import java.util.Arrays;

/// The plain loops: what the faster forms are tested against, and what runs where there is nothing faster.
final class ScalarKernels extends RowKernels {
    static final ScalarKernels INSTANCE = new ScalarKernels();

    private ScalarKernels() {}

    @Override
    public String name() {
        return "scalar";
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
        for (int i = 0; i < count; i++) {
            float value = code[codeAt + i];
            float u = Math.fma(curve.scale(), value, curve.offset());
            float gain = FloatMath.power(Math.max(u, FloatCurve.LEAST), curve.decodeHigh(), curve.decodeLow());
            boolean straight = value <= curve.codeJoin();
            light[lightAt + i] = straight ? value * curve.codeSlope() : gain * u;
            slope[slopeAt + i] = straight ? curve.codeSlope() : gain * slopeFactor;
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
        for (int i = 0; i < count; i++) {
            float y = light[lightAt + i];
            float gain = FloatMath.power(Math.max(y, curve.lightJoin()), curve.encodeHigh(), curve.encodeLow());
            boolean straight = y <= curve.lightJoin();
            code[codeAt + i] = straight ? y * curve.lightSlope() : Math.fma(gain * y, factor, offset);
            slope[slopeAt + i] = straight ? curve.lightSlope() : gain * slopeFactor;
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
        for (int i = 0; i < count; i++) {
            target[targetAt + i] = 0;
        }
        for (int t = from; t < to; t++) {
            int start = sourceAt + index[t] * stride;
            float w = weight[t];
            for (int i = 0; i < count; i++) {
                target[targetAt + i] = Math.fma(w, source[start + i], target[targetAt + i]);
            }
        }
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
            Arrays.fill(lanes, 0);
            addSquaredDifference(
                    seen,
                    seenAt + block,
                    target,
                    targetAt + block,
                    scale,
                    cotangent,
                    cotangentAt + block,
                    end - block,
                    lanes);
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    /// The part of a block that starts at lane 0; adds to the lanes.
    void addSquaredDifference(
            float[] seen,
            int seenAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            int count,
            float[] lanes) {
        for (int i = 0; i < count; i++) {
            float difference = seen[seenAt + i] - target[targetAt + i];
            cotangent[cotangentAt + i] = scale * difference;
            lanes[i % LANES] = Math.fma(difference, difference, lanes[i % LANES]);
        }
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
            Arrays.fill(lanes, 0);
            addEncodedResidual(
                    curve,
                    light,
                    block,
                    seen,
                    seenAt + block,
                    target,
                    targetAt + block,
                    scale,
                    cotangent,
                    cotangentAt + block,
                    end - block,
                    lanes);
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    /// The part of a block that starts at lane 0; adds to the lanes.
    void addEncodedResidual(
            FloatCurve curve,
            float[] light,
            int lightAt,
            float[] seen,
            int seenAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            int count,
            float[] lanes) {
        float factor = 1 / curve.scale();
        float offset = -curve.offset() / curve.scale();
        float slopeFactor = 1 / (curve.scale() * curve.power());
        for (int i = 0; i < count; i++) {
            float y = light[lightAt + i];
            float gain = FloatMath.power(Math.max(y, curve.lightJoin()), curve.encodeHigh(), curve.encodeLow());
            boolean straight = y <= curve.lightJoin();
            float code = straight ? y * curve.lightSlope() : Math.fma(gain * y, factor, offset);
            float slope = straight ? curve.lightSlope() : gain * slopeFactor;
            float difference = code - target[targetAt + i];
            seen[seenAt + i] = code;
            cotangent[cotangentAt + i] = scale * difference * slope;
            lanes[i % LANES] = Math.fma(difference, difference, lanes[i % LANES]);
        }
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
            Arrays.fill(lanes, 0);
            addGradient(
                    x, target, gradient, at + block, scale, back, block, slope, slopeAt + block, end - block, lanes);
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    /// The part of a block that starts at lane 0; adds to the lanes.
    void addGradient(
            float[] x,
            float[] target,
            float[] gradient,
            int at,
            float scale,
            float[] back,
            int backAt,
            float[] slope,
            int slopeAt,
            int count,
            float[] lanes) {
        for (int i = 0; i < count; i++) {
            float difference = x[at + i] - target[at + i];
            gradient[at + i] = Math.fma(back[backAt + i], slope[slopeAt + i], scale * difference);
            lanes[i % LANES] = Math.fma(difference, difference, lanes[i % LANES]);
        }
    }

    @Override
    public double sum(float[] a, int at, int count, float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            Arrays.fill(lanes, 0);
            for (int i = block; i < end; i++) {
                lanes[i % LANES] += a[at + i];
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
            Arrays.fill(lanes, 0);
            for (int i = block; i < end; i++) {
                lanes[i % LANES] = Math.fma(a[at + i], b[at + i], lanes[i % LANES]);
            }
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    @Override
    public void addProduct(float[] a, int aAt, float[] b, int bAt, float[] sum, int sumAt, int count) {
        for (int i = 0; i < count; i++) {
            sum[sumAt + i] = Math.fma(a[aAt + i], b[bAt + i], sum[sumAt + i]);
        }
    }

    @Override
    public void addScaled(float factor, float[] a, int aAt, float[] sum, int sumAt, int count) {
        for (int i = 0; i < count; i++) {
            sum[sumAt + i] = Math.fma(factor, a[aAt + i], sum[sumAt + i]);
        }
    }

    @Override
    public void sigmoid(float[] source, int sourceAt, float[] target, int targetAt, int count) {
        for (int i = 0; i < count; i++) {
            target[targetAt + i] = FloatMath.sigmoid(source[sourceAt + i]);
        }
    }

    @Override
    public void timesSigmoidSlope(float[] value, int valueAt, float[] gradient, int gradientAt, int count) {
        for (int i = 0; i < count; i++) {
            float v = value[valueAt + i];
            gradient[gradientAt + i] *= Math.fma(-v, v, v);
        }
    }

    @Override
    public void step(float[] x, float[] gradient, int at, float factor, float lower, float upper, int count) {
        for (int i = at; i < at + count; i++) {
            x[i] = Math.min(Math.max(Math.fma(factor, gradient[i], x[i]), lower), upper);
        }
    }
}
