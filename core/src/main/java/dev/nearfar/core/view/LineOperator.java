package dev.nearfar.core.view;

import dev.nearfar.core.picture.Border;
import java.util.Arrays;

/// A linear map of lines of `n` samples to lines of `n` samples, as a sparse matrix.
///
/// Row `i` has the entries `start[i] ≤ e < start[i+1]`: `output[i] = Σ weight[e] · input[index[e]]`, in that order.
final class LineOperator {
    private final int length;
    private final int[] start;
    private final int[] index;
    private final double[] weight;

    private LineOperator(int length, int[] start, int[] index, double[] weight) {
        this.length = length;
        this.start = start;
        this.index = index;
        this.weight = weight;
    }

    /// Where each row's entries start; one more than there are rows.
    int[] start() {
        return start;
    }

    /// The input sample that each entry takes.
    int[] index() {
        return index;
    }

    /// Convolution with symmetric taps; samples beyond the ends are as `border` says.
    static LineOperator convolution(double[] taps, Border border, int length) {
        int radius = taps.length / 2;
        int reach = border.reach(radius, length);
        var start = new int[length + 1];
        var index = new int[Math.multiplyExact(length, 2 * reach + 1)];
        var weight = new double[index.length];
        int entries = 0;
        for (int i = 0; i < length; i++) {
            start[i] = entries;
            for (int k = -reach; k <= reach; k++) {
                int source = border.index(i + k, length);
                if (source != Border.OUTSIDE) {
                    index[entries] = source;
                    weight[entries++] = taps[k + radius];
                }
            }
        }
        start[length] = entries;
        return new LineOperator(length, start, Arrays.copyOf(index, entries), Arrays.copyOf(weight, entries));
    }

    /// The transposed matrix, entries of a row in order of their index.
    LineOperator transposed() {
        var rowStart = new int[length + 1];
        for (int column : index) {
            rowStart[column + 1]++;
        }
        for (int row = 0; row < length; row++) {
            rowStart[row + 1] += rowStart[row];
        }
        var next = rowStart.clone();
        var rowIndex = new int[index.length];
        var rowWeight = new double[index.length];
        for (int i = 0; i < length; i++) {
            for (int e = start[i]; e < start[i + 1]; e++) {
                int at = next[index[e]]++;
                rowIndex[at] = i;
                rowWeight[at] = weight[e];
            }
        }
        return new LineOperator(length, rowStart, rowIndex, rowWeight);
    }

    /// Sample `i` of the output, from an input line that starts at `at` and goes on every `stride` samples.
    double apply(int i, double[] input, int at, int stride) {
        double sum = 0;
        for (int e = start[i]; e < start[i + 1]; e++) {
            sum += weight[e] * input[at + index[e] * stride];
        }
        return sum;
    }

    float[] floatWeights() {
        var floats = new float[weight.length];
        for (int e = 0; e < floats.length; e++) {
            floats[e] = (float) weight[e];
        }
        return floats;
    }
}
