package dev.nearfar.core.objective;

import dev.nearfar.core.colour.TransferFunction;
import dev.nearfar.core.kernel.BlurSpace;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.Gaussian;
import dev.nearfar.core.view.SampledBlur;
import dev.nearfar.core.view.SampledProduct;
import java.util.Arrays;
import java.util.List;

/// The canvas should have the detail that a picture has: `Σ ((I − K)(S(canvas) − gain · S(picture)))²`, in `float`. `S` is what an eye
/// sees that blurs a little ([dev.nearfar.core.view.ViewSpec.Far]), or nothing; `K` the Gaussian blur that takes detail away.
///
/// What [Goal] does with [dev.nearfar.core.view.ViewSpec.FarDetail] and squared differences, in less time and memory: with `K = c·Rᵀ·R`, `R` to a grid
/// that loses nothing ([SampledBlur]) and `r = R·e` of what is left, `e`, the gradient is `e − c·Rᵀ(2r − c·R·Rᵀ·r)`, and its product with `e` the value. So the
/// picture is gone through twice, by blocks of rows: once to make `e` and `r`, once for the gradient. All else is small.
public final class NearDetail implements Term {
    private static final double REACH = 5;

    /// Rows that are blurred at once.
    private static final int BLOCK = 64;

    private final RowKernels kernels = RowKernels.best();
    private final Part part;
    private final Shape shape;
    private final Workers workers;
    private final FloatCurve curve;
    private final int radius;
    private final float[] half;
    private final SampledBlur reduction;
    private final SampledProduct product;
    private final float share;
    private final FloatPlanes aim;
    private final FloatPlanes left;
    private final FloatPlanes reduced;
    private final FloatPlanes correction;
    private final double[] sums;
    private final Scratch[] scratches;

    /// A term for stacks of one shape, which aims at black until [#aimAt].
    ///
    /// @param sigmaPixels deviation of the eye's blur; 0 where it is none
    /// @param cutPixels deviation of `K`, such that not every sample is needed of what it leaves
    /// @throws IllegalArgumentException if `cutPixels` is too small for that
    public NearDetail(
            Part part, TransferFunction curve, double sigmaPixels, double cutPixels, Shape shape, Workers workers) {
        this.part = part;
        this.shape = shape;
        this.workers = workers;
        this.curve = FloatCurve.of(curve);
        radius = (int) Math.ceil(REACH * sigmaPixels);
        half = new float[(radius / RowKernels.ROWS + 1) * RowKernels.ROWS];
        if (radius > 0) {
            var taps = Gaussian.taps(sigmaPixels, 2 * radius + 1);
            half[0] = (float) taps[radius] / 2;
            for (int j = 1; j <= radius; j++) {
                half[j] = (float) taps[radius + j];
            }
        }
        int step = SampledBlur.step(cutPixels);
        if (step < 2) {
            throw new IllegalArgumentException(
                    "cut must be at least %.2f, was %s".formatted(SampledBlur.sigma(2) * Math.sqrt(2), cutPixels));
        }
        double sigma = cutPixels / Math.sqrt(2);
        var grid = SampledBlur.grid(shape, step);
        reduction = new SampledBlur(shape, grid, sigma, sigma, Precision.FLOAT, workers);
        product = reduction.product();
        share = (float) shape.planeSize() / grid.planeSize();
        aim = FloatPlanes.zero(shape);
        left = FloatPlanes.zero(shape);
        reduced = FloatPlanes.zero(grid);
        correction = FloatPlanes.zero(grid);
        sums = new double[shape.channels() * shape.height()];
        scratches = new Scratch[workers.count()];
        for (int worker = 0; worker < scratches.length; worker++) {
            scratches[worker] = new Scratch(shape.width(), radius, half.length);
        }
    }

    /// Aims at `gain` times what is seen of a picture.
    public void aimAt(FloatPlanes picture, double gain) {
        picture.requireShape(shape);
        see(picture, (channel, row, samples, at, scratch) -> {
            var target = aim.plane(channel);
            Arrays.fill(target, row * shape.width(), (row + 1) * shape.width(), 0);
            kernels.addScaled((float) gain, samples, at, target, row * shape.width(), shape.width());
        });
    }

    @Override
    public List<Part> parts() {
        return List.of(part);
    }

