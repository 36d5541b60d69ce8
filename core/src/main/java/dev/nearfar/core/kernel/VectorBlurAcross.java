package dev.nearfar.core.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// [RowKernels#blurAcross] on the Vector API, runs of two vectors.
///
/// Nearly every load of 64 bytes touches two lines of the cache and takes twice as long. So with such vectors the right
/// half of the taps is not loaded but selected from neighbouring vectors, and loads and selections go side by side.
final class VectorBlurAcross {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);
    private static final int L = SPECIES.length();
    private static final boolean SELECTS = L == 16;
    private static final int[] LANES = lanes();

    /// How many samples are blurred at once.
    static final int RUN = 2 * L;

    private VectorBlurAcross() {}

    private static int[] lanes() {
        var lanes = new int[L + RowKernels.ROWS];
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = lane;
        }
        return lanes;
    }

    static void run(float[] line, int lineAt, float[] half, float[] target, int targetAt, int count) {
        var lanes1 = IntVector.fromArray(INTS, LANES, 1);
        var lanes2 = IntVector.fromArray(INTS, LANES, 2);
        var lanes3 = IntVector.fromArray(INTS, LANES, 3);
        var lanes4 = IntVector.fromArray(INTS, LANES, 4);
        var lanes5 = IntVector.fromArray(INTS, LANES, 5);
        var lanes6 = IntVector.fromArray(INTS, LANES, 6);
        var lanes7 = IntVector.fromArray(INTS, LANES, 7);
        for (int j = 0; j < half.length; j += RowKernels.ROWS) {
            var w0 = FloatVector.broadcast(SPECIES, half[j]);
            var w1 = FloatVector.broadcast(SPECIES, half[j + 1]);
            var w2 = FloatVector.broadcast(SPECIES, half[j + 2]);
            var w3 = FloatVector.broadcast(SPECIES, half[j + 3]);
            var w4 = FloatVector.broadcast(SPECIES, half[j + 4]);
            var w5 = FloatVector.broadcast(SPECIES, half[j + 5]);
            var w6 = FloatVector.broadcast(SPECIES, half[j + 6]);
            var w7 = FloatVector.broadcast(SPECIES, half[j + 7]);
            for (int i = 0; i < count; i += RUN) {
                int left = lineAt + i - j;
                int right = lineAt + i + j;
                int at = targetAt + i;
                var s0 = j == 0 ? FloatVector.zero(SPECIES) : FloatVector.fromArray(SPECIES, target, at);
                var s1 = j == 0 ? FloatVector.zero(SPECIES) : FloatVector.fromArray(SPECIES, target, at + L);
                var v0 = FloatVector.fromArray(SPECIES, line, right);
                var v1 = FloatVector.fromArray(SPECIES, line, right + L);
                var n0 = v0.reinterpretAsInts();
                var n1 = v1.reinterpretAsInts();
                var n2 = SELECTS
                        ? FloatVector.fromArray(SPECIES, line, right + 2 * L).reinterpretAsInts()
                        : n1;
                s0 = FloatVector.fromArray(SPECIES, line, left).add(v0).fma(w0, s0);
                s1 = FloatVector.fromArray(SPECIES, line, left + L).add(v1).fma(w0, s1);
                var r01 = SELECTS
                        ? lanes1.selectFrom(n0, n1).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 1);
                s0 = FloatVector.fromArray(SPECIES, line, left - 1).add(r01).fma(w1, s0);
                var r11 = SELECTS
                        ? lanes1.selectFrom(n1, n2).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 1 + L);
                s1 = FloatVector.fromArray(SPECIES, line, left - 1 + L).add(r11).fma(w1, s1);
                var r02 = SELECTS
                        ? lanes2.selectFrom(n0, n1).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 2);
                s0 = FloatVector.fromArray(SPECIES, line, left - 2).add(r02).fma(w2, s0);
                var r12 = SELECTS
                        ? lanes2.selectFrom(n1, n2).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 2 + L);
                s1 = FloatVector.fromArray(SPECIES, line, left - 2 + L).add(r12).fma(w2, s1);
                var r03 = SELECTS
                        ? lanes3.selectFrom(n0, n1).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 3);
                s0 = FloatVector.fromArray(SPECIES, line, left - 3).add(r03).fma(w3, s0);
                var r13 = SELECTS
                        ? lanes3.selectFrom(n1, n2).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 3 + L);
                s1 = FloatVector.fromArray(SPECIES, line, left - 3 + L).add(r13).fma(w3, s1);
                var r04 = SELECTS
                        ? lanes4.selectFrom(n0, n1).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 4);
                s0 = FloatVector.fromArray(SPECIES, line, left - 4).add(r04).fma(w4, s0);
                var r14 = SELECTS
                        ? lanes4.selectFrom(n1, n2).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 4 + L);
                s1 = FloatVector.fromArray(SPECIES, line, left - 4 + L).add(r14).fma(w4, s1);
                var r05 = SELECTS
                        ? lanes5.selectFrom(n0, n1).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 5);
                s0 = FloatVector.fromArray(SPECIES, line, left - 5).add(r05).fma(w5, s0);
                var r15 = SELECTS
                        ? lanes5.selectFrom(n1, n2).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 5 + L);
                s1 = FloatVector.fromArray(SPECIES, line, left - 5 + L).add(r15).fma(w5, s1);
                var r06 = SELECTS
                        ? lanes6.selectFrom(n0, n1).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 6);
                s0 = FloatVector.fromArray(SPECIES, line, left - 6).add(r06).fma(w6, s0);
                var r16 = SELECTS
                        ? lanes6.selectFrom(n1, n2).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 6 + L);
                s1 = FloatVector.fromArray(SPECIES, line, left - 6 + L).add(r16).fma(w6, s1);
                var r07 = SELECTS
                        ? lanes7.selectFrom(n0, n1).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 7);
                s0 = FloatVector.fromArray(SPECIES, line, left - 7).add(r07).fma(w7, s0);
                var r17 = SELECTS
                        ? lanes7.selectFrom(n1, n2).reinterpretAsFloats()
                        : FloatVector.fromArray(SPECIES, line, right + 7 + L);
                s1 = FloatVector.fromArray(SPECIES, line, left - 7 + L).add(r17).fma(w7, s1);
                s0.intoArray(target, at);
                s1.intoArray(target, at + L);
            }
        }
    }
}
