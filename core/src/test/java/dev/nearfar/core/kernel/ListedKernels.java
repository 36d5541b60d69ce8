package dev.nearfar.core.kernel;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.colour.TransferFunction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Every kernel with the formula that it must follow: whoever writes one adds it here, and it is held against the
/// formula and, bit by bit, against the scalar form.
final class ListedKernels {
    private static final List<TransferFunction> CURVES =
            List.of(PowerLaw.PUBLISHED, new PowerLaw(1.8), new PowerLaw(4), new Srgb());

    private ListedKernels() {}

    static Stream<KernelCase> all() {
        return Stream.of(
                        CURVES.stream().flatMap(ListedKernels::curved),
                        CURVES.stream()
                                .filter(PowerLaw.class::isInstance)
                                .map(PowerLaw.class::cast)
                                .flatMap(ListedKernels::powered),
                        plain())
                .flatMap(cases -> cases);
    }

    private static Stream<KernelCase> curved(TransferFunction curve) {
        return Stream.of(
                new KernelCase("decode", " " + curve, trace -> decode(trace, curve)),
                new KernelCase("encode", " " + curve, trace -> encode(trace, curve)),
                new KernelCase("encodedResidual", " " + curve, trace -> encodedResidual(trace, curve)));
    }

    private static Stream<KernelCase> powered(PowerLaw curve) {
        return Stream.of(
                new KernelCase("decodePower", " " + curve, trace -> decodePower(trace, curve)),
                new KernelCase("powerResidual", " " + curve, trace -> powerResidual(trace, curve)));
    }

    private static Stream<KernelCase> plain() {
        return Stream.of(
                new KernelCase("weightedSum", ", one tap", trace -> weightedSum(trace, 1)),
                new KernelCase("weightedSum", ", 7 taps", trace -> weightedSum(trace, 7)),
                new KernelCase("weightedSum", ", no tap", trace -> weightedSum(trace, 0)),
                new KernelCase("blurAcross", ", 8 weights", trace -> blurAcross(trace, 8)),
                new KernelCase("blurAcross", ", 24 weights", trace -> blurAcross(trace, 24)),
                new KernelCase("blurAcross", ", 8 weights, rows", trace -> blurRowsAcross(trace, 8)),
                new KernelCase("blurAcross", ", 40 weights, rows", trace -> blurRowsAcross(trace, 40)),
                new KernelCase("blurDown", ", 8 weights", trace -> blurDown(trace, 8)),
                new KernelCase("blurDown", ", 24 weights", trace -> blurDown(trace, 24)),
                new KernelCase("halve", "", ListedKernels::halve),
                new KernelCase("twice", "", ListedKernels::twice),
                new KernelCase("product", "", ListedKernels::product),
                new KernelCase("quotient", "", ListedKernels::quotient),
                new KernelCase("rootOfQuotient", "", ListedKernels::rootOfQuotient),
                new KernelCase("sumScaled", "", ListedKernels::sumScaled),
                new KernelCase("clamp", "", ListedKernels::clamp),
                new KernelCase("sigmoidStep", "", ListedKernels::sigmoidStep),
                new KernelCase("squaredDifference", "", ListedKernels::squaredDifference),
                new KernelCase("charbonnier", "", ListedKernels::charbonnier),
                new KernelCase("gradient", "", ListedKernels::gradient),
                new KernelCase("sum", "", ListedKernels::sum),
                new KernelCase("dot", "", ListedKernels::dot),
                new KernelCase("weightedDot", "", ListedKernels::weightedDot),
                new KernelCase("hold", "", ListedKernels::hold),
                new KernelCase("addProduct", "", ListedKernels::addProduct),
                new KernelCase("addScaled", "", ListedKernels::addScaled),
                new KernelCase("sigmoid", "", ListedKernels::sigmoid),
                new KernelCase("timesSigmoidSlope", "", ListedKernels::timesSigmoidSlope),
                new KernelCase("step", "", ListedKernels::step));
    }

