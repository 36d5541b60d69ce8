package dev.nearfar.core.kernel;

import static dev.nearfar.core.kernel.NewtonTrace.AT;

import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/// Every kernel of the solver with the formula that it must follow, in plain `double`s: whoever writes one adds it here.
final class ListedNewtonKernels {
    /// What four operations in `float` lose, beside 1.
    private static final double TOLERANCE = 2e-6;

    private ListedNewtonKernels() {}

    static Stream<NewtonCase> all() {
        return Stream.of(
                new NewtonCase("gains", ListedNewtonKernels::gains),
                new NewtonCase("fifthRoots", ListedNewtonKernels::fifthRoots),
                new NewtonCase("ownTerms", ListedNewtonKernels::ownTerms),
                new NewtonCase("coarseTerms", ListedNewtonKernels::coarseTerms),
                new NewtonCase("curvatures", ListedNewtonKernels::curvatures),
                new NewtonCase("modelStep", ListedNewtonKernels::modelStep),
                new NewtonCase("predict", ListedNewtonKernels::predict),
                new NewtonCase("farBound", ListedNewtonKernels::farBound),
                new NewtonCase("nearStart", ListedNewtonKernels::nearStart),
                new NewtonCase("nearStep", ListedNewtonKernels::nearStep),
                new NewtonCase("nearBound", ListedNewtonKernels::nearBound));
    }

    private static double gradient(NewtonTrace trace, PixelArrays pixels, int i) {
        return 2 * trace.weights.near() * ((double) pixels.canvas()[i] - pixels.near()[i])
                + (double) pixels.slope()[i] * pixels.back()[i];
    }

    /// `2m_n + D''(x)·h` with `D'' = 1.2·D'/x`, not less than the floor.
    private static double curvature(NewtonTrace trace, PixelArrays pixels, int i) {
        double twice = 2 * trace.weights.near();
        double x = pixels.canvas()[i];
        double bend = x == 0 ? 0 : 1.2 * pixels.slope()[i] / x;
        return Math.max(twice + bend * pixels.back()[i], trace.weights.floor() * twice);
    }

    private static boolean isHeld(NewtonTrace trace, PixelArrays pixels, int i) {
        double x = pixels.canvas()[i];
        double g = gradient(trace, pixels, i);
        return (x <= 0 && g > 0) || (x >= 1 && g < 0);
    }

    private static void gains(NewtonKernels kernels, NewtonTrace trace) {
        var seen = trace.pixels().seen();
        var gain = trace.row(0, 1);
        var before = gain.clone();
        kernels.gains(seen, AT, gain, trace.count);
        trace.wroteRow(gain, before, i -> StrictMath.pow(Math.max(seen[i], NewtonKernels.LEAST_SEEN), 1.2), 4e-7);
    }

    private static void fifthRoots(NewtonKernels kernels, NewtonTrace trace) {
        var v = trace.row(0, 1);
        v[0] = 0;
        var root = trace.row(0, 1);
        var before = root.clone();
        kernels.fifthRoots(v, root, trace.count);
        trace.wroteRow(root, before, i -> StrictMath.pow(Math.max(v[i - AT], FloatCurve.LEAST), 0.2), 4e-7);
    }

    private static void ownTerms(NewtonKernels kernels, NewtonTrace trace) {
        var pixels = trace.pixels();
        var slope = trace.row(0, 1);
        var compliance = trace.row(0, 1);
        var slopeBefore = slope.clone();
        var complianceBefore = compliance.clone();
        kernels.ownTerms(trace.weights, pixels, slope, compliance, AT, trace.count);
        trace.wroteRow(slope, slopeBefore, i -> gradient(trace, pixels, i), TOLERANCE);
        trace.wroteRow(
                compliance,
                complianceBefore,
                i -> isHeld(trace, pixels, i) ? 0 : 1 / curvature(trace, pixels, i),
                TOLERANCE);
    }

    private static float[] withHeld(float[] compliance) {
        for (int i = 0; i < compliance.length; i += 6) {
            compliance[i] = 0;
        }
        return compliance;
    }

