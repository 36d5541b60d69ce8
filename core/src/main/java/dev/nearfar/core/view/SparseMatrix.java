package dev.nearfar.core.view;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import java.util.Arrays;

/// A linear map of lines of `columns` samples to lines of `rows` samples, as a sparse matrix.
///
/// Row `i` has the entries `start[i] ≤ e < start[i+1]`: `output[i] = Σ weight[e] · input[index[e]]`, in that order.
final class SparseMatrix {
    private final int rows;
    private final int columns;
    private final int[] start;
    private final int[] index;
    private final double[] weight;
    private final float[] floatWeight;

    private SparseMatrix(int rows, int columns, int[] start, int[] index, double[] weight) {
        this.rows = rows;
        this.columns = columns;
        this.start = start;
        this.index = index;
        this.weight = weight;
        floatWeight = new float[weight.length];
        for (int e = 0; e < weight.length; e++) {
            floatWeight[e] = (float) weight[e];
        }
    }

    /// Convolution with symmetric taps; samples beyond the ends are as `border` says.
    static SparseMatrix convolution(double[] taps, Border border, int length) {
        int radius = taps.length / 2;
        int reach = border.reach(radius, length);
        var builder = new Builder(length, length, 2 * reach + 1);
        for (int i = 0; i < length; i++) {
            for (int k = -reach; k <= reach; k++) {
                int source = border.index(i + k, length);
                if (source != Border.OUTSIDE) {
                    builder.add(source, taps[k + radius]);
                }
            }
            builder.endRow();
        }
        return builder.build();
    }

    int rows() {
        return rows;
    }

    /// The transposed matrix, entries of a row in order of their index.
    SparseMatrix transposed() {
        var rowStart = new int[columns + 1];
        for (int column : index) {
            rowStart[column + 1]++;
        }
        for (int row = 0; row < columns; row++) {
            rowStart[row + 1] += rowStart[row];
        }
        var next = rowStart.clone();
        var rowIndex = new int[index.length];
        var rowWeight = new double[index.length];
        for (int i = 0; i < rows; i++) {
            for (int e = start[i]; e < start[i + 1]; e++) {
                int at = next[index[e]]++;
                rowIndex[at] = i;
                rowWeight[at] = weight[e];
            }
        }
        return new SparseMatrix(columns, rows, rowStart, rowIndex, rowWeight);
    }

    /// Sample `i` of the output, from an input line that starts at `at` and goes on every `stride` samples.
    double apply(int i, double[] input, int at, int stride) {
        double sum = 0;
        for (int e = start[i]; e < start[i + 1]; e++) {
            sum += weight[e] * input[at + index[e] * stride];
        }
        return sum;
    }

    /// The same of a line of `float` whose samples lie side by side, summed in `double`.
    double apply(int i, float[] input, int at) {
        double sum = 0;
        for (int e = start[i]; e < start[i + 1]; e++) {
            sum += weight[e] * input[at + index[e]];
        }
        return sum;
    }

    /// This map after another one.
    SparseMatrix times(SparseMatrix first) {
        var builder = new Builder(rows, first.columns, 0);
        var sums = new double[first.columns];
        var isMet = new boolean[first.columns];
        for (int i = 0; i < rows; i++) {
            int least = first.columns;
            int most = -1;
            for (int e = start[i]; e < start[i + 1]; e++) {
                for (int f = first.start[index[e]]; f < first.start[index[e] + 1]; f++) {
                    int column = first.index[f];
                    sums[column] += weight[e] * first.weight[f];
                    isMet[column] = true;
                    least = Math.min(least, column);
                    most = Math.max(most, column);
                }
            }
            for (int column = least; column <= most; column++) {
                if (isMet[column]) {
                    builder.add(column, sums[column]);
                }
                sums[column] = 0;
                isMet[column] = false;
            }
            builder.endRow();
        }
        return builder.build();
    }

    /// Row `i` of the output for some columns: a weighted sum of the rows of `source`, which lie `stride` apart.
    void apply(RowKernels kernels, int i, float[] source, int at, int stride, float[] target, int targetAt, int count) {
        kernels.weightedSum(source, at, index, stride, floatWeight, start[i], start[i + 1], target, targetAt, count);
    }

    /// Applies the map down every column: rows of `to` are weighted sums of rows of `from`. Both have one width.
    void downColumns(Planes from, Planes to, Workers workers) {
        from.requireShape(new Shape(from.shape().channels(), columns, to.shape().width()));
        to.requireShape(new Shape(from.shape().channels(), rows, to.shape().width()));
        int width = to.shape().width();
        var each = new Rows(to.shape(), workers);
        switch (from) {
            case DoublePlanes planes ->
                each.forEach((channel, row, worker) -> {
                    var target = ((DoublePlanes) to).plane(channel);
                    for (int column = 0; column < width; column++) {
                        target[row * width + column] = apply(row, planes.plane(channel), column, width);
                    }
                });
            case FloatPlanes planes ->
                each.forEach((channel, row, worker) -> RowKernels.best()
                        .weightedSum(
                                planes.plane(channel),
                                0,
                                index,
                                width,
                                floatWeight,
                                start[row],
                                start[row + 1],
                                ((FloatPlanes) to).plane(channel),
                                row * width,
                                width));
        }
    }

    /// Collects a matrix row by row.
    static final class Builder {
        private final int rows;
        private final int columns;
        private final int[] start;
        private int[] index;
        private double[] weight;
        private int row;
        private int entries;

        Builder(int rows, int columns, int entriesPerRow) {
            this.rows = rows;
            this.columns = columns;
            start = new int[rows + 1];
            index = new int[Math.multiplyExact(rows, entriesPerRow)];
            weight = new double[index.length];
        }

        void add(int column, double value) {
            if (entries == index.length) {
                index = Arrays.copyOf(index, 2 * entries + 16);
                weight = Arrays.copyOf(weight, index.length);
            }
            index[entries] = column;
            weight[entries++] = value;
        }

        /// Ends the row with its weights divided by their sum.
        void endNormalisedRow() {
            double sum = 0;
            for (int e = start[row]; e < entries; e++) {
                sum += weight[e];
            }
            for (int e = start[row]; e < entries; e++) {
                weight[e] /= sum;
            }
            endRow();
        }

        void endRow() {
            start[++row] = entries;
        }

        SparseMatrix build() {
            if (row != rows) {
                throw new IllegalStateException("rows must be %d, were %d".formatted(rows, row));
            }
            return new SparseMatrix(
                    rows, columns, start, Arrays.copyOf(index, entries), Arrays.copyOf(weight, entries));
        }
    }
}
