package dev.nearfar.core.view;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// A Gaussian blur of which only a coarser grid of samples is kept, border mirrored.
///
/// Of `n` samples along a side `m` are kept, at `(j + ½)·n/m − ½`: the middles of `m` equal parts, so that the grid mirrors into
/// itself at both edges and whatever is done on it next may mirror its border, too. What a blur of deviation σ leaves of a
/// picture lies in samples `step(σ)` apart, but for 10⁻⁵.
///
/// The map is two sparse matrices of positive weights whose rows sum to one; the pullback applies their transposes. In `float`
/// what is blurred may be made piece by piece, and the gradient taken row by row, so that neither need be a plane in memory.
public final class SampledBlur implements View {
    /// Least deviation of a Gaussian in samples of a grid that can carry it and fold nothing back (see [MultirateBlur]).
    private static final double LEAST_DEVIATION = MultirateBlur.LEAST_HALF;

    /// Where a Gaussian is cut off, in deviations.
    private static final double REACH = 5;

    /// Columns that are done at once: those rows of them that one sample is made of fit a core's own cache.
    private static final int STRIP = 128;

    private final RowKernels kernels = RowKernels.best();
    private final Shape input;
    private final Shape output;
    private final Workers workers;
    private final SparseMatrix down;
    private final SparseMatrix across;
    private final SparseMatrix downTransposed;
    private final SparseMatrix acrossTransposed;
    private final Planes low;
    private final Planes lowTurned;
    private final Planes turned;
    /// Made when pieces come, as long as a column.
    private final float[][] strips;
    private final float[][] lines;

    /// Makes some samples of what is blurred.
    @FunctionalInterface
    public interface Pieces {
        /// Writes `count` samples of a row, from `column` on, into `to` from `at` on.
        void write(int channel, int row, int column, float[] to, int at, int count, int worker);
    }

    /// A blur from one grid to another, both of as many channels.
    ///
    /// @param sigmaDown deviation down the columns, in samples of `input`, > 0
    /// @param sigmaAcross deviation along the rows
    /// @throws IllegalArgumentException if the output has more samples along a side than the input, or a deviation is not > 0
    public SampledBlur(
            Shape input, Shape output, double sigmaDown, double sigmaAcross, Precision precision, Workers workers) {
        if (output.height() > input.height() || output.width() > input.width()) {
            throw new IllegalArgumentException("output must have at most %s samples, had %s".formatted(input, output));
        }
        this.input = input;
        this.output = output.withChannels(input.channels());
        this.workers = workers;
        down = sampling(input.height(), output.height(), sigmaDown);
        across = sampling(input.width(), output.width(), sigmaAcross);
        downTransposed = down.transposed();
        acrossTransposed = across.transposed();
        low = Planes.zero(new Shape(input.channels(), output.height(), input.width()), precision);
        lowTurned = Planes.zero(new Shape(input.channels(), input.width(), output.height()), precision);
        turned = Planes.zero(new Shape(input.channels(), output.width(), output.height()), precision);
        strips = new float[workers.count()][0];
        lines = new float[workers.count()][precision == Precision.FLOAT ? input.width() : 0];
    }

    /// How many samples apart a Gaussian of a deviation may be sampled, at least 1, so that half of it carries the other half.
    public static int step(double sigmaPixels) {
        return Math.max(1, MultirateBlur.step(sigmaPixels));
    }

    /// The deviation with which every `step`-th sample may be kept.
    public static double sigma(int step) {
        return LEAST_DEVIATION * step;
    }

    /// The grid whose samples are about `step` apart.
    public static Shape grid(Shape shape, int step) {
        return new Shape(shape.channels(), (shape.height() + step - 1) / step, (shape.width() + step - 1) / step);
    }