    /// With some samples on the straight part of the curve, at its ends and at 0.
    private static float[] codeValues(KernelTrace trace) {
        var values = trace.drawn(0, 1);
        float[] special = {0, 1, 0.02f, 1e-6f, 0.5f};
        for (int i = 0; i < special.length; i++) {
            int at = trace.at() + 3 * i;
            if (at < trace.at() + trace.count()) {
                values[at] = special[i];
            }
        }
        return values;
    }

    private static void decode(KernelTrace trace, TransferFunction curve) {
        var code = codeValues(trace);
        var light = trace.drawn(0, 1);
        var slope = trace.drawn(0, 1);
        var lightBefore = light.clone();
        var slopeBefore = slope.clone();
        int at = trace.at();
        trace.kernels().decode(FloatCurve.of(curve), code, at, light, at, slope, at, trace.count());
        trace.wrote(light, lightBefore, i -> curve.decode(code[i]), 4e-7, 1e-30);
        trace.wrote(slope, slopeBefore, i -> curve.decodeSlope(code[i], curve.decode(code[i])), 4e-7, 1e-14);
    }

    private static void encode(KernelTrace trace, TransferFunction curve) {
        var light = codeValues(trace);
        var code = trace.drawn(0, 1);
        var slope = trace.drawn(0, 1);
        var codeBefore = code.clone();
        var slopeBefore = slope.clone();
        int at = trace.at();
        trace.kernels().encode(FloatCurve.of(curve), light, at, code, at, slope, at, trace.count());
        trace.wrote(code, codeBefore, i -> curve.encode(light[i]), 6e-7, 0);
        trace.wrote(slope, slopeBefore, i -> curve.encodeSlope(light[i], curve.encode(light[i])), 4e-7, 0);
    }

    private static void decodePower(KernelTrace trace, PowerLaw curve) {
        var code = codeValues(trace);
        var light = trace.drawn(0, 1);
        var gain = trace.drawn(0, 1);
        var lightBefore = light.clone();
        var gainBefore = gain.clone();
        int at = trace.at();
        trace.kernels().decodePower(FloatCurve.of(curve), 1, code, at, light, at, gain, at, trace.count());
        trace.wrote(light, lightBefore, i -> curve.decode(code[i]), 4e-7, 1e-30);
        trace.wrote(
                gain,
                gainBefore,
                i -> curve.decodeSlope(code[i], curve.decode(code[i])) / curve.exponent(),
                4e-7,
                1e-14);
    }

    private static void powerResidual(KernelTrace trace, PowerLaw curve) {
        int at = trace.at();
        var light = codeValues(trace);
        // Far from the code values: a difference then is as exact as they are.
        var target = trace.drawn(2, 3);
        var cotangent = trace.drawn(0, 1);
        var before = cotangent.clone();
        double sum = trace.kernels()
                .powerResidual(
                        FloatCurve.of(curve), light, at, target, at, 0.7f, cotangent, at, trace.count(), scratch());
        double squares = 0;
        for (int i = at; i < at + trace.count(); i++) {
            double difference = curve.encode(light[i]) - target[i];
            squares += difference * difference;
        }
        trace.total(sum, squares, 1e-6);
        trace.wrote(
                cotangent,
                before,
                i -> {
                    double code = curve.encode(light[i]);
                    return 0.7 * (code - target[i]) * curve.exponent() * curve.encodeSlope(light[i], code);
                },
                1e-6,
                0);
    }

    private static void encodedResidual(KernelTrace trace, TransferFunction curve) {
        int at = trace.at();
        var light = codeValues(trace);
        var seen = trace.drawn(0, 1);
        var target = trace.drawn(0, 1);
        var cotangent = trace.drawn(0, 1);
        var seenBefore = seen.clone();
        var cotangentBefore = cotangent.clone();
        double sum = trace.kernels()
                .encodedResidual(
                        FloatCurve.of(curve),
                        light,
                        at,
                        seen,
                        at,
                        target,
                        at,
                        0.7f,
                        cotangent,
                        at,
                        trace.count(),
                        scratch());
        trace.wrote(seen, seenBefore, i -> curve.encode(light[i]), 6e-7, 0);
        trace.wrote(
                cotangent,
                cotangentBefore,
                i -> 0.7 * (seen[i] - (double) target[i]) * curve.encodeSlope(light[i], curve.encode(light[i])),
                6e-7,
                0);
        var differences = differences(seen, target);
        trace.summed(sum, differences, differences);
    }

