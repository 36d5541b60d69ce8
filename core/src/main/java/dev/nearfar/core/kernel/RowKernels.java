package dev.nearfar.core.kernel;

/// The inner loops over runs of `float` samples that everything fast is made of.
///
/// Every form gives the same bits: elementwise work is the same sequence of IEEE operations with `Math.fma`, and sums
/// run over 16 virtual lanes (sample `i` goes to lane `i mod 16`, in order; then the lanes are added in
/// `double`, also in a fixed order, every 1024 samples), whatever the machine's vectors hold. Arrays come with the position at which the run
/// starts.
public abstract class RowKernels {
    /// How many samples are summed in `float` before the lanes go to `double`; a multiple of [#LANES].
    static final int SUM_BLOCK = 1024;

    /// Lanes of a sum.
    public static final int LANES = 16;

    /// How many samples the head of an array takes the place of.
    private static final int HEADER = 4;

    /// How many rows [#blurDown] gives at once; the number of a blur's weights is a multiple of it.
    public static final int ROWS = 8;

    RowKernels() {}

    /// The form that this machine runs fastest.
    public static RowKernels best() {
        return Best.KERNELS;
    }

    private static final class Best {
        static final RowKernels KERNELS = choose();

        private static RowKernels choose() {
            if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
                return ScalarKernels.INSTANCE;
            }
            return VectorKernels.create();
        }
    }

    /// What reports call this form: `scalar`, `simd256` …
    public abstract String name();

    /// `light = decode(code)`, and its slope.
    public abstract void decode(
            FloatCurve curve,
            float[] code,
            int codeAt,
            float[] light,
            int lightAt,
            float[] slope,
            int slopeAt,
            int count);

    /// `code = encode(light)`, and its slope.
    public abstract void encode(
            FloatCurve curve,
            float[] light,
            int lightAt,
            float[] code,
            int codeAt,
            float[] slope,
            int slopeAt,
            int count);

    /// `light = code^p` and `gain = factor · code^(p − 1)`, for a curve that is the power `p` and nothing else ([FloatCurve#isPower]);
    /// with the factor `p` the gain is the curve's slope.
    public abstract void decodePower(
            FloatCurve curve,
            float factor,
            float[] code,
            int codeAt,
            float[] light,
            int lightAt,
            float[] gain,
            int gainAt,
            int count);

    /// Symmetric convolution along a row: `target[i] = Σ half[j] · (line[i − j] + line[i + j])`, over `0 ≤ j < half.length`
    /// in order. So `half[0]` is half the middle weight; zeros follow up to a multiple of [#ROWS] weights. `line` holds
    /// [#margin] samples more on either side. `space` is what [#blurSpace] gives.
    public abstract void blurAcross(
            float[] line, int lineAt, float[] half, float[] target, int targetAt, int count, BlurSpace space);

    /// [#blurAcross] of several rows: line `r` starts at `lineAt + r·lineStride`, its target at `targets[r]`. `count` is a
    /// multiple of twice [#LANES], and `lines` outside the runs zeros. For many weights faster than row by row, of the same bits.
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
        for (int row = 0; row < rows; row++) {
            blurAcross(lines, lineAt + row * lineStride, half, target, targets[row], count, space);
        }
    }

    /// Scratch memory for blurs of up to `count` samples with so many weights.
    public BlurSpace blurSpace(int count, int weights) {
        return BlurSpace.NONE;
    }

    /// How far the samples that [#blurAcross] touches may lie outside the run, for so many weights.
    public static int margin(int weights) {
        return weights + 2 * LANES;
    }

    /// The first index from `at` on where a whole line of the processor's cache begins, if the virtual machine lays objects so
    /// (`-XX:ObjectAlignmentInBytes=64`, as the launcher asks it to); a vector of 64 bytes that lies in two lines takes twice as long. Runs
    /// may start anywhere.
    public static int aligned(int at) {
        return (at + HEADER + LANES - 1) / LANES * LANES - HEADER;
    }

    /// Symmetric convolution down the columns, [#ROWS] rows at once:
    /// `target row r = Σ half[j] · (source row (r − j) + source row (r + j))`, over `0 ≤ j < half.length` in order, with
    /// weights and `space` as in [#blurAcross]. Source row `r` starts at `rows[first + r]`, target row `r` at `targetAt + r·stride`.
    public abstract void blurDown(
            float[] source,
            int[] rows,
            int first,
            float[] half,
            float[] target,
            int targetAt,
            int stride,
            int count,
            BlurSpace space);

    /// `target[i] = Σ weight[t] · source[sourceAt + index[t]·stride + i]`, over `from ≤ t < to` in order. Nothing that is read may lie in `target`'s
    /// samples: some are computed twice.
    public abstract void weightedSum(
            float[] source,
            int sourceAt,
            int[] index,
            int stride,
            float[] weight,
            int from,
            int to,
            float[] target,
            int targetAt,
            int count);

    /// Every other sample of a row smoothed: `target[j] = Σ weight[k] · source[sourceAt + 2j + k]`, over `0 ≤ k < 4` in order.
    public abstract void halve(float[] source, int sourceAt, float[] weight, float[] target, int targetAt, int count);

    /// Two samples for one: `target[2j] = outer · source[j − 1] + inner · source[j]` and
    /// `target[2j + 1] = inner · source[j] + outer · source[j + 1]`, positions from `sourceAt` and `targetAt` on. The product
    /// with the left sample is rounded.
    public abstract void twice(
            float[] source, int sourceAt, float inner, float outer, float[] target, int targetAt, int count);

    /// `target = factor · (a · b)`.
    public abstract void product(
            float[] a, int aAt, float[] b, int bAt, float factor, float[] target, int targetAt, int count);

    /// `target = a / b · factor`, the quotient rounded.
    public abstract void quotient(
            float[] a, int aAt, float[] b, int bAt, float factor, float[] target, int targetAt, int count);

    /// `target = √(a / (factor · b))`, of which the product is rounded.
    public abstract void rootOfQuotient(
            float[] a, int aAt, float factor, float[] b, int bAt, float[] target, int targetAt, int count);

    /// `target = a + factor · b`.
    public abstract void sumScaled(
            float[] a, int aAt, float factor, float[] b, int bAt, float[] target, int targetAt, int count);

    /// `target = min(max(target, lower), upper)`.
    public abstract void clamp(float[] target, int at, float lower, float upper, int count);

    /// `cotangent = scale · (seen − target)`; returns `Σ (seen − target)²`. `lanes` is scratch memory, [#LANES] long.
    public abstract double squaredDifference(
            float[] seen,
            int seenAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            int count,
            float[] lanes);

    /// `seen = encode(light)`, and with its slope `cotangent = scale · (seen − target) · slope`; returns
    /// `Σ (seen − target)²`. [#encode], [#squaredDifference] and a product in one go.
    public abstract double encodedResidual(
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
            float[] lanes);

    /// The loss of squares and what differences are to be multiplied by: with `u = share · square + floor`,
    /// `gain = u^(p/2 − 1)`; returns `Σ (gain · u − atZero)`, of which the product is rounded. `gain` may be `square`.
    public abstract double charbonnier(
            FloatCharbonnier loss, float[] square, int squareAt, float[] gain, int gainAt, int count, float[] lanes);

    /// With `code = encode(light)` and its slope `cotangent = scale · (code − target) · p · slope`, for a curve that is the power `p` and
    /// nothing else; returns `Σ (code − target)²`. With [#decodePower] by the factor 1, whose gain lacks the `p`, the product of
    /// both is that of the slopes.
    public abstract double powerResidual(
            FloatCurve curve,
            float[] light,
            int lightAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            int count,
            float[] lanes);

    /// `gradient = scale · (x − target) + back · slope`; returns `Σ (x − target)²`.
    public abstract double gradient(
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
            float[] lanes);

    /// Returns `Σ a`. `lanes` is scratch memory, [#LANES] long.
    public abstract double sum(float[] a, int at, int count, float[] lanes);

    /// Returns `Σ a · b`. `lanes` is scratch memory, [#LANES] long.
    public abstract double dot(float[] a, float[] b, int at, int count, float[] lanes);

    /// Returns `Σ weight · a · b`, of which `weight · a` is rounded. `lanes` is scratch memory, [#LANES] long.
    public abstract double weightedDot(float[] weight, float[] a, float[] b, int at, int count, float[] lanes);

    /// Makes `direction` 0 where a bound holds `x` back: where `x ≤ lower` and `gradient > 0`, and where `x ≥ upper` and
    /// `gradient < 0`.
    public abstract void hold(
            float[] x, float[] gradient, int at, float lower, float upper, float[] direction, int count);

    /// `sum += a · b`.
    public abstract void addProduct(float[] a, int aAt, float[] b, int bAt, float[] sum, int sumAt, int count);

    /// `sum += factor · a`.
    public abstract void addScaled(float factor, float[] a, int aAt, float[] sum, int sumAt, int count);

    /// `target = sigmoid(source)`.
    public abstract void sigmoid(float[] source, int sourceAt, float[] target, int targetAt, int count);

    /// `gradient *= value · (1 − value)`, the slope of the sigmoid where it has this value.
    public abstract void timesSigmoidSlope(float[] value, int valueAt, float[] gradient, int gradientAt, int count);

    /// `next = x + factor · gradient · value · (1 − value)`: a step of what a sigmoid of this value is made of. `x` and
    /// `next` start at the same position.
    public abstract void sigmoidStep(
            float[] value,
            int valueAt,
            float[] gradient,
            int gradientAt,
            float factor,
            float[] x,
            float[] next,
            int at,
            int count);

    /// `x = min(max(x + factor · gradient, lower), upper)`.
    public abstract void step(float[] x, float[] gradient, int at, float factor, float lower, float upper, int count);

    /// Four sums at a time: one addition after the other would take as long as a row of pixels.
    static double sumOfLanes(float[] lanes) {
        double s0 = lanes[0];
        double s1 = lanes[1];
        double s2 = lanes[2];
        double s3 = lanes[3];
        for (int lane = 4; lane < LANES; lane += 4) {
            s0 += lanes[lane];
            s1 += lanes[lane + 1];
            s2 += lanes[lane + 2];
            s3 += lanes[lane + 3];
        }
        return s0 + s1 + (s2 + s3);
    }
}
