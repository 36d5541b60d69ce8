package dev.nearfar.core.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// [FloatMath], many samples at once: the same operations in the same order, so the same bits.
final class VectorMath {
    /// Vectors as wide as the machine likes them, but no wider than the 16 lanes of a sum.
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() > RowKernels.LANES
            ? FloatVector.SPECIES_512
            : FloatVector.SPECIES_PREFERRED;

    private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);

    private VectorMath() {}

    static FloatVector power(FloatVector x, float high, float low) {
        IntVector bits = x.reinterpretAsInts().sub(FloatMath.SQRT_HALF_BITS);
        var e = (FloatVector) bits.lanewise(ASHR, 23).convertShape(I2F, SPECIES, 0);
        var t = bits.and(FloatMath.FRACTION_MASK)
                .add(FloatMath.SQRT_HALF_BITS)
                .reinterpretAsFloats()
                .sub(1);
        var fraction = t.mul(log2Ratio(t));
        var highs = FloatVector.broadcast(SPECIES, high);
        var shifted = highs.fma(e, fraction.mul(high)).add(FloatMath.ROUNDER);
        var whole = FloatVector.broadcast(SPECIES, FloatMath.ROUNDER).sub(shifted);
        var rest = FloatVector.broadcast(SPECIES, low).fma(e, highs.fma(fraction, highs.fma(e, whole)));
        return scaledExp2(shifted, rest);
    }

    static FloatVector exp2(FloatVector x) {
        var shifted = x.add(FloatMath.ROUNDER);
        var whole = FloatVector.broadcast(SPECIES, FloatMath.ROUNDER).sub(shifted);
        return scaledExp2(shifted, x.add(whole));
    }

    static FloatVector sigmoid(FloatVector x) {
        var bounded = x.max(-FloatMath.LARGEST).min(FloatMath.LARGEST);
        return FloatVector.broadcast(SPECIES, 1)
                .div(exp2(bounded.mul(-FloatMath.LOG2_E)).add(1));
    }

    private static FloatVector log2Ratio(FloatVector t) {
        var p = FloatVector.broadcast(SPECIES, FloatMath.L7).fma(t, constant(FloatMath.L6));
        p = p.fma(t, constant(FloatMath.L5));
        p = p.fma(t, constant(FloatMath.L4));
        p = p.fma(t, constant(FloatMath.L3));
        p = p.fma(t, constant(FloatMath.L2));
        p = p.fma(t, constant(FloatMath.L1));
        return p.fma(t, constant(FloatMath.L0));
    }

    private static FloatVector scaledExp2(FloatVector shifted, FloatVector rest) {
        var p = constant(FloatMath.E6).fma(rest, constant(FloatMath.E5));
        p = p.fma(rest, constant(FloatMath.E4));
        p = p.fma(rest, constant(FloatMath.E3));
        p = p.fma(rest, constant(FloatMath.E2));
        p = p.fma(rest, constant(FloatMath.E1));
        p = p.fma(rest, constant(1));
        IntVector whole = shifted.reinterpretAsInts()
                .sub(FloatMath.ROUNDER_BITS)
                .max(IntVector.broadcast(INTS, FloatMath.LEAST_EXPONENT));
        return p.mul(whole.add(127).lanewise(LSHL, 23).reinterpretAsFloats());
    }

    private static FloatVector constant(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
