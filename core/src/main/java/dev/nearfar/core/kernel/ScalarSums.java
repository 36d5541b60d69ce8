package dev.nearfar.core.kernel;

import java.util.Arrays;

/// The plain loops that add up, over the lanes and blocks that [RowKernels] tells of.
abstract class ScalarSums extends RowKernels {
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
    public double charbonnier(
            FloatCharbonnier loss, float[] square, int squareAt, float[] gain, int gainAt, int count, float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            Arrays.fill(lanes, 0);
            addCharbonnier(loss, square, squareAt + block, gain, gainAt + block, end - block, lanes);
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    /// The part of a block that starts at lane 0; adds to the lanes.
    void addCharbonnier(
            FloatCharbonnier loss, float[] square, int squareAt, float[] gain, int gainAt, int count, float[] lanes) {
        for (int i = 0; i < count; i++) {
            float u = Math.fma(loss.share(), square[squareAt + i], loss.floor());
            float power = loss.gain().of(u);
            gain[gainAt + i] = power;
            lanes[i % LANES] += power * u - loss.atZero();
        }
    }

    @Override
    public double powerResidual(
            FloatCurve curve,
            float[] light,
            int lightAt,
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
            addPowerResidual(
                    curve,
                    light,
                    lightAt + block,
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
    void addPowerResidual(
            FloatCurve curve,
            float[] light,
            int lightAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            int count,
            float[] lanes) {
        float straightScale = scale * curve.power();
        for (int i = 0; i < count; i++) {
            float y = light[lightAt + i];
            float gain = curve.encodeGain().of(FloatMath.atLeast(y, curve.lightJoin()));
            float difference = gain * y - target[targetAt + i];
            cotangent[cotangentAt + i] = difference * (y <= curve.lightJoin() ? straightScale : scale) * gain;
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
}