    private static void coarseTerms(NewtonKernels kernels, NewtonTrace trace) {
        var pixels = trace.pixels();
        var slope = trace.row(-1, 1);
        var compliance = withHeld(trace.row(1, 10));
        var right = trace.plane(0, 1);
        var weight = trace.plane(0, 1);
        var rightBefore = right.clone();
        var weightBefore = weight.clone();
        kernels.coarseTerms(pixels, slope, compliance, AT, right, weight, AT, trace.count);
        trace.wrotePlane(
                right, rightBefore, i -> (double) pixels.slope()[i] * slope[i - AT] * compliance[i - AT], TOLERANCE);
        trace.wrotePlane(
                weight,
                weightBefore,
                i -> (double) pixels.slope()[i] * pixels.slope()[i] * compliance[i - AT],
                TOLERANCE);
    }

    /// `m_f (E(y) − t)²` twice derived by `y`, at `y = D(seen)`.
    private static void curvatures(NewtonKernels kernels, NewtonTrace trace) {
        var pixels = trace.pixels();
        var gain = gainsOf(trace, pixels.seen());
        var curvature = trace.plane(0, 1);
        var before = curvature.clone();
        kernels.curvatures(trace.weights, pixels, gain, AT, curvature, AT, trace.count);
        trace.wrotePlane(
                curvature,
                before,
                i -> {
                    double seen = pixels.seen()[i];
                    double light = StrictMath.pow(Math.max(seen, NewtonKernels.LEAST_SEEN), 2.2);
                    double slope = StrictMath.pow(light, 1 / 2.2 - 1) / 2.2;
                    double bend = slope * (1 / 2.2 - 1) / light;
                    double gauss = 2 * trace.weights.far() * slope * slope;
                    double full = gauss + 2 * trace.weights.far() * (seen - pixels.target()[i]) * bend;
                    return Math.max(full, 0.1 * gauss);
                },
                TOLERANCE);
    }

    private static void modelStep(NewtonKernels kernels, NewtonTrace trace) {
        var pixels = trace.pixels();
        var slope = trace.row(-1, 1);
        var compliance = withHeld(trace.row(1, 10));
        var up = trace.row(-1, 1);
        var next = trace.plane(0, 1);
        var promise = trace.row(0, 1);
        var fall = trace.row(0, 1);
        var nextBefore = next.clone();
        var promiseBefore = promise.clone();
        var fallBefore = fall.clone();
        kernels.modelStep(pixels, slope, compliance, up, 0.7f, next, promise, fall, AT, trace.count);
        IntToDoubleFunction step = i -> ((double) pixels.slope()[i] * up[i - AT] - slope[i - AT]) * compliance[i - AT];
        trace.wrotePlane(
                next,
                nextBefore,
                i -> Math.clamp(pixels.canvas()[i] + 0.7f * step.applyAsDouble(i), 0.0, 1.0),
                4 * TOLERANCE);
        trace.wroteRow(promise, promiseBefore, i -> slope[i - AT] * step.applyAsDouble(i), 4 * TOLERANCE);
        trace.wroteRow(fall, fallBefore, i -> slope[i - AT] * ((double) next[i] - pixels.canvas()[i]), TOLERANCE);
    }

    private static void predict(NewtonKernels kernels, NewtonTrace trace) {
        var pixels = trace.pixels();
        var gain = gainsOf(trace, pixels.seen());
        var change = trace.row(-0.2, 0.2);
        var next = trace.row(0, 1);
        var before = next.clone();
        kernels.predict(pixels, gain, change, next, AT, trace.count);
        trace.wroteRow(
                next,
                before,
                i -> {
                    double seen = pixels.seen()[i];
                    double moved = seen - change[i - AT] / (2.2 * gain[i - AT]);
                    return Math.max(Math.max(moved, seen / 2), NewtonKernels.LEAST_SEEN);
                },
                TOLERANCE);
    }

    private static void farBound(NewtonKernels kernels, NewtonTrace trace) {
        var pixels = trace.pixels();
        var next = trace.row(0.01, 1);
        var gain = trace.row(0, 1);
        kernels.gains(next, 0, gain, trace.count);
        var cotangent = trace.plane(0, 1);
        var product = trace.row(0, 1);
        var cotangentBefore = cotangent.clone();
        var productBefore = product.clone();
        kernels.farBound(trace.weights, pixels, next, gain, AT, cotangent, AT, product, trace.count);
        double far = trace.weights.far();
        trace.wrotePlane(
                cotangent,
                cotangentBefore,
                i -> 2 * far * ((double) next[i - AT] - pixels.target()[i]) / (2.2 * gain[i - AT]),
                TOLERANCE);
        trace.wroteRow(
                product,
                productBefore,
                i -> {
                    double residual = (double) next[i - AT] - pixels.target()[i];
                    double light = StrictMath.pow(next[i - AT], 2.2);
                    return far * residual * residual - cotangent[i] * light;
                },
                TOLERANCE);
    }

