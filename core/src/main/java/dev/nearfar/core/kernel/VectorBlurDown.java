package dev.nearfar.core.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// [RowKernels#blurDown] on the Vector API, whole vectors.
///
/// Eight rows at once, since each then needs two loads per weight for eight pairs: the window of rows above, `u`, and
/// the one of rows below, `d`, both move on by a row per weight. They do so in place, the new row taking the place of
/// the one that falls out, and after eight weights every register has its first part again; so the eight are written
/// out. Eight sums also hide the latency of the multiplication.
final class VectorBlurDown {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;

    private VectorBlurDown() {}

    static void run(
            float[] source, int[] rows, int first, float[] half, float[] target, int targetAt, int stride, int count) {
        for (int i = 0; i < count; i += SPECIES.length()) {
            var s0 = FloatVector.zero(SPECIES);
            var s1 = FloatVector.zero(SPECIES);
            var s2 = FloatVector.zero(SPECIES);
            var s3 = FloatVector.zero(SPECIES);
            var s4 = FloatVector.zero(SPECIES);
            var s5 = FloatVector.zero(SPECIES);
            var s6 = FloatVector.zero(SPECIES);
            var s7 = FloatVector.zero(SPECIES);
            var u0 = FloatVector.fromArray(SPECIES, source, rows[first + 1] + i);
            var u1 = FloatVector.fromArray(SPECIES, source, rows[first + 2] + i);
            var u2 = FloatVector.fromArray(SPECIES, source, rows[first + 3] + i);
            var u3 = FloatVector.fromArray(SPECIES, source, rows[first + 4] + i);
            var u4 = FloatVector.fromArray(SPECIES, source, rows[first + 5] + i);
            var u5 = FloatVector.fromArray(SPECIES, source, rows[first + 6] + i);
            var u6 = FloatVector.fromArray(SPECIES, source, rows[first + 7] + i);
            var u7 = FloatVector.zero(SPECIES);
            var d0 = FloatVector.zero(SPECIES);
            var d1 = FloatVector.fromArray(SPECIES, source, rows[first] + i);
            var d2 = FloatVector.fromArray(SPECIES, source, rows[first + 1] + i);
            var d3 = FloatVector.fromArray(SPECIES, source, rows[first + 2] + i);
            var d4 = FloatVector.fromArray(SPECIES, source, rows[first + 3] + i);
            var d5 = FloatVector.fromArray(SPECIES, source, rows[first + 4] + i);
            var d6 = FloatVector.fromArray(SPECIES, source, rows[first + 5] + i);
            var d7 = FloatVector.fromArray(SPECIES, source, rows[first + 6] + i);
            for (int j = 0; j < half.length; j += RowKernels.ROWS) {
                int above = first - j;
                int below = first + j + 7;
                var w0 = FloatVector.broadcast(SPECIES, half[j]);
                u7 = FloatVector.fromArray(SPECIES, source, rows[above] + i);
                d0 = FloatVector.fromArray(SPECIES, source, rows[below] + i);
                s0 = u7.add(d1).fma(w0, s0);
                s1 = u0.add(d2).fma(w0, s1);
                s2 = u1.add(d3).fma(w0, s2);
                s3 = u2.add(d4).fma(w0, s3);
                s4 = u3.add(d5).fma(w0, s4);
                s5 = u4.add(d6).fma(w0, s5);
                s6 = u5.add(d7).fma(w0, s6);
                s7 = u6.add(d0).fma(w0, s7);
                var w1 = FloatVector.broadcast(SPECIES, half[j + 1]);
                u6 = FloatVector.fromArray(SPECIES, source, rows[above - 1] + i);
                d1 = FloatVector.fromArray(SPECIES, source, rows[below + 1] + i);
                s0 = u6.add(d2).fma(w1, s0);
                s1 = u7.add(d3).fma(w1, s1);
                s2 = u0.add(d4).fma(w1, s2);
                s3 = u1.add(d5).fma(w1, s3);
                s4 = u2.add(d6).fma(w1, s4);
                s5 = u3.add(d7).fma(w1, s5);
                s6 = u4.add(d0).fma(w1, s6);
                s7 = u5.add(d1).fma(w1, s7);
                var w2 = FloatVector.broadcast(SPECIES, half[j + 2]);
                u5 = FloatVector.fromArray(SPECIES, source, rows[above - 2] + i);
                d2 = FloatVector.fromArray(SPECIES, source, rows[below + 2] + i);
                s0 = u5.add(d3).fma(w2, s0);
                s1 = u6.add(d4).fma(w2, s1);
                s2 = u7.add(d5).fma(w2, s2);
                s3 = u0.add(d6).fma(w2, s3);
                s4 = u1.add(d7).fma(w2, s4);
                s5 = u2.add(d0).fma(w2, s5);
                s6 = u3.add(d1).fma(w2, s6);
                s7 = u4.add(d2).fma(w2, s7);
                var w3 = FloatVector.broadcast(SPECIES, half[j + 3]);
                u4 = FloatVector.fromArray(SPECIES, source, rows[above - 3] + i);
                d3 = FloatVector.fromArray(SPECIES, source, rows[below + 3] + i);
                s0 = u4.add(d4).fma(w3, s0);
                s1 = u5.add(d5).fma(w3, s1);
                s2 = u6.add(d6).fma(w3, s2);
                s3 = u7.add(d7).fma(w3, s3);
                s4 = u0.add(d0).fma(w3, s4);
                s5 = u1.add(d1).fma(w3, s5);
                s6 = u2.add(d2).fma(w3, s6);
                s7 = u3.add(d3).fma(w3, s7);
                var w4 = FloatVector.broadcast(SPECIES, half[j + 4]);
                u3 = FloatVector.fromArray(SPECIES, source, rows[above - 4] + i);
                d4 = FloatVector.fromArray(SPECIES, source, rows[below + 4] + i);
                s0 = u3.add(d5).fma(w4, s0);
                s1 = u4.add(d6).fma(w4, s1);
                s2 = u5.add(d7).fma(w4, s2);
                s3 = u6.add(d0).fma(w4, s3);
                s4 = u7.add(d1).fma(w4, s4);
                s5 = u0.add(d2).fma(w4, s5);
                s6 = u1.add(d3).fma(w4, s6);
                s7 = u2.add(d4).fma(w4, s7);
                var w5 = FloatVector.broadcast(SPECIES, half[j + 5]);
                u2 = FloatVector.fromArray(SPECIES, source, rows[above - 5] + i);
                d5 = FloatVector.fromArray(SPECIES, source, rows[below + 5] + i);
                s0 = u2.add(d6).fma(w5, s0);
                s1 = u3.add(d7).fma(w5, s1);
                s2 = u4.add(d0).fma(w5, s2);
                s3 = u5.add(d1).fma(w5, s3);
                s4 = u6.add(d2).fma(w5, s4);
                s5 = u7.add(d3).fma(w5, s5);
                s6 = u0.add(d4).fma(w5, s6);
                s7 = u1.add(d5).fma(w5, s7);
                var w6 = FloatVector.broadcast(SPECIES, half[j + 6]);
                u1 = FloatVector.fromArray(SPECIES, source, rows[above - 6] + i);
                d6 = FloatVector.fromArray(SPECIES, source, rows[below + 6] + i);
                s0 = u1.add(d7).fma(w6, s0);
                s1 = u2.add(d0).fma(w6, s1);
                s2 = u3.add(d1).fma(w6, s2);
                s3 = u4.add(d2).fma(w6, s3);
                s4 = u5.add(d3).fma(w6, s4);
                s5 = u6.add(d4).fma(w6, s5);
                s6 = u7.add(d5).fma(w6, s6);
                s7 = u0.add(d6).fma(w6, s7);
                var w7 = FloatVector.broadcast(SPECIES, half[j + 7]);
                u0 = FloatVector.fromArray(SPECIES, source, rows[above - 7] + i);
                d7 = FloatVector.fromArray(SPECIES, source, rows[below + 7] + i);
                s0 = u0.add(d0).fma(w7, s0);
                s1 = u1.add(d1).fma(w7, s1);
                s2 = u2.add(d2).fma(w7, s2);
                s3 = u3.add(d3).fma(w7, s3);
                s4 = u4.add(d4).fma(w7, s4);
                s5 = u5.add(d5).fma(w7, s5);
                s6 = u6.add(d6).fma(w7, s6);
                s7 = u7.add(d7).fma(w7, s7);
            }
            s0.intoArray(target, targetAt + i);
            s1.intoArray(target, targetAt + stride + i);
            s2.intoArray(target, targetAt + 2 * stride + i);
            s3.intoArray(target, targetAt + 3 * stride + i);
            s4.intoArray(target, targetAt + 4 * stride + i);
            s5.intoArray(target, targetAt + 5 * stride + i);
            s6.intoArray(target, targetAt + 6 * stride + i);
            s7.intoArray(target, targetAt + 7 * stride + i);
        }
    }
}
