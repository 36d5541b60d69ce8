package dev.nearfar.align.face;

/// The innermost loops of a network. Every array is read and written at the same index, which lets the compiler take several at
/// once, and each sum runs in one order all the same.
final class WeightedSum {
    private WeightedSum() {}

    /// `sum[k] += from[begin + j] · weights[first + j][k]` for all j in turn.
    ///
    /// @param count how many j
    static void add(float[] from, int begin, int count, float[][] weights, int first, float[] sum) {
        int j = 0;
        for (; j + 4 <= count; j += 4) {
            addFour(from, begin + j, weights, first + j, sum);
        }
        for (; j < count; j++) {
            addOne(from[begin + j], weights[first + j], sum);
        }
    }

    private static void addFour(float[] from, int at, float[][] weights, int row, float[] sum) {
        float a = from[at];
        float b = from[at + 1];
        float c = from[at + 2];
        float d = from[at + 3];
        var ofA = weights[row];
        var ofB = weights[row + 1];
        var ofC = weights[row + 2];
        var ofD = weights[row + 3];
        for (int k = 0; k < sum.length; k++) {
            sum[k] = sum[k] + a * ofA[k] + b * ofB[k] + c * ofC[k] + d * ofD[k];
        }
    }

    private static void addOne(float value, float[] weights, float[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += value * weights[k];
        }
    }

    /// `sum[k] += from[k] · weights[k]`.
    static void add(float[] from, float[] weights, float[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += from[k] * weights[k];
        }
    }
}
