package dev.nearfar.core.kernel;

import java.util.Arrays;

/// The symmetric convolutions of [RowKernels] in plain loops that the compiler makes vectors of.
///
/// It does so only where every array is used at one and the same position. So what is added up is first copied to where it
/// is needed, eight weights at a time, which costs a fraction of what it saves.
final class ScalarBlur {
    private static final int ROWS = RowKernels.ROWS;

    /// Where, among the rows of scratch memory, the neighbours on one side start, and those on the other. Sums come first.
    private static final int BEFORE = ROWS;

    private static final int AFTER = BEFORE + 2 * ROWS - 1;

    private ScalarBlur() {}

    /// Scratch memory for runs of up to `count` samples.
    static float[][] space(int count) {
        return new float[AFTER + 2 * ROWS - 1][count];
    }

    static void across(
            float[] line, int lineAt, float[] half, float[] target, int targetAt, int count, float[][] space) {
        Arrays.fill(space[0], 0, count, 0);
        for (int j = 0; j < half.length; j += ROWS) {
            for (int k = 0; k < ROWS; k++) {
                System.arraycopy(line, lineAt - j - k, space[BEFORE + k], 0, count);
                System.arraycopy(line, lineAt + j + k, space[AFTER + k], 0, count);
            }
            add(space, BEFORE, AFTER, half, j, space[0], count);
        }
        System.arraycopy(space[0], 0, target, targetAt, count);
    }

    static void down(
            float[] source,
            int[] rows,
            int first,
            float[] half,
            float[] target,
            int targetAt,
            int stride,
            int count,
            float[][] space) {
        for (int row = 0; row < ROWS; row++) {
            Arrays.fill(space[row], 0, count, 0);
        }
        for (int j = 0; j < half.length; j += ROWS) {
            for (int m = 0; m < 2 * ROWS - 1; m++) {
                System.arraycopy(source, rows[first - j + ROWS - 1 - m], space[BEFORE + m], 0, count);
                System.arraycopy(source, rows[first + j + m], space[AFTER + m], 0, count);
            }
            for (int row = 0; row < ROWS; row++) {
                add(space, BEFORE + ROWS - 1 - row, AFTER + row, half, j, space[row], count);
            }
        }
        for (int row = 0; row < ROWS; row++) {
            System.arraycopy(space[row], 0, target, targetAt + row * stride, count);
        }
    }

    private static void add(float[][] space, int before, int after, float[] half, int j, float[] sum, int count) {
        add(
                half[j],
                space[before],
                space[after],
                half[j + 1],
                space[before + 1],
                space[after + 1],
                half[j + 2],
                space[before + 2],
                space[after + 2],
                half[j + 3],
                space[before + 3],
                space[after + 3],
                sum,
                count);
        add(
                half[j + 4],
                space[before + 4],
                space[after + 4],
                half[j + 5],
                space[before + 5],
                space[after + 5],
                half[j + 6],
                space[before + 6],
                space[after + 6],
                half[j + 7],
                space[before + 7],
                space[after + 7],
                sum,
                count);
    }

    private static void add(
            float w0,
            float[] a0,
            float[] b0,
            float w1,
            float[] a1,
            float[] b1,
            float w2,
            float[] a2,
            float[] b2,
            float w3,
            float[] a3,
            float[] b3,
            float[] sum,
            int count) {
        for (int i = 0; i < count; i++) {
            float s = Math.fma(w0, a0[i] + b0[i], sum[i]);
            s = Math.fma(w1, a1[i] + b1[i], s);
            s = Math.fma(w2, a2[i] + b2[i], s);
            sum[i] = Math.fma(w3, a3[i] + b3[i], s);
        }
    }
}