    private static void weightedSum(KernelTrace trace, int taps) {
        int stride = trace.count() + 3;
        var source = trace.drawn(-1, 1, 8 * stride + trace.at());
        var weight = trace.drawn(0, 1, taps + 2);
        int[] index = {99, 3, 0, 7, 3, 1, 5, 2, 99};
        var target = trace.drawn(-1, 1);
        var before = target.clone();
        trace.kernels().weightedSum(source, 2, index, stride, weight, 1, 1 + taps, target, trace.at(), trace.count());
        trace.wrote(
                target,
                before,
                i -> {
                    double sum = 0;
                    for (int t = 1; t < 1 + taps; t++) {
                        sum += (double) weight[t] * source[2 + index[t] * stride + i - trace.at()];
                    }
                    return sum;
                },
                0,
                4e-7);
    }

    private static void blurAcross(KernelTrace trace, int weights) {
        int margin = RowKernels.margin(weights);
        var line = trace.drawn(-1, 1, trace.count() + 2 * margin);
        var half = trace.drawn(0, 1, weights);
        var target = trace.drawn(-1, 1);
        var before = target.clone();
        trace.kernels()
                .blurAcross(
                        line,
                        margin,
                        half,
                        target,
                        trace.at(),
                        trace.count(),
                        trace.kernels().blurSpace(trace.count(), weights));
        trace.wrote(
                target,
                before,
                i -> {
                    int centre = margin + i - trace.at();
                    double sum = 0;
                    for (int j = 0; j < weights; j++) {
                        sum += half[j] * ((double) line[centre - j] + line[centre + j]);
                    }
                    return sum;
                },
                0,
                4e-7 * weights);
    }

    /// More rows than a vector has lanes. Runs are whole pairs of vectors.
    private static void blurRowsAcross(KernelTrace trace, int weights) {
        int count = trace.count();
        if (count % (2 * RowKernels.LANES) != 0) {
            return;
        }
        int margin = RowKernels.margin(weights);
        int rows = RowKernels.LANES + 3;
        int lineStride = count + margin + 1;
        var lines = new float[rows * lineStride + margin];
        var half = trace.drawn(0, 1, weights);
        int stride = count + 2 * trace.at();
        var target = trace.drawn(-1, 1, rows * stride);
        var targets = new int[rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(trace.drawn(-1, 1), 0, lines, margin + row * lineStride, count);
            targets[row] = (rows - 1 - row) * stride + trace.at();
        }
        var before = target.clone();
        trace.kernels()
                .blurAcross(
                        lines,
                        margin,
                        lineStride,
                        rows,
                        half,
                        target,
                        targets,
                        count,
                        trace.kernels().blurSpace(count, weights));
        for (int row = 0; row < rows; row++) {
            int from = targets[row] - trace.at();
            int line = margin + row * lineStride - trace.at();
            trace.wrote(
                    Arrays.copyOfRange(target, from, from + stride),
                    Arrays.copyOfRange(before, from, from + stride),
                    i -> {
                        double sum = 0;
                        for (int j = 0; j < weights; j++) {
                            sum += half[j] * ((double) lines[line + i - j] + lines[line + i + j]);
                        }
                        return sum;
                    },
                    0,
                    4e-7 * weights);
        }
    }

