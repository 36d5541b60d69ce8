package dev.nearfar.core.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// [RowKernels#weightedSum] on the Vector API, for at least one whole vector.
///
/// Four vectors at once, which share each weight. What is left at the end is less than a vector: the last whole one is computed
/// for it, some of it a second time.
final class VectorWeightedSum {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final int L = SPECIES.length();

    private VectorWeightedSum() {}

    static void run(
            float[] source,
            int sourceAt,
            int[] index,
            int stride,
            float[] weight,
            int from,
            int to,
            float[] target,
            int targetAt,
            int count) {
        int i = 0;
        for (; i <= count - 4 * L; i += 4 * L) {
            var s0 = FloatVector.zero(SPECIES);
            var s1 = s0;
            var s2 = s0;
            var s3 = s0;
            for (int t = from; t < to; t++) {
                var w = FloatVector.broadcast(SPECIES, weight[t]);
                int at = sourceAt + index[t] * stride + i;
                s0 = w.fma(FloatVector.fromArray(SPECIES, source, at), s0);
                s1 = w.fma(FloatVector.fromArray(SPECIES, source, at + L), s1);
                s2 = w.fma(FloatVector.fromArray(SPECIES, source, at + 2 * L), s2);
                s3 = w.fma(FloatVector.fromArray(SPECIES, source, at + 3 * L), s3);
            }
            s0.intoArray(target, targetAt + i);
            s1.intoArray(target, targetAt + i + L);
            s2.intoArray(target, targetAt + i + 2 * L);
            s3.intoArray(target, targetAt + i + 3 * L);
        }
        for (; i <= count - L; i += L) {
            one(source, sourceAt + i, index, stride, weight, from, to, target, targetAt + i);
        }
        if (i < count) {
            int last = count - L;
            one(source, sourceAt + last, index, stride, weight, from, to, target, targetAt + last);
        }
    }

    private static void one(
            float[] source,
            int sourceAt,
            int[] index,
            int stride,
            float[] weight,
            int from,
            int to,
            float[] target,
            int targetAt) {
        var sum = FloatVector.zero(SPECIES);
        for (int t = from; t < to; t++) {
            sum = FloatVector.broadcast(SPECIES, weight[t])
                    .fma(FloatVector.fromArray(SPECIES, source, sourceAt + index[t] * stride), sum);
        }
        sum.intoArray(target, targetAt);
    }
}
