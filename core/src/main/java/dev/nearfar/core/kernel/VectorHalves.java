package dev.nearfar.core.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// [RowKernels#halve] and [RowKernels#twice] on the Vector API, whole vectors: samples in even and odd places are selected
/// from two neighbouring vectors, or put into two.
final class VectorHalves {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);
    private static final int L = SPECIES.length();

    /// Where, in a vector and its neighbour, the samples in even places lie.
    private static final int[] EVEN = new int[L];

    /// What of a vector and of another is laid alternately into the first half of two, and what into the second.
    private static final int[] FIRST = new int[L];

    private static final int[] SECOND = new int[L];

    static {
        for (int lane = 0; lane < L; lane++) {
            EVEN[lane] = 2 * lane;
            FIRST[lane] = lane / 2 + lane % 2 * L;
            SECOND[lane] = FIRST[lane] + L / 2;
        }
    }

    private VectorHalves() {}

    static void halve(float[] source, int sourceAt, float[] weight, float[] target, int targetAt, int count) {
        var even = IntVector.fromArray(INTS, EVEN, 0);
        var odd = even.add(IntVector.broadcast(INTS, 1));
        for (int j = 0; j < count; j += L) {
            int at = sourceAt + 2 * j;
            var a = FloatVector.fromArray(SPECIES, source, at).reinterpretAsInts();
            var b = FloatVector.fromArray(SPECIES, source, at + L).reinterpretAsInts();
            var c = FloatVector.fromArray(SPECIES, source, at + 2).reinterpretAsInts();
            var d = FloatVector.fromArray(SPECIES, source, at + 2 + L).reinterpretAsInts();
            var sum = even.selectFrom(a, b).reinterpretAsFloats().mul(FloatVector.broadcast(SPECIES, weight[0]));
            sum = odd.selectFrom(a, b).reinterpretAsFloats().fma(FloatVector.broadcast(SPECIES, weight[1]), sum);
            sum = even.selectFrom(c, d).reinterpretAsFloats().fma(FloatVector.broadcast(SPECIES, weight[2]), sum);
            odd.selectFrom(c, d)
                    .reinterpretAsFloats()
                    .fma(FloatVector.broadcast(SPECIES, weight[3]), sum)
                    .intoArray(target, targetAt + j);
        }
    }

    static void twice(float[] source, int sourceAt, float inner, float outer, float[] target, int targetAt, int count) {
        var first = IntVector.fromArray(INTS, FIRST, 0);
        var second = IntVector.fromArray(INTS, SECOND, 0);
        for (int j = 0; j < count; j += L) {
            var middle = FloatVector.fromArray(SPECIES, source, sourceAt + j);
            var before =
                    FloatVector.fromArray(SPECIES, source, sourceAt + j - 1).mul(FloatVector.broadcast(SPECIES, outer));
            var even = middle.fma(FloatVector.broadcast(SPECIES, inner), before).reinterpretAsInts();
            var odd = FloatVector.fromArray(SPECIES, source, sourceAt + j + 1)
                    .fma(FloatVector.broadcast(SPECIES, outer), middle.mul(FloatVector.broadcast(SPECIES, inner)))
                    .reinterpretAsInts();
            first.selectFrom(even, odd).reinterpretAsFloats().intoArray(target, targetAt + 2 * j);
            second.selectFrom(even, odd).reinterpretAsFloats().intoArray(target, targetAt + 2 * j + L);
        }
    }
}
