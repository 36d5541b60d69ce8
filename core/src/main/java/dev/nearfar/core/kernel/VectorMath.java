package dev.nearfar.core.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// [FloatMath] and [FloatPower], many samples at once: the same operations in the same order, so the same bits.
final class VectorMath {
    /// Vectors as wide as the machine likes them, but no wider than the 16 lanes of a sum.
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() > RowKernels.LANES
            ? FloatVector.SPECIES_512
            : FloatVector.SPECIES_PREFERRED;

    private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);
    private static final int L = SPECIES.length();

    private VectorMath() {}

    static FloatVector load(float[] array, int at) {
        return FloatVector.fromArray(SPECIES, array, at);
    }

    static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    static FloatVector atLeast(FloatVector x, float least) {
        return x.reinterpretAsInts()
                .max(IntVector.broadcast(INTS, Float.floatToRawIntBits(least)))
                .reinterpretAsFloats();
    }

    /// As [FloatMath#atLeast].
    static FloatVector atLeast(FloatVector x, FloatVector least) {
        return x.reinterpretAsInts().max(least.reinterpretAsInts()).reinterpretAsFloats();
    }

    static FloatVector atMost(FloatVector x, float most) {
        return x.reinterpretAsInts()
                .min(IntVector.broadcast(INTS, Float.floatToRawIntBits(most)))
                .reinterpretAsFloats();
    }

    static FloatVector power(FloatPower power, FloatVector x) {
        var bits = x.reinterpretAsInts().sub(IntVector.broadcast(INTS, FloatPower.LEAST_BITS));
        var t = bits.and(IntVector.broadcast(INTS, FloatMath.FRACTION_MASK))
                .add(IntVector.broadcast(INTS, FloatMath.SQRT_HALF_BITS))
                .reinterpretAsFloats()
                .sub(FloatVector.broadcast(SPECIES, 1));
        var p = FloatVector.broadcast(SPECIES, power.q7).fma(t, FloatVector.broadcast(SPECIES, power.q6));
        p = p.fma(t, FloatVector.broadcast(SPECIES, power.q5));
        p = p.fma(t, FloatVector.broadcast(SPECIES, power.q4));
        p = p.fma(t, FloatVector.broadcast(SPECIES, power.q3));
        p = p.fma(t, FloatVector.broadcast(SPECIES, power.q2));
        p = p.fma(t, FloatVector.broadcast(SPECIES, power.q1));
        p = p.fma(t, FloatVector.broadcast(SPECIES, power.q0));
        p = p.fma(t, FloatVector.broadcast(SPECIES, 1));
        if (L == 4) {
            return p.mul(narrowScale(power, bits));
        }
        // In one expression: methods of ours would be left out where this becomes part of a long loop.
        return p.mul(bits.lanewise(ASHR, FloatPower.OCTAVE_SHIFT)
                .selectFrom(IntVector.fromArray(INTS, power.octaves, 0), IntVector.fromArray(INTS, power.octaves, L))
                .reinterpretAsFloats()
                .mul(bits.lanewise(ASHR, FloatPower.SPAN_SHIFT)
                        .selectFrom(
                                IntVector.fromArray(INTS, power.spans, 0), IntVector.fromArray(INTS, power.spans, L))
                        .reinterpretAsFloats()));
    }

    /// With vectors of four lanes, of which two hold but half of a table.
    private static FloatVector narrowScale(FloatPower power, IntVector bits) {
        var octave = narrowEntry(power.octaves, bits.lanewise(ASHR, FloatPower.OCTAVE_SHIFT));
        var span = narrowEntry(power.spans, bits.lanewise(ASHR, FloatPower.SPAN_SHIFT));
        return octave.reinterpretAsFloats().mul(span.reinterpretAsFloats());
    }

    private static IntVector narrowEntry(int[] table, IntVector index) {
        var low = index.selectFrom(IntVector.fromArray(INTS, table, 0), IntVector.fromArray(INTS, table, 4));
        var high = index.selectFrom(IntVector.fromArray(INTS, table, 8), IntVector.fromArray(INTS, table, 12));
        return low.blend(high, index.lanewise(LSHL, 28).compare(LT, IntVector.zero(INTS)));
    }

    static FloatVector exp2(FloatVector x) {
        var shifted = x.add(FloatVector.broadcast(SPECIES, FloatMath.ROUNDER));
        return scaledExp2(
                shifted, x.add(FloatVector.broadcast(SPECIES, FloatMath.ROUNDER).sub(shifted)));
    }

    static FloatVector sigmoid(FloatVector x) {
        var most = FloatVector.broadcast(SPECIES, FloatMath.LARGEST);
        var least = FloatVector.broadcast(SPECIES, -FloatMath.LARGEST);
        var bounded = x.blend(most, x.compare(GT, most)).blend(least, x.compare(LT, least));
        return FloatVector.broadcast(SPECIES, 1f)
                .div(exp2(bounded.mul(FloatVector.broadcast(SPECIES, -FloatMath.LOG2_E)))
                        .add(FloatVector.broadcast(SPECIES, 1f)));
    }

    private static FloatVector scaledExp2(FloatVector shifted, FloatVector rest) {
        var p = FloatVector.broadcast(SPECIES, FloatMath.E6).fma(rest, FloatVector.broadcast(SPECIES, FloatMath.E5));
        p = p.fma(rest, FloatVector.broadcast(SPECIES, FloatMath.E4));
        p = p.fma(rest, FloatVector.broadcast(SPECIES, FloatMath.E3));
        p = p.fma(rest, FloatVector.broadcast(SPECIES, FloatMath.E2));
        p = p.fma(rest, FloatVector.broadcast(SPECIES, FloatMath.E1));
        p = p.fma(rest, FloatVector.broadcast(SPECIES, 1f));
        var whole = shifted.reinterpretAsInts().lanewise(LSHL, FloatMath.FRACTION_BITS);
        return p.reinterpretAsInts().add(whole).reinterpretAsFloats();
    }
}