    private static void blurDown(KernelTrace trace, int weights) {
        int count = trace.count();
        int sourceRows = RowKernels.ROWS + 2 * (weights - 1);
        var source = trace.drawn(-1, 1, sourceRows * count + RowKernels.LANES);
        var half = trace.drawn(0, 1, weights);
        var rows = new int[sourceRows];
        for (int row = 0; row < sourceRows; row++) {
            rows[row] = (sourceRows - 1 - row) * count;
        }
        int stride = count + 3;
        var target = trace.drawn(-1, 1, RowKernels.ROWS * stride + 2 * trace.at());
        var before = target.clone();
        trace.kernels()
                .blurDown(
                        source,
                        rows,
                        weights - 1,
                        half,
                        target,
                        trace.at(),
                        stride,
                        count,
                        trace.kernels().blurSpace(count, weights));
        for (int r = 0; r < RowKernels.ROWS; r++) {
            int row = r;
            int end = Math.min(target.length, row * stride + count + 2 * trace.at());
            var written = Arrays.copyOfRange(target, row * stride, end);
            var untouched = Arrays.copyOfRange(before, row * stride, end);
            // The guards of a row reach into its neighbours, which are written too.
            System.arraycopy(written, 0, untouched, 0, row == 0 ? 0 : trace.at());
            if (row < RowKernels.ROWS - 1) {
                System.arraycopy(written, trace.at() + count, untouched, trace.at() + count, trace.at());
            }
            trace.wrote(
                    written,
                    untouched,
                    i -> {
                        double sum = 0;
                        for (int j = 0; j < weights; j++) {
                            int column = i - trace.at();
                            sum += half[j]
                                    * ((double) source[rows[weights - 1 + row - j] + column]
                                            + source[rows[weights - 1 + row + j] + column]);
                        }
                        return sum;
                    },
                    0,
                    4e-7 * weights);
        }
    }

    private static void halve(KernelTrace trace) {
        int at = trace.at();
        int count = trace.count();
        var source = trace.drawn(-1, 1, 2 * count + 3);
        float[] weight = {0.3f, 0.8f, 0.6f, -0.2f};
        var target = trace.drawn(0, 1);
        var before = target.clone();
        trace.kernels().halve(source, 1, weight, target, at, count);
        trace.wrote(
                target,
                before,
                i -> {
                    double sum = 0;
                    for (int k = 0; k < 4; k++) {
                        sum += (double) weight[k] * source[1 + 2 * (i - at) + k];
                    }
                    return sum;
                },
                2e-7,
                3e-7);
    }

    private static void twice(KernelTrace trace) {
        int at = trace.at();
        int count = trace.count() / 2;
        var source = trace.drawn(-1, 1, count + 2);
        var target = trace.drawn(0, 1);
        var before = target.clone();
        trace.kernels().twice(source, 1, 0.7f, 0.4f, target, at, count);
        trace.wrote(
                target,
                before,
                i -> {
                    int j = (i - at) / 2;
                    // Of an odd number, the last stays as it is.
                    if (j == count) {
                        return before[i];
                    }
                    double other = (i - at) % 2 == 0 ? source[j] : source[j + 2];
                    return (double) 0.7f * source[j + 1] + (double) 0.4f * other;
                },
                2e-7,
                2e-7);
    }

    private static void product(KernelTrace trace) {
        var a = trace.drawn(-1, 1);
        var b = trace.drawn(-1, 1);
        var target = trace.drawn(0, 1);
        var before = target.clone();
        int at = trace.at();
        trace.kernels().product(a, at, b, at, 0.3f, target, at, trace.count());
        trace.wrote(target, before, i -> (double) a[i] * b[i] * 0.3f, 2e-7, 0);
    }

    private static void quotient(KernelTrace trace) {
        var a = trace.drawn(-1, 1);
        var b = trace.drawn(0.1, 1);
        var target = trace.drawn(0, 1);
        var before = target.clone();
        int at = trace.at();
        trace.kernels().quotient(a, at, b, at, 0.3f, target, at, trace.count());
        trace.wrote(target, before, i -> (double) a[i] / b[i] * 0.3f, 2e-7, 0);
    }