    private static void nearStart(NewtonKernels kernels, NewtonTrace trace) {
        var pixels = trace.pixels();
        var back = trace.row(-0.6, 0.3);
        var v = trace.row(0, 1);
        var least = trace.row(0, 1);
        var vBefore = v.clone();
        var leastBefore = least.clone();
        kernels.nearStart(trace.weights, pixels, back, v, least, AT, trace.count);
        trace.wroteRow(v, vBefore, i -> pixels.near()[i], 0);
        trace.wroteRow(least, leastBefore, i -> leadsToWhite(trace, pixels, back[i - AT], i) ? 1 : 0, 0);
    }

    /// Where the canvas lies on the far side of a hill, or where, walking up from A, nothing rises before white.
    private static boolean leadsToWhite(NewtonTrace trace, PixelArrays pixels, double back, int i) {
        double a = pixels.near()[i];
        double x = pixels.canvas()[i];
        boolean falls = curvature(trace, back, 1) < 0;
        for (int n = 0; n < 500; n++) {
            double v = a + (1 - a) * n / 500;
            falls &= slope(trace, a, back, v) < 0;
        }
        boolean beyond = x > a && slope(trace, a, back, x) < 0 && curvature(trace, back, x) < 0;
        return beyond || (falls && a > 0);
    }

    /// Of `m_n(v−a)² + back·v^2.2`.
    private static double slope(NewtonTrace trace, double a, double back, double v) {
        return 2 * trace.weights.near() * (v - a) + 2.2 * back * StrictMath.pow(v, 1.2);
    }

    private static double curvature(NewtonTrace trace, double back, double v) {
        return 2 * trace.weights.near() + 2.64 * back * StrictMath.pow(v, 0.2);
    }

    private static void nearStep(NewtonKernels kernels, NewtonTrace trace) {
        var pixels = trace.pixels();
        var back = trace.row(-0.6, 0.6);
        var v = trace.row(0, 1);
        var root = trace.row(0, 1);
        kernels.fifthRoots(v, root, trace.count);
        var least = trace.row(0, 0);
        for (int i = 0; i < least.length; i += 4) {
            least[i] = 1;
        }
        var vBefore = v.clone();
        var leastBefore = least.clone();
        kernels.nearStep(trace.weights, pixels, back, root, v, least, AT, trace.count);
        trace.wroteRow(
                least,
                leastBefore,
                i -> nearSlope(trace, back[i - AT], vBefore[i - AT]) <= NewtonKernels.LEAST_SLOPE
                        ? 1
                        : leastBefore[i - AT],
                0);
        trace.wroteRow(
                v,
                vBefore,
                i -> {
                    double at = vBefore[i - AT];
                    double k = 1.1 * back[i - AT] / trace.weights.near();
                    double residual = at + k * StrictMath.pow(at, 1.2) - pixels.near()[i];
                    double slope = Math.max(nearSlope(trace, back[i - AT], at), NewtonKernels.LEAST_SLOPE);
                    return Math.min(Math.max(at - residual / slope, least[i - AT]), 1);
                },
                1e-4);
    }

    private static double nearSlope(NewtonTrace trace, double back, double v) {
        return 1 + 1.2 * 1.1 * back / trace.weights.near() * StrictMath.pow(v, 0.2);
    }

    private static void nearBound(NewtonKernels kernels, NewtonTrace trace) {
        var pixels = trace.pixels();
        var back = trace.row(-0.6, 0.6);
        var v = trace.row(0, 1);
        var root = trace.row(0, 1);
        kernels.fifthRoots(v, root, trace.count);
        var product = trace.row(0, 1);
        var before = product.clone();
        kernels.nearBound(trace.weights, pixels, back, root, v, product, AT, trace.count);
        trace.wroteRow(
                product,
                before,
                i -> {
                    double residual = (double) v[i - AT] - pixels.near()[i];
                    return trace.weights.near() * residual * residual + back[i - AT] * StrictMath.pow(v[i - AT], 2.2);
                },
                TOLERANCE);
    }

    private static float[] gainsOf(NewtonTrace trace, float[] seen) {
        var gain = new float[trace.count];
        for (int i = 0; i < gain.length; i++) {
            gain[i] = (float) StrictMath.pow(Math.max(seen[AT + i], NewtonKernels.LEAST_SEEN), 1.2);
        }
        return gain;
    }
}
