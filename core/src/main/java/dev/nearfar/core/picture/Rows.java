package dev.nearfar.core.picture;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;

/// Work on a stack of planes, row by row, shared out among workers in blocks of rows.
///
/// @param shape the stack whose rows are counted
/// @param workers who does the work
public record Rows(Shape shape, Workers workers) {
    /// Rows of a block.
    public static final int ROWS_PER_TASK = 16;

    /// Work on one row of one plane; `worker` tells who does it.
    @FunctionalInterface
    public interface Each {
        /// Does the row.
        void run(int channel, int row, int worker);
    }

    /// Work on one row that gives a number.
    @FunctionalInterface
    public interface Sum {
        /// Does the row.
        double run(int channel, int row, int worker);
    }

    /// Work on rows `first` to `end` − 1 of one plane.
    @FunctionalInterface
    public interface Block {
        /// Does the rows.
        void run(int channel, int first, int end, int worker);
    }

    /// Runs every row of every plane once, in any order.
    public void forEach(Each each) {
        forEachBlock((channel, first, end, worker) -> {
            for (int row = first; row < end; row++) {
                each.run(channel, row, worker);
            }
        });
    }

    /// Runs every block of [#ROWS_PER_TASK] rows of every plane once, in any order.
    public void forEachBlock(Block block) {
        int blocks = (shape.height() + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
        workers.forEach(shape.channels() * blocks, (number, worker) -> {
            int first = number % blocks * ROWS_PER_TASK;
            block.run(number / blocks, first, Math.min(first + ROWS_PER_TASK, shape.height()), worker);
        });
    }

    /// `sum += factor · stack`, both of this shape.
    public void addScaled(double factor, FloatPlanes stack, FloatPlanes sum) {
        forEachBlock((channel, first, end, worker) -> RowKernels.best()
                .addScaled(
                        (float) factor,
                        stack.plane(channel),
                        first * shape.width(),
                        sum.plane(channel),
                        first * shape.width(),
                        (end - first) * shape.width()));
    }

    /// Runs every row once and adds up what they give, always in order of plane and row.
    public double sum(Sum each) {
        var sums = new double[shape.channels() * shape.height()];
        forEach((channel, row, worker) -> sums[channel * shape.height() + row] = each.run(channel, row, worker));
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }
}
