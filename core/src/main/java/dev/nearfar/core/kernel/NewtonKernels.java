package dev.nearfar.core.kernel;

/// The pixelwise loops of the solver for the published objective `m_n Σ(x−a)² + m_f Σ(E(K D(x))−t)²`, with `D(x) = x^2.2`,
/// `E` its inverse and `K` the blur.
///
/// All forms give the same bits. Rows start at `at` in the arrays of a plane, and at 0 in single rows.
public abstract class NewtonKernels {
    static final float POWER = 2.2f;
    static final FloatPower TO_1_2 = new FloatPower(1.2);
    static final FloatPower TO_0_2 = new FloatPower(0.2);

    /// The far signal is not modelled darker than this code value, where the curve's straight toe begins: (2⁻²⁴)^(1/2.2).
    static final float LEAST_SEEN = 5.196e-4f;

    /// Least part of the Gauss–Newton curvature that the far error's own curvature may leave.
    static final float LEAST_CURVATURE = 0.1f;

    /// Slope of the pixelwise Newton map at which an inner minimum is given up.
    static final float LEAST_SLOPE = 1e-3f;

    /// Steps of that map; fewer are not enough.
    public static final int PIXEL_STEPS = 4;

    NewtonKernels() {}

    /// The form that this machine runs fastest.
    public static NewtonKernels best() {
        return Best.KERNELS;
    }

    private static final class Best {
        static final NewtonKernels KERNELS = RowKernels.best() == ScalarKernels.INSTANCE
                ? ScalarNewtonKernels.INSTANCE
                : VectorNewtonKernels.create();
    }

    /// `gain = max(seen, least)^1.2`, by which `D(seen) = gain·seen` and `E'(D(seen)) = 1/(2.2·gain)`. `gain` is a single
    /// row. A loop of its own: beside other work the compiler reaches its limit of nodes, stops inlining, and every vector
    /// goes through memory. For the same reason the loops below are many and small.
    public abstract void gains(float[] seen, int at, float[] gain, int count);

    /// `root = v^0.2`. Both are single rows.
    public abstract void fifthRoots(float[] v, float[] root, int count);

    /// `gradient = g = 2m_n(x−a) + d·h`, and how far the pixel gives way, `compliance = 1/Δ` with its own curvature
    /// `Δ = max(2m_n + D''(x)·h, floor·2m_n)`, or 0 where its bound holds it. Both are single rows. With `D'' = 1.2·d/x` one division
    /// does, which later ones are spared.
    public abstract void ownTerms(
            PixelWeights weights, PixelArrays pixels, float[] gradient, float[] compliance, int at, int count);

    /// What the model's coarse part is made from: `right = d·g/Δ`, `weight = d²/Δ`. `gradient` and `compliance` are what [#ownTerms]
    /// makes; `right` and `weight` start at `termsAt`.
    public abstract void coarseTerms(
            PixelArrays pixels,
            float[] gradient,
            float[] compliance,
            int at,
            float[] right,
            float[] weight,
            int termsAt,
            int count);

    /// The far error's second derivative by the far signal's light, `2m_f·E'²·(1 − 1.2·(seen − t)/seen)`, the last factor at least
    /// a tenth. `gain` is the single row that [#gains] makes of what is seen; `curvature` starts at `curvatureAt`.
    public abstract void curvatures(
            PixelWeights weights,
            PixelArrays pixels,
            float[] gain,
            int at,
            float[] curvature,
            int curvatureAt,
            int count);

    /// The model's step `−g/Δ + d/Δ·up`, and where a part of it leads: `promise = g·step`,
    /// `next = min(max(x + length·step, 0), 1)`, `fall = g·(next − x)`. `gradient` and `compliance` are what [#ownTerms] makes; they,
    /// `up`, `promise` and `fall` are single rows.
    public abstract void modelStep(
            PixelArrays pixels,
            float[] gradient,
            float[] compliance,
            float[] up,
            float length,
            float[] next,
            float[] promise,
            float[] fall,
            int at,
            int count);

    /// The far signal that the model predicts: `next = max(seen − E'·change, seen/2)`. `gain` is that of what is seen;
    /// `gain`, `change` and `next` are single rows.
    public abstract void predict(PixelArrays pixels, float[] gain, float[] change, float[] next, int at, int count);

    /// The far part of the lower bound at a far signal `next` with its `gain`:
    /// `cotangent = 2m_f·E'·(next−t)`, `product = m_f(next−t)² − cotangent·D(next)`. `next`, `gain` and `product` are
    /// single rows; `cotangent` starts at `cotangentAt`.
    public abstract void farBound(
            PixelWeights weights,
            PixelArrays pixels,
            float[] next,
            float[] gain,
            int at,
            float[] cotangent,
            int cotangentAt,
            float[] product,
            int count);

    /// Begins the search for `min over v in 0..1 of m_n(v−a)² + back·v^2.2`, the minimum that lies downhill of the canvas:
    /// `v = a`, and `least`, below which `v` must not lie, 1 where downhill leads to white and else 0. With
    /// `k = 1.1·back/m_n`, an inner minimum is where `φ(v) = v + k·v^1.2` rises through `a`. The canvas is beyond the hill
    /// that follows it where `φ(x) < a` and `φ'(x) < 0`; and there is no such minimum where `φ`, whose largest value is
    /// `v/6` at `v = (−1.2·k)^−5 < 1`, stays below `a`. `back`, `v` and `least` are single rows.
    public abstract void nearStart(
            PixelWeights weights, PixelArrays pixels, float[] back, float[] v, float[] least, int at, int count);

    /// One Newton step of that search, monotone from `a`; where the slope dies there is no inner minimum and 1 wins.
    /// [#PIXEL_STEPS] of them are needed. `root` is what [#fifthRoots] makes of `v`.
    public abstract void nearStep(
            PixelWeights weights,
            PixelArrays pixels,
            float[] back,
            float[] root,
            float[] v,
            float[] least,
            int at,
            int count);

    /// The near part of the lower bound at what was found: `product = m_n(v−a)² + back·v^2.2`. `root` is what
    /// [#fifthRoots] makes of `v`.
    public abstract void nearBound(
            PixelWeights weights,
            PixelArrays pixels,
            float[] back,
            float[] root,
            float[] v,
            float[] product,
            int at,
            int count);
}