    private static SparseMatrix sampling(int length, int kept, double sigma) {
        if (!(sigma > 0 && Double.isFinite(sigma))) {
            throw new IllegalArgumentException("sigma must be finite and > 0, was " + sigma);
        }
        double reach = REACH * sigma;
        var builder = new SparseMatrix.Builder(kept, length, 2 * (int) Math.ceil(reach) + 2);
        for (int j = 0; j < kept; j++) {
            double centre = (j + 0.5) * length / kept - 0.5;
            for (int i = (int) Math.ceil(centre - reach); i <= centre + reach; i++) {
                double z = (i - centre) / sigma;
                builder.add(Border.REFLECT.index(i, length), StrictMath.exp(-0.5 * z * z));
            }
            builder.endNormalisedRow();
        }
        return builder.build();
    }

    @Override
    public Shape input() {
        return input;
    }

    @Override
    public Shape output() {
        return output;
    }

    @Override
    public void forward(Planes canvas, Planes seen) {
        switch (canvas) {
            case DoublePlanes planes -> down.downColumns(planes, low, workers);
            case FloatPlanes planes -> reduce(planes);
        }
        alongRows(seen);
    }

    /// The same of what is made piece by piece, each piece once.
    public void forward(Pieces pieces, FloatPlanes seen) {
        int width = input.width();
        int count = (width + STRIP - 1) / STRIP;
        workers.forEach(input.channels() * count, (number, worker) -> {
            int channel = number / count;
            int column = number % count * STRIP;
            int columns = Math.min(STRIP, width - column);
            if (strips[worker].length == 0) {
                strips[worker] = new float[input.height() * STRIP];
            }
            var strip = strips[worker];
            for (int row = 0; row < input.height(); row++) {
                pieces.write(channel, row, column, strip, row * STRIP, columns, worker);
            }
            var target = ((FloatPlanes) low).plane(channel);
            for (int row = 0; row < output.height(); row++) {
                down.apply(kernels, row, strip, 0, STRIP, target, row * width + column, columns);
            }
        });
        alongRows(seen);
    }

    private void reduce(FloatPlanes from) {
        int width = input.width();
        int count = (width + STRIP - 1) / STRIP;
        workers.forEach(input.channels() * count, (number, worker) -> {
            int channel = number / count;
            int column = number % count * STRIP;
            int columns = Math.min(STRIP, width - column);
            var target = ((FloatPlanes) low).plane(channel);
            for (int row = 0; row < output.height(); row++) {
                down.apply(kernels, row, from.plane(channel), column, width, target, row * width + column, columns);
            }
        });
    }

    private void alongRows(Planes seen) {
        MultirateBlur.turn(low, lowTurned, workers);
        across.downColumns(lowTurned, turned, workers);
        MultirateBlur.turn(turned, seen, workers);
    }

    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        switch (gradient) {
            case DoublePlanes planes -> {
                backAlongRows(cotangent);
                new Rows(input, workers).forEach((channel, row, worker) -> {
                    var target = planes.plane(channel);
                    for (int i = 0; i < input.width(); i++) {
                        target[row * input.width() + i] +=
                                downTransposed.apply(row, ((DoublePlanes) low).plane(channel), i, input.width());
                    }
                });
            }
            case FloatPlanes planes -> {
                take((FloatPlanes) cotangent);
                new Rows(input, workers).forEach((channel, row, worker) -> {
                    pulledRow(channel, row, lines[worker], 0);
                    kernels.addScaled(1, lines[worker], 0, planes.plane(channel), row * input.width(), input.width());
                });
            }
        }
    }

    /// Takes a cotangent, of which [#pulledRow] then gives the gradient's rows.
    public void take(FloatPlanes cotangent) {
        backAlongRows(cotangent);
    }

    /// Writes a row of the gradient.
    public void pulledRow(int channel, int row, float[] to, int at) {
        downTransposed.apply(kernels, row, ((FloatPlanes) low).plane(channel), 0, input.width(), to, at, input.width());
    }

    private void backAlongRows(Planes cotangent) {
        MultirateBlur.turn(cotangent, turned, workers);
        acrossTransposed.downColumns(turned, lowTurned, workers);
        MultirateBlur.turn(lowTurned, low, workers);
    }

    /// The map after its own transpose, `R·Rᵀ`, on the coarse grid alone.
    public SampledProduct product() {
        return new SampledProduct(output, down.times(downTransposed), across.times(acrossTransposed), workers);
    }
}