    private static void rootOfQuotient(KernelTrace trace) {
        var a = trace.drawn(0, 1);
        var b = trace.drawn(0.1, 1);
        var target = trace.drawn(0, 1);
        var before = target.clone();
        int at = trace.at();
        trace.kernels().rootOfQuotient(a, at, 0.3f, b, at, target, at, trace.count());
        trace.wrote(target, before, i -> Math.sqrt(a[i] / ((double) 0.3f * b[i])), 2e-7, 0);
    }

    private static void sumScaled(KernelTrace trace) {
        var a = trace.drawn(-1, 1);
        var b = trace.drawn(-1, 1);
        var target = trace.drawn(0, 1);
        var before = target.clone();
        int at = trace.at();
        trace.kernels().sumScaled(a, at, 0.3f, b, at, target, at, trace.count());
        trace.wrote(target, before, i -> a[i] + (double) 0.3f * b[i], 1e-7, 0);
    }

    private static void clamp(KernelTrace trace) {
        var target = trace.drawn(-1, 2);
        var before = target.clone();
        trace.kernels().clamp(target, trace.at(), 0.25f, 0.75f, trace.count());
        trace.wrote(target, before, i -> Math.clamp(before[i], 0.25f, 0.75f), 0, 0);
    }

    private static void sigmoidStep(KernelTrace trace) {
        int at = trace.at();
        var value = trace.drawn(0, 1);
        var gradient = trace.drawn(-1, 1);
        var x = trace.drawn(-2, 2);
        var next = trace.drawn(-2, 2);
        var before = next.clone();
        trace.kernels().sigmoidStep(value, at, gradient, at, -0.3f, x, next, at, trace.count());
        trace.wrote(
                next, before, i -> x[i] - (double) 0.3f * gradient[i] * value[i] * (1 - (double) value[i]), 1e-7, 1e-7);
    }

    private static void charbonnier(KernelTrace trace) {
        int at = trace.at();
        var square = trace.drawn(0, 0.3);
        var gain = trace.drawn(0, 1);
        var before = gain.clone();
        double sum = trace.kernels()
                .charbonnier(FloatCharbonnier.of(3, 0.7, 0.012), square, at, gain, at, trace.count(), scratch());
        double losses = 0;
        for (int i = at; i < at + trace.count(); i++) {
            losses += StrictMath.pow(square[i] / 3 + 0.012 * 0.012, 0.35) - StrictMath.pow(0.012, 0.7);
        }
        trace.wrote(gain, before, i -> StrictMath.pow(square[i] / 3 + 0.012 * 0.012, -0.65), 8e-7, 0);
        trace.total(sum, losses, 2e-6);
    }

    private static void squaredDifference(KernelTrace trace) {
        var seen = trace.drawn(0, 1);
        var target = trace.drawn(0, 1);
        var cotangent = trace.drawn(0, 1);
        var before = cotangent.clone();
        int at = trace.at();
        double sum =
                trace.kernels().squaredDifference(seen, at, target, at, 0.3f, cotangent, at, trace.count(), scratch());
        trace.wrote(cotangent, before, i -> 0.3f * (seen[i] - (double) target[i]), 2e-7, 0);
        var differences = differences(seen, target);
        trace.summed(sum, differences, differences);
    }

    private static void gradient(KernelTrace trace) {
        int at = trace.at();
        var x = trace.drawn(0, 1);
        var target = trace.drawn(0, 1);
        var gradient = trace.drawn(0, 1);
        var back = trace.drawn(-1, 1, trace.count());
        var slope = trace.drawn(0, 2);
        var before = gradient.clone();
        double sum = trace.kernels()
                .gradient(x, at, target, at, 0.2f, back, 0, slope, at, gradient, at, trace.count(), scratch());
        trace.wrote(
                gradient,
                before,
                i -> 0.2f * (x[i] - (double) target[i]) + (double) back[i - at] * slope[i],
                1e-7,
                5e-8);
        var differences = differences(x, target);
        trace.summed(sum, differences, differences);
    }

    private static void sum(KernelTrace trace) {
        var a = trace.drawn(-1, 1);
        var ones = trace.drawn(1, 1);
        trace.summed(trace.kernels().sum(a, trace.at(), trace.count(), scratch()), a, ones);
    }

