package dev.nearfar.core.methods.published;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Rows;
import java.util.Arrays;

/// The part of the solver's quadratic model that couples pixels, on the coarse grid.
///
/// Of the model's Hessian `Δ + d·I B C B Iᵀ·d / s²` the inverse is, by Woodbury's formula,
/// `1/Δ − (d/Δ) I B √C (1 + √C B R B √C)⁻¹ √C B Iᵀ (d/Δ) / s²`, with `R = Iᵀ(d²/Δ)I / s²`. Here `R` is lumped to its row
/// sums, which bounds it from above, so that what stands for the inverse is positive definite for every picture. The
/// inner system has a small condition number and is solved by a few steps of conjugate gradients ([CoarseSystem]).
final class CoarseModel {
    private final CoarseGrid grid;
    private final Rows rows;
    private final RowKernels kernels = RowKernels.best();
    private final CoarseSystem system;
    private final float[] root;
    private final float[] lumped;
    private final float[] right;
    private final float[] lifted;
    private final float perStep;

    /// A model for a ratio of far weight to near weight.
    CoarseModel(CoarseGrid grid, double strength, Workers workers) {
        this.grid = grid;
        rows = new Rows(grid.shape(), workers);
        system = new CoarseSystem(grid, Math.min(0.05, 0.5 / (1 + strength)), workers);
        int size = grid.shape().planeSize();
        root = new float[size];
        lumped = new float[size];
        right = new float[size];
        lifted = new float[size];
        perStep = 1f / grid.step();
    }

    /// Writes rows of three quantities of the fine grid: the far error's curvature by the far signal, `d²/Δ`, and the right
    /// side `d·g/Δ`.
    @FunctionalInterface
    interface Terms {
        /// As [CoarseSums#makeRow].
        void makeRow(int row, float[] curvature, float[] weight, float[] right, int at, int worker);
    }

    /// Writes rows of the right side `d·g/Δ` alone.
    @FunctionalInterface
    interface RightSide {
        /// As [CoarseSums#makeRow].
        void makeRow(int row, float[] right, int at);
    }

    /// Solves for curvatures and a right side. What was found, [#prepareStep] and [#prepareChange] take up to the fine grid
    /// again.
    void solve(Terms terms) {
        var targets = new float[][] {root, lumped, right};
        grid.down(new CoarseSums() {
            @Override
            public float[][] targets() {
                return targets;
            }

            @Override
            public void makeRow(int row, float[][] to, int at, int worker) {
                terms.makeRow(row, to[0], to[1], to[2], at, worker);
            }

            @Override
            public void finishRow(int row) {
                int width = grid.shape().width();
                int at = row * width;
                kernels.rootOfQuotient(root, at, grid.rowTotal(row), grid.columnTotals(), 0, root, at, width);
            }
        });
        system.solve(root, lumped, right);
    }

    /// Solves for constant curvatures and a right side: what makes the closed-form start.
    void solveConstant(double curvature, double own, RightSide terms) {
        var targets = new float[][] {right};
        Arrays.fill(root, (float) Math.sqrt(curvature));
        grid.down(new CoarseSums() {
            @Override
            public float[][] targets() {
                return targets;
            }

            @Override
            public void makeRow(int row, float[][] to, int at, int worker) {
                terms.makeRow(row, to[0], at);
            }

            @Override
            public void finishRow(int row) {
                int width = grid.shape().width();
                float scale = (float) (grid.rowTotal(row) / own);
                for (int column = 0; column < width; column++) {
                    lumped[row * width + column] = scale * grid.columnTotals()[column];
                }
            }
        });
        system.solve(root, lumped, right);
    }

    /// Makes `I B √C w / s` ready, of which [CoarseGrid#upRow] gives rows: the far signal's part of a step.
    void prepareStep() {
        system.blurSolution(root, lifted);
        grid.prepareUp(lifted);
    }

    /// Makes `I(w/√C) / s` ready: the change of the far signal that the model predicts, sign reversed.
    void prepareChange() {
        int width = grid.shape().width();
        var solution = system.solution();
        rows.forEach((channel, row, worker) -> {
            int at = row * width;
            kernels.quotient(solution, at, root, at, perStep, lifted, at, width);
        });
        grid.prepareUp(lifted);
    }
}
