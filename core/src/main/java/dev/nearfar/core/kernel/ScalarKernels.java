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
            float u = curve.isPower() ? value : Math.fma(curve.scale(), value, curve.offset());
            float gain = curve.decodeGain().of(FloatMath.atLeast(u, FloatCurve.LEAST));
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
            float gain = curve.encodeGain().of(FloatMath.atLeast(y, curve.lightJoin()));
            boolean straight = y <= curve.lightJoin();
            code[codeAt + i] = straight ? y * curve.lightSlope() : Math.fma(gain * y, factor, offset);
            slope[slopeAt + i] = straight ? curve.lightSlope() : gain * slopeFactor;
        }
    }

    @Override
    public void blurAcross(float[] line, int lineAt, float[] half, float[] target, int targetAt, int count) {
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (int j = 0; j < half.length; j++) {
                sum = Math.fma(half[j], line[lineAt + i - j] + line[lineAt + i + j], sum);
            }
            target[targetAt + i] = sum;
        }
    }

    @Override
    public void blurDown(
            float[] source, int[] rows, int first, float[] half, float[] target, int targetAt, int stride, int count) {
        blurDown(source, rows, first, half, target, targetAt, stride, 0, count);
    }

    /// The columns from `from` to `to`.
    void blurDown(
            float[] source,
            int[] rows,
            int first,
            float[] half,
            float[] target,
            int targetAt,
            int stride,
            int from,
            int to) {
        for (int row = 0; row < ROWS; row++) {
            for (int i = from; i < to; i++) {
                float sum = 0;
                for (int j = 0; j < half.length; j++) {
                    float pair = source[rows[first + row - j] + i] + source[rows[first + row + j] + i];
                    sum = Math.fma(half[j], pair, sum);
                }
                target[targetAt + row * stride + i] = sum;
            }
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
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            Arrays.fill(lanes, 0);
            addEncodedResidual(
                    curve,
                    light,
                    lightAt + block,
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
            float gain = curve.encodeGain().of(FloatMath.atLeast(y, curve.lightJoin()));
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
            int xAt,
            float[] target,
            int targetAt,
            float scale,
            float[] back,
            int backAt,
            float[] slope,
            int slopeAt,
            float[] gradient,
            int gradientAt,
            int count,
            float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            Arrays.fill(lanes, 0);
            addGradient(
                    x,
                    xAt + block,
                    target,
                    targetAt + block,
                    scale,
                    back,
                    backAt + block,
                    slope,
                    slopeAt + block,
                    gradient,
                    gradientAt + block,
                    end - block,
                    lanes);
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    /// The part of a block that starts at lane 0; adds to the lanes.
    void addGradient(
            float[] x,
            int xAt,
            float[] target,
            int targetAt,
            float scale,
            float[] back,
            int backAt,
            float[] slope,
            int slopeAt,
            float[] gradient,
            int gradientAt,
            int count,
            float[] lanes) {
        for (int i = 0; i < count; i++) {
            float difference = x[xAt + i] - target[targetAt + i];
            gradient[gradientAt + i] = Math.fma(back[backAt + i], slope[slopeAt + i], scale * difference);
            lanes[i % LANES] = Math.fma(difference, difference, lanes[i % LANES]);
        }
    }

    @Override
    public double sum(float[] a, int at, int count, float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            Arrays.fill(lanes, 0);
            addSum(a, at + block, end - block, lanes);
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    /// The part of a block that starts at lane 0; adds to the lanes.
    void addSum(float[] a, int at, int count, float[] lanes) {
        for (int i = 0; i < count; i++) {
            lanes[i % LANES] += a[at + i];
        }
    }

    @Override
    public double dot(float[] a, float[] b, int at, int count, float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            Arrays.fill(lanes, 0);
            addDot(a, b, at + block, end - block, lanes);
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    /// The part of a block that starts at lane 0; adds to the lanes.
    void addDot(float[] a, float[] b, int at, int count, float[] lanes) {
        for (int i = 0; i < count; i++) {
            lanes[i % LANES] = Math.fma(a[at + i], b[at + i], lanes[i % LANES]);
        }
    }

    @Override
    public double weightedDot(float[] weight, float[] a, float[] b, int at, int count, float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            Arrays.fill(lanes, 0);
            addWeightedDot(weight, a, b, at + block, end - block, lanes);
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    /// The part of a block that starts at lane 0; adds to the lanes.
    void addWeightedDot(float[] weight, float[] a, float[] b, int at, int count, float[] lanes) {
        for (int i = 0; i < count; i++) {
            lanes[i % LANES] = Math.fma(weight[at + i] * a[at + i], b[at + i], lanes[i % LANES]);
        }
    }

    @Override
    public void hold(float[] x, float[] gradient, int at, float lower, float upper, float[] direction, int count) {
        for (int i = at; i < at + count; i++) {
            if ((x[i] <= lower && gradient[i] > 0) || (x[i] >= upper && gradient[i] < 0)) {
                direction[i] = 0;
            }
        }
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
        for (int i = 0; i < count; i++) {
            float v = value[valueAt + i];
            next[at + i] = Math.fma(gradient[gradientAt + i] * Math.fma(-v, v, v), factor, x[at + i]);
        }
    }

    @Override
    public void step(float[] x, float[] gradient, int at, float factor, float lower, float upper, int count) {
        for (int i = at; i < at + count; i++) {
            x[i] = Math.min(Math.max(Math.fma(factor, gradient[i], x[i]), lower), upper);
        }
    }
}
