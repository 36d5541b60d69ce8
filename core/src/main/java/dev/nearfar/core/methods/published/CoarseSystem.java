package dev.nearfar.core.methods.published;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Rows;
import java.util.Arrays;

/// `(1 + √C B R B √C)·w = √C B r / s` on the coarse grid, solved by conjugate gradients.
///
/// A step is two passes over memory: one walk that turns the direction and multiplies it with the matrix, and one that
/// moves solution and residual.
final class CoarseSystem {
    private static final int MOST_STEPS = 60;

    private final double tolerance;
    private final int width;
    private final float perStep;
    private final RowKernels kernels = RowKernels.best();
    private final BlurSweep sweep;
    private final Rows rows;
    private final float[][] lanes;
    private final float[] solution;
    private final float[] residual;
    private final float[] product;
    private float[] direction;
    private float[] turned;

    /// A system that is solved until the residual is a part of what it was.
    CoarseSystem(CoarseGrid grid, double tolerance, Workers workers) {
        this.tolerance = tolerance;
        width = grid.shape().width();
        perStep = 1f / grid.step();
        sweep = new BlurSweep(grid.shape(), grid.taps(), workers);
        rows = new Rows(grid.shape(), workers);
        lanes = new float[workers.count()][RowKernels.LANES];
        int size = grid.shape().planeSize();
        solution = new float[size];
        residual = new float[size];
        product = new float[size];
        direction = new float[size];
        turned = new float[size];
    }

    /// What was found; the system's own.
    float[] solution() {
        return solution;
    }

    /// Solves.
    ///
    /// @param root √C
    /// @param lumped s²·R
    /// @param right r
    void solve(float[] root, float[] lumped, float[] right) {
        Arrays.fill(solution, 0);
        Arrays.fill(direction, 0);
        sweep.blurOnce(new RightSide(right, root));
        double square = sweep.endSum();
        double enough = tolerance * tolerance * square;
        double before = square;
        for (int step = 0; step < MOST_STEPS && square > enough; step++) {
            sweep.blurTwice(new Product(root, lumped, step == 0 ? 0 : (float) (square / before)));
            var old = direction;
            direction = turned;
            turned = old;
            before = square;
            square = move((float) (square / sweep.endSum()));
        }
    }

    /// Writes `B √C w / s`.
    void blurSolution(float[] root, float[] to) {
        sweep.blurOnce(new Lifted(root, to));
    }

    /// Moves solution and residual along the direction, and returns the residual's square.
    private double move(float length) {
        return rows.sum((channel, row, worker) -> {
            int at = row * width;
            kernels.addScaled(length, direction, at, solution, at, width);
            kernels.addScaled(-length, product, at, residual, at, width);
            return kernels.dot(residual, residual, at, width, lanes[worker]);
        });
    }

    /// `residual = √C B r / s`, and its square.
    private final class RightSide implements BlurSweep.Stages {
        private final float[] right;
        private final float[] root;

        RightSide(float[] right, float[] root) {
            this.right = right;
            this.root = root;
        }

        @Override
        public void begin(int channel, int row, BlurSweep.Scratch scratch) {
            System.arraycopy(right, row * width, scratch.line, scratch.lineAt, width);
        }

        @Override
        public double end(int channel, int row, int at, BlurSweep.Scratch scratch) {
            int to = row * width;
            kernels.product(scratch.blurred, at, root, to, perStep, residual, to, width);
            return kernels.dot(residual, residual, to, width, scratch.lanes);
        }
    }

    /// `turned = residual + turn·direction`, `product = (1 + √C B R B √C)·turned`, and what the two have in common.
    private final class Product implements BlurSweep.Stages {
        private final float[] root;
        private final float[] lumped;
        private final float turn;

        Product(float[] root, float[] lumped, float turn) {
            this.root = root;
            this.lumped = lumped;
            this.turn = turn;
        }

        @Override
        public void begin(int channel, int row, BlurSweep.Scratch scratch) {
            int at = row * width;
            kernels.sumScaled(residual, at, turn, direction, at, turned, at, width);
            kernels.product(turned, at, root, at, 1, scratch.line, scratch.lineAt, width);
        }

        @Override
        public double between(int channel, int row, int at, BlurSweep.Scratch scratch) {
            float perArea = perStep * perStep;
            kernels.product(scratch.blurred, at, lumped, row * width, perArea, scratch.line, scratch.lineAt, width);
            return 0;
        }

        @Override
        public double end(int channel, int row, int at, BlurSweep.Scratch scratch) {
            int to = row * width;
            System.arraycopy(turned, to, product, to, width);
            kernels.addProduct(scratch.blurred, at, root, to, product, to, width);
            return kernels.dot(turned, product, to, width, scratch.lanes);
        }
    }

    private final class Lifted implements BlurSweep.Stages {
        private final float[] root;
        private final float[] to;

        Lifted(float[] root, float[] to) {
            this.root = root;
            this.to = to;
        }

        @Override
        public void begin(int channel, int row, BlurSweep.Scratch scratch) {
            int at = row * width;
            kernels.product(solution, at, root, at, perStep, scratch.line, scratch.lineAt, width);
        }

        @Override
        public double end(int channel, int row, int at, BlurSweep.Scratch scratch) {
            System.arraycopy(scratch.blurred, at, to, row * width, width);
            return 0;
        }
    }
}
