package dev.nearfar.core.kernel;

import java.util.Arrays;

/// The plain loops: what the faster forms are tested against, and what runs where there is nothing faster. Those that add up
/// are [ScalarSums].
final class ScalarKernels extends ScalarSums {
    /// A thread's own memory for weighted sums: two rows, which grow to the longest there was.
    private static final ThreadLocal<float[][]> SUMS = ThreadLocal.withInitial(() -> new float[2][0]);

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
        for (int i = 0; i < count; i++) {
            float value = code[codeAt + i];
            float power = curve.decodeGain().of(FloatMath.atLeast(value, FloatCurve.LEAST));
            light[lightAt + i] = power * value;
            gain[gainAt + i] = power * factor;
        }
    }

    @Override
    public BlurSpace blurSpace(int count, int weights) {
        return new BlurSpace(ScalarBlur.space(count), new int[0]);
    }

    @Override
    public void blurAcross(
            float[] line, int lineAt, float[] half, float[] target, int targetAt, int count, BlurSpace space) {
        ScalarBlur.across(line, lineAt, half, target, targetAt, count, space.blocks());
    }

    /// The samples from `from` to `to`.
    void blurAcross(float[] line, int lineAt, float[] half, float[] target, int targetAt, int from, int to) {
        for (int i = from; i < to; i++) {
            float sum = 0;
            for (int j = 0; j < half.length; j++) {
                sum = Math.fma(half[j], line[lineAt + i - j] + line[lineAt + i + j], sum);
            }
            target[targetAt + i] = sum;
        }
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
        ScalarBlur.down(source, rows, first, half, target, targetAt, stride, count, space.blocks());
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
        // As in ScalarBlur: the compiler makes vectors of a loop only where all arrays are used at one position.
        var space = SUMS.get();
        if (space[0].length < count) {
            space = new float[2][count];
            SUMS.set(space);
        }
        addWeighted(source, sourceAt, index, stride, weight, from, to, space[0], space[1], count);
        System.arraycopy(space[0], 0, target, targetAt, count);
    }

    private static void addWeighted(
            float[] source,
            int sourceAt,
            int[] index,
            int stride,
            float[] weight,
            int from,
            int to,
            float[] sum,
            float[] row,
            int count) {
        Arrays.fill(sum, 0, count, 0);
        for (int t = from; t < to; t++) {
            System.arraycopy(source, sourceAt + index[t] * stride, row, 0, count);
            addScaled(weight[t], row, sum, count);
        }
    }

    private static void addScaled(float weight, float[] row, float[] sum, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] = Math.fma(weight, row[i], sum[i]);
        }
    }

    @Override
    public void halve(float[] source, int sourceAt, float[] weight, float[] target, int targetAt, int count) {
        for (int j = 0; j < count; j++) {
            int at = sourceAt + 2 * j;
            float sum = weight[0] * source[at];
            sum = Math.fma(weight[1], source[at + 1], sum);
            sum = Math.fma(weight[2], source[at + 2], sum);
            target[targetAt + j] = Math.fma(weight[3], source[at + 3], sum);
        }
    }

    @Override
    public void twice(float[] source, int sourceAt, float inner, float outer, float[] target, int targetAt, int count) {
        for (int j = 0; j < count; j++) {
            float middle = source[sourceAt + j];
            target[targetAt + 2 * j] = Math.fma(inner, middle, outer * source[sourceAt + j - 1]);
            target[targetAt + 2 * j + 1] = Math.fma(outer, source[sourceAt + j + 1], inner * middle);
        }
    }

    @Override
    public void product(float[] a, int aAt, float[] b, int bAt, float factor, float[] target, int targetAt, int count) {
        for (int i = 0; i < count; i++) {
            target[targetAt + i] = a[aAt + i] * b[bAt + i] * factor;
        }
    }

    @Override
    public void quotient(
            float[] a, int aAt, float[] b, int bAt, float factor, float[] target, int targetAt, int count) {
        for (int i = 0; i < count; i++) {
            target[targetAt + i] = a[aAt + i] / b[bAt + i] * factor;
        }
    }

    @Override
    public void rootOfQuotient(
            float[] a, int aAt, float factor, float[] b, int bAt, float[] target, int targetAt, int count) {
        for (int i = 0; i < count; i++) {
            target[targetAt + i] = (float) Math.sqrt(a[aAt + i] / (factor * b[bAt + i]));
        }
    }

    @Override
    public void sumScaled(
            float[] a, int aAt, float factor, float[] b, int bAt, float[] target, int targetAt, int count) {
        for (int i = 0; i < count; i++) {
            target[targetAt + i] = Math.fma(factor, b[bAt + i], a[aAt + i]);
        }
    }

    @Override
    public void clamp(float[] target, int at, float lower, float upper, int count) {
        for (int i = at; i < at + count; i++) {
            target[i] = Math.min(Math.max(target[i], lower), upper);
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
