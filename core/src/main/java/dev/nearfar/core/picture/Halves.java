package dev.nearfar.core.picture;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import java.util.Arrays;

/// Stacks of half the width and height, and back.
///
/// A sample of the small stack is the mean of four, the last row and column of an odd number counting twice. Back, samples lie
/// between the small ones and are their weighted means: ¾ of the nearer, ¼ of the other, along both axes; beyond the edge
/// the last one goes on.
public final class Halves {
    private static final float[] PAIR = {0.25f, 0.25f, 0, 0};

    private final RowKernels kernels = RowKernels.best();
    private final Shape large;
    private final Shape small;
    private final Workers workers;
    private final float[][] lines;
    private final float[][] wide;

    /// Halves of stacks of a shape.
    public Halves(Shape large, Workers workers) {
        this.large = large;
        this.workers = workers;
        small = new Shape(large.channels(), (large.height() + 1) / 2, (large.width() + 1) / 2);
        // What kernels read beyond the last sample counts for nothing, but is read.
        lines = new float[workers.count()][2 * small.width() + 4];
        wide = new float[workers.count()][2 * small.width()];
    }

    /// The shape of half a stack.
    public Shape shape() {
        return small;
    }

    /// Half a stack.
    public FloatPlanes of(FloatPlanes from) {
        from.requireShape(large);
        var to = FloatPlanes.zero(small);
        int width = large.width();
        new Rows(small, workers).forEach((channel, row, worker) -> {
            var line = lines[worker];
            var plane = from.plane(channel);
            int above = 2 * row * width;
            int below = Math.min(2 * row + 1, large.height() - 1) * width;
            kernels.sumScaled(plane, above, 1, plane, below, line, 0, width);
            Arrays.fill(line, width, line.length, line[width - 1]);
            kernels.halve(line, 0, PAIR, to.plane(channel), row * small.width(), small.width());
        });
        return to;
    }

    /// `sum += enlarged(half)`.
    public void addEnlarged(FloatPlanes half, FloatPlanes sum) {
        half.requireShape(small);
        sum.requireShape(large);
        int width = small.width();
        new Rows(large, workers).forEach((channel, row, worker) -> {
            var line = lines[worker];
            var plane = half.plane(channel);
            int nearer = row / 2;
            int other = Math.clamp(row % 2 == 0 ? nearer - 1 : nearer + 1, 0, small.height() - 1);
            Arrays.fill(line, 0);
            kernels.addScaled(0.75f, plane, nearer * width, line, 1, width);
            kernels.addScaled(0.25f, plane, other * width, line, 1, width);
            line[0] = line[1];
            line[width + 1] = line[width];
            kernels.twice(line, 1, 0.75f, 0.25f, wide[worker], 0, width);
            kernels.addScaled(1, wide[worker], 0, sum.plane(channel), row * large.width(), large.width());
        });
    }
}
