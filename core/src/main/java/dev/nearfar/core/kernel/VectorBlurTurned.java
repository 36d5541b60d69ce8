package dev.nearfar.core.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// [RowKernels#blurAcross] on the Vector API for many weights: as many rows as a vector has lanes are turned by a right angle, blurred
/// down the columns, and turned back.
///
/// Down the columns a sample that was loaded serves eight sums, along a row one or two. So from a few dozen weights on, turning pays.
final class VectorBlurTurned {
    /// From so many weights on it is faster than row by row.
    static final int LEAST_WEIGHTS = 32;

    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);
    private static final int L = SPECIES.length();

    /// Which lanes of two vectors make the first half of both interleaved, and the second.
    private static final int[] FIRST_HALF = interleaved(0);

    private static final int[] SECOND_HALF = interleaved(L / 2);

    private VectorBlurTurned() {}

    private static int[] interleaved(int from) {
        var lanes = new int[L];
        for (int lane = 0; lane < L; lane++) {
            lanes[lane] = from + lane / 2 + lane % 2 * L;
        }
        return lanes;
    }

    /// Columns of zeros on either side: as far as weights reach.
    private static int margin(int weights) {
        return weights + RowKernels.ROWS;
    }

    /// Turned rows with zeros on either side, what is made of them, and two blocks on the way.
    static BlurSpace space(int count, int weights) {
        int columns = count + 2 * margin(weights);
        var starts = new int[columns];
        for (int column = 0; column < columns; column++) {
            starts[column] = column * L;
        }
        float[][] blocks = {new float[columns * L], new float[count * L], new float[L * L], new float[L * L]};
        return new BlurSpace(blocks, starts);
    }

    /// Blurs as many rows as a vector has lanes; `count` is a multiple of both that and [RowKernels#ROWS].
    static void run(
            float[] lines,
            int lineAt,
            int lineStride,
            float[] half,
            float[] target,
            int[] targets,
            int firstTarget,
            int count,
            BlurSpace space) {
        int margin = margin(half.length);
        var starts = space.starts();
        var turned = space.blocks()[0];
        var blurred = space.blocks()[1];
        for (int column = 0; column < count; column += L) {
            turn(lines, lineAt + column, lineStride, turned, starts, 0, (margin + column) * L, space);
        }
        for (int column = 0; column < count; column += RowKernels.ROWS) {
            VectorBlurDown.run(turned, starts, margin + column, half, blurred, column * L, L, L);
        }
        for (int column = 0; column < count; column += L) {
            turn(blurred, column * L, L, target, targets, firstTarget, column, space);
        }
    }

    /// Turns a block: interleaving the two halves of its rows, as often as halving leads from all rows to one, does.
    private static void turn(
            float[] source, int at, int stride, float[] target, int[] rows, int firstRow, int column, BlurSpace space) {
        var starts = space.starts();
        var here = space.blocks()[2];
        var there = space.blocks()[3];
        interleave(source, at, stride, here, starts, 0, 0);
        for (int halved = L / 4; halved > 1; halved /= 2) {
            interleave(here, 0, L, there, starts, 0, 0);
            var other = here;
            here = there;
            there = other;
        }
        interleave(here, 0, L, target, rows, firstRow, column);
    }

    /// Source row `r` starts at `at + r·stride`, target row `r` at `rows[firstRow + r] + column`.
    private static void interleave(
            float[] source, int at, int stride, float[] target, int[] rows, int firstRow, int column) {
        var first = IntVector.fromArray(INTS, FIRST_HALF, 0);
        var second = IntVector.fromArray(INTS, SECOND_HALF, 0);
        for (int row = 0; row < L / 2; row++) {
            var a = FloatVector.fromArray(SPECIES, source, at + row * stride).reinterpretAsInts();
            var b = FloatVector.fromArray(SPECIES, source, at + (row + L / 2) * stride)
                    .reinterpretAsInts();
            int to = firstRow + 2 * row;
            first.selectFrom(a, b).reinterpretAsFloats().intoArray(target, rows[to] + column);
            second.selectFrom(a, b).reinterpretAsFloats().intoArray(target, rows[to + 1] + column);
        }
    }
}