    private static void dot(KernelTrace trace) {
        var a = trace.drawn(-1, 1);
        var b = trace.drawn(-1, 1);
        trace.summed(trace.kernels().dot(a, b, trace.at(), trace.count(), scratch()), a, b);
    }

    private static void weightedDot(KernelTrace trace) {
        var weight = trace.drawn(-1, 1);
        var a = trace.drawn(-1, 1);
        var b = trace.drawn(-1, 1);
        double sum = trace.kernels().weightedDot(weight, a, b, trace.at(), trace.count(), scratch());
        var products = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            products[i] = weight[i] * a[i];
        }
        trace.summed(sum, products, b);
    }

    /// Of three samples, one lies on a bound; of the gradients, one in seven is 0.
    private static void hold(KernelTrace trace) {
        var x = trace.drawn(-0.5, 1.5);
        var gradient = trace.drawn(-1, 1);
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.clamp(x[i], 0.1f, 0.9f);
            gradient[i] = i % 7 == 0 ? 0 : gradient[i];
        }
        var direction = trace.drawn(-1, 1);
        var before = direction.clone();
        trace.kernels().hold(x, gradient, trace.at(), 0.1f, 0.9f, direction, trace.count());
        trace.wrote(
                direction,
                before,
                i -> (x[i] == 0.1f && gradient[i] > 0) || (x[i] == 0.9f && gradient[i] < 0) ? 0 : before[i],
                0,
                0);
    }

    private static void addProduct(KernelTrace trace) {
        var a = trace.drawn(-1, 1);
        var b = trace.drawn(-1, 1);
        var sum = trace.drawn(-1, 1);
        var before = sum.clone();
        int at = trace.at();
        trace.kernels().addProduct(a, at, b, at, sum, at, trace.count());
        trace.wrote(sum, before, i -> before[i] + (double) a[i] * b[i], 6e-8, 0);
    }

    private static void addScaled(KernelTrace trace) {
        var a = trace.drawn(-1, 1);
        var sum = trace.drawn(-1, 1);
        var before = sum.clone();
        int at = trace.at();
        trace.kernels().addScaled(-0.4f, a, at, sum, at, trace.count());
        trace.wrote(sum, before, i -> before[i] - 0.4f * (double) a[i], 6e-8, 0);
    }

    private static void sigmoid(KernelTrace trace) {
        var source = trace.drawn(-12, 12);
        var target = trace.drawn(0, 1);
        var before = target.clone();
        int at = trace.at();
        trace.kernels().sigmoid(source, at, target, at, trace.count());
        trace.wrote(target, before, i -> 1 / (1 + StrictMath.exp(-source[i])), 0, 1e-7);
    }

    private static void timesSigmoidSlope(KernelTrace trace) {
        var value = trace.drawn(0, 1);
        var gradient = trace.drawn(-1, 1);
        var before = gradient.clone();
        int at = trace.at();
        trace.kernels().timesSigmoidSlope(value, at, gradient, at, trace.count());
        trace.wrote(gradient, before, i -> before[i] * (double) value[i] * (1 - (double) value[i]), 2e-7, 1e-20);
    }

    private static void step(KernelTrace trace) {
        var x = trace.drawn(0, 1);
        var gradient = trace.drawn(-1, 1);
        var before = x.clone();
        trace.kernels().step(x, gradient, trace.at(), -0.3f, 0.1f, 0.9f, trace.count());
        trace.wrote(x, before, i -> Math.clamp(before[i] - 0.3f * (double) gradient[i], (double) 0.1f, 0.9f), 7e-8, 0);
    }

    /// Lanes with something left in them from before.
    private static float[] scratch() {
        var lanes = new float[RowKernels.LANES];
        Arrays.fill(lanes, 1000);
        return lanes;
    }

    private static float[] differences(float[] a, float[] b) {
        var differences = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            differences[i] = a[i] - b[i];
        }
        return differences;
    }
}
