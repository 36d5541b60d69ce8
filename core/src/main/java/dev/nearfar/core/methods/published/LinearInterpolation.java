package dev.nearfar.core.methods.published;

import java.util.Arrays;

/// Linear interpolation from a coarse line to a fine one, coarse samples at the middles of their cells, and its transpose.
///
/// Fine sample `i` is `weight[2i] · coarse[index[2i]] + weight[2i+1] · coarse[index[2i+1]]`; the two weights add to 1.
/// The transpose is a sparse matrix by rows: coarse sample `j` gathers the entries `start[j] ≤ e < start[j+1]`.
///
/// @param coarse how many coarse samples
/// @param index two coarse samples for each fine one
/// @param weight their weights
/// @param start where the transpose's rows start
/// @param backIndex the fine sample of each of its entries
/// @param backWeight the weight of each of its entries
record LinearInterpolation(int coarse, int[] index, float[] weight, int[] start, int[] backIndex, float[] backWeight) {

    /// From `⌈fine/step⌉` samples to `fine`.
    static LinearInterpolation of(int fine, int step) {
        int coarse = (fine + step - 1) / step;
        var index = new int[2 * fine];
        var weight = new float[2 * fine];
        var start = new int[coarse + 1];
        for (int i = 0; i < fine; i++) {
            // In halves of a fine sample, and so that every cell has the same weights to the bit.
            int halves = 2 * (i % step) + 1 - step;
            int left = halves < 0 ? i / step - 1 : i / step;
            index[2 * i] = Math.clamp(left, 0, coarse - 1);
            index[2 * i + 1] = Math.clamp(left + 1, 0, coarse - 1);
            weight[2 * i + 1] = (float) ((halves < 0 ? halves + 2 * step : halves) / (2.0 * step));
            weight[2 * i] = 1 - weight[2 * i + 1];
            start[index[2 * i] + 1]++;
            start[index[2 * i + 1] + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        var next = start.clone();
        var backIndex = new int[2 * fine];
        var backWeight = new float[2 * fine];
        for (int e = 0; e < 2 * fine; e++) {
            int at = next[index[e]]++;
            backIndex[at] = e / 2;
            backWeight[at] = weight[e];
        }
        return new LinearInterpolation(coarse, index, weight, start, backIndex, backWeight);
    }

    /// How much weight the fine samples give to each coarse one.
    float[] totals() {
        var totals = new float[coarse];
        for (int j = 0; j < coarse; j++) {
            for (int e = start[j]; e < start[j + 1]; e++) {
                totals[j] += backWeight[e];
            }
        }
        return totals;
    }
}