    @Override
    public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
        var codes = (FloatPlanes) canvas;
        see(
                codes,
                (channel, row, samples, at, scratch) -> kernels.sumScaled(
                        samples,
                        at,
                        -1,
                        aim.plane(channel),
                        row * shape.width(),
                        left.plane(channel),
                        row * shape.width(),
                        shape.width()));
        reduction.forward(left, reduced);
        product.apply(reduced, correction);
        for (int channel = 0; channel < shape.channels(); channel++) {
            var to = correction.plane(channel);
            for (int i = 0; i < to.length; i++) {
                to[i] = 2 * share * reduced.plane(channel)[i] - share * share * to[i];
            }
        }
        reduction.take(correction);
        pullBack(codes, (FloatPlanes) gradient);
        double value = 0;
        for (double sum : sums) {
            value += sum;
        }
        values[first] = value;
    }

    /// Hands out every row of what the eye sees of code values.
    private void see(FloatPlanes codes, Taker taker) {
        int width = shape.width();
        byBlocks(
                (channel, row, isOwn, line, at, scratch) -> {
                    var plane = codes.plane(channel);
                    if (radius == 0) {
                        System.arraycopy(plane, row * width, line, at, width);
                    } else {
                        kernels.decode(curve, plane, row * width, line, at, scratch.slopes, 0, width);
                    }
                },
                (channel, row, samples, at, scratch) -> {
                    if (radius > 0) {
                        kernels.encode(curve, samples, at, samples, at, scratch.slopes, 0, width);
                    }
                    taker.take(channel, row, samples, at, scratch);
                });
    }

    private void pullBack(FloatPlanes canvas, FloatPlanes gradient) {
        int width = shape.width();
        byBlocks(
                (channel, row, isOwn, line, at, scratch) -> {
                    var rest = left.plane(channel);
                    reduction.pulledRow(channel, row, scratch.row, 0);
                    kernels.sumScaled(rest, row * width, -1, scratch.row, 0, line, at, width);
                    if (isOwn) {
                        kernels.product(line, at, rest, row * width, 1, scratch.row, 0, width);
                        sums[channel * shape.height() + row] = kernels.sum(scratch.row, 0, width, scratch.lanes);
                    }
                    if (radius > 0) {
                        // The slope of encoding is one over that of decoding.
                        kernels.sumScaled(rest, row * width, 1, aim.plane(channel), row * width, scratch.row, 0, width);
                        kernels.decode(curve, scratch.row, 0, scratch.row, 0, scratch.slopes, 0, width);
                        kernels.quotient(line, at, scratch.slopes, 0, 1, line, at, width);
                    }
                },
                (channel, row, samples, at, scratch) -> {
                    float factor = (float) (2 * part.weight());
                    var target = gradient.plane(channel);
                    if (radius > 0) {
                        kernels.decode(
                                curve, canvas.plane(channel), row * width, scratch.row, 0, scratch.slopes, 0, width);
                        kernels.product(samples, at, scratch.slopes, 0, factor, samples, at, width);
                        factor = 1;
                    }
                    kernels.addScaled(factor, samples, at, target, row * width, width);
                });
    }

    /// Blurs rows by the eye's Gaussian, which is its own transpose: a block of rows at a time, so that all of it stays in a core's cache.
    private void byBlocks(Source source, Taker taker) {
        int blocks = (shape.height() + BLOCK - 1) / BLOCK;
        workers.forEach(shape.channels() * blocks, (number, worker) -> {
            int first = number % blocks * BLOCK;
            block(number / blocks, first, Math.min(first + BLOCK, shape.height()), source, taker, scratches[worker]);
        });
    }

    private void block(int channel, int first, int end, Source source, Taker taker, Scratch scratch) {
        int width = shape.width();
        int begin = Math.max(0, first - radius);
        int beyond = Math.min(shape.height(), end + radius);
        for (int row = begin; row < beyond; row++) {
            boolean isOwn = row >= first && row < end;
            source.write(channel, row, isOwn, scratch.line, scratch.lineAt, scratch);
            if (radius == 0) {
                taker.take(channel, row, scratch.line, scratch.lineAt, scratch);
            } else {
                scratch.mirror(width, radius);
                kernels.blurAcross(
                        scratch.line,
                        scratch.lineAt,
                        half,
                        scratch.across,
                        (row - begin) * width,
                        width,
                        scratch.space);
            }
        }
        if (radius == 0) {
            return;
        }
        int middle = half.length - 1;
        for (int group = first; group < end; group += RowKernels.ROWS) {
            for (int index = 0; index < scratch.rows.length; index++) {
                int row = Border.REFLECT.index(group + index - middle, shape.height());
                // Rows out of reach count for nothing.
                scratch.rows[index] = row < begin || row >= beyond ? 0 : (row - begin) * width;
            }
            kernels.blurDown(
                    scratch.across, scratch.rows, middle, half, scratch.blurred, 0, width, width, scratch.space);
            for (int row = group; row < Math.min(group + RowKernels.ROWS, end); row++) {
                taker.take(channel, row, scratch.blurred, (row - group) * width, scratch);
            }
        }
    }

    /// Makes a row that is to be blurred.
    @FunctionalInterface
    private interface Source {
        /// Writes it into `line` from `at` on; `isOwn` only once for every row.
        void write(int channel, int row, boolean isOwn, float[] line, int at, Scratch scratch);
    }

    /// Takes a row that is blurred.
    @FunctionalInterface
    private interface Taker {
        /// Takes it from `samples` from `at` on, where it may write.
        void take(int channel, int row, float[] samples, int at, Scratch scratch);
    }

    /// What one worker needs.
    private static final class Scratch {
        final int lineAt;
        final float[] line;
        final float[] across;
        final float[] blurred;
        final float[] row;
        final float[] slopes;
        final float[] lanes = new float[RowKernels.LANES];
        final int[] rows;
        final BlurSpace space;

        Scratch(int width, int radius, int weights) {
            lineAt = RowKernels.aligned(Math.max(radius, RowKernels.margin(weights)));
            line = new float[2 * lineAt + width];
            across = new float[radius == 0 ? 0 : (BLOCK + 2 * radius) * width];
            blurred = new float[radius == 0 ? 0 : RowKernels.ROWS * width];
            row = new float[width];
            slopes = new float[width];
            rows = new int[2 * (weights - 1) + RowKernels.ROWS];
            space = RowKernels.best().blurSpace(width, weights);
        }

        void mirror(int width, int radius) {
            for (int k = 1; k <= radius; k++) {
                line[lineAt - k] = line[lineAt + Border.REFLECT.index(-k, width)];
                line[lineAt + width - 1 + k] = line[lineAt + Border.REFLECT.index(width - 1 + k, width)];
            }
        }
    }
}
