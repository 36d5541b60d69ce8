package dev.nearfar.core;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Rows;

/// The part of the solver's quadratic model that couples pixels, on the coarse grid.
///
/// Of the model's Hessian `Δ + d·I B C B Iᵀ·d / s²` the inverse is, by Woodbury's formula,
/// `1/Δ − (d/Δ) I B √C (1 + √C B R B √C)⁻¹ √C B Iᵀ (d/Δ) / s²`, with `R = Iᵀ(d²/Δ)I / s²`. Here `R` is lumped to its row
/// sums, which bounds it from above, so that what stands for the inverse is positive definite for every picture. The
/// inner system has a small condition number and is solved by a few steps of conjugate gradients.
final class CoarseModel {
    private static final int MOST_STEPS = 60;

    private final CoarseGrid grid;
    private final Rows rows;
    private final RowKernels kernels = RowKernels.best();
    private final double tolerance;
    private final float[] lanes;
    private final FloatPlanes root;
    private final FloatPlanes lumped;
    private final FloatPlanes solution;
    private final FloatPlanes residual;
    private final FloatPlanes direction;
    private final FloatPlanes product;
    private final FloatPlanes scratch;

    /// A model for a ratio of far weight to near weight.
    CoarseModel(CoarseGrid grid, double strength) {
        this.grid = grid;
        rows = grid.rows();
        tolerance = Math.min(0.05, 0.5 / (1 + strength));
        lanes = new float[RowKernels.LANES];
        root = FloatPlanes.zero(grid.shape());
        lumped = FloatPlanes.zero(grid.shape());
        solution = FloatPlanes.zero(grid.shape());
        residual = FloatPlanes.zero(grid.shape());
        direction = FloatPlanes.zero(grid.shape());
        product = FloatPlanes.zero(grid.shape());
        scratch = FloatPlanes.zero(grid.shape());
    }

    /// Takes constant curvatures: what makes the closed-form start.
    void setConstant(double curvature, double own) {
        int width = grid.shape().width();
        double area = (double) grid.step() * grid.step();
        for (int row = 0; row < grid.shape().height(); row++) {
            for (int column = 0; column < width; column++) {
                root.plane(0)[row * width + column] = (float) Math.sqrt(curvature);
                lumped.plane(0)[row * width + column] = (float) (grid.weight(row, column) / (own * area));
            }
        }
    }

    /// Takes the far error's curvature by the far signal, and `d²/Δ`, both on the fine grid.
    void set(float[] curvature, float[] weight) {
        int width = grid.shape().width();
        float perArea = 1f / (grid.step() * grid.step());
        grid.down(curvature, root);
        grid.down(weight, lumped);
        rows.forEach((channel, row, worker) -> {
            for (int column = 0; column < width; column++) {
                int i = row * width + column;
                root.plane(0)[i] = (float) Math.sqrt(root.plane(0)[i] / grid.weight(row, column));
                lumped.plane(0)[i] *= perArea;
            }
        });
    }

    /// Solves for a right side `d·g/Δ` on the fine grid. What was found, [#prepareStep] and [#prepareChange] take up to the
    /// fine grid again.
    void solve(float[] right) {
        grid.down(right, scratch);
        grid.blur(scratch, residual);
        float perStep = 1f / grid.step();
        rows.forEach((channel, row, worker) -> {
            int width = grid.shape().width();
            for (int i = row * width; i < (row + 1) * width; i++) {
                residual.plane(0)[i] *= root.plane(0)[i] * perStep;
            }
        });
        conjugateGradients();
    }

    /// Makes `I B √C w / s` ready, of which [CoarseGrid#upRow] gives rows: the far signal's part of a step.
    void prepareStep() {
        float perStep = 1f / grid.step();
        times(solution, root, scratch);
        grid.blur(scratch, product);
        scale(product, perStep);
        grid.prepareUp(product);
    }

    /// Makes `−I(w/√C) / s` ready: the change of the far signal that the model predicts.
    void prepareChange() {
        float perStep = -1f / grid.step();
        rows.forEach((channel, row, worker) -> {
            int width = grid.shape().width();
            for (int i = row * width; i < (row + 1) * width; i++) {
                product.plane(0)[i] = solution.plane(0)[i] / root.plane(0)[i] * perStep;
            }
        });
        grid.prepareUp(product);
    }

    private void conjugateGradients() {
        solution.fill(0);
        direction.copyFrom(residual);
        double square = dot(residual, residual);
        double enough = tolerance * tolerance * square;
        for (int step = 0; step < MOST_STEPS && square > enough; step++) {
            applySystem();
            double length = square / dot(direction, product);
            add(length, direction, solution);
            add(-length, product, residual);
            double next = dot(residual, residual);
            towards(next / square);
            square = next;
        }
    }

    /// `product = (1 + √C B R B √C)·direction`.
    private void applySystem() {
        times(direction, root, scratch);
        grid.blur(scratch, product);
        times(product, lumped, scratch);
        grid.blur(scratch, product);
        rows.forEach((channel, row, worker) -> {
            int width = grid.shape().width();
            for (int i = row * width; i < (row + 1) * width; i++) {
                product.plane(0)[i] = Math.fma(
                        product.plane(0)[i], root.plane(0)[i], direction.plane(0)[i]);
            }
        });
    }

    /// `direction = residual + factor·direction`.
    private void towards(double factor) {
        float by = (float) factor;
        rows.forEach((channel, row, worker) -> {
            int width = grid.shape().width();
            for (int i = row * width; i < (row + 1) * width; i++) {
                direction.plane(0)[i] = Math.fma(by, direction.plane(0)[i], residual.plane(0)[i]);
            }
        });
    }

    private void times(FloatPlanes a, FloatPlanes b, FloatPlanes to) {
        rows.forEach((channel, row, worker) -> {
            int width = grid.shape().width();
            for (int i = row * width; i < (row + 1) * width; i++) {
                to.plane(0)[i] = a.plane(0)[i] * b.plane(0)[i];
            }
        });
    }

    private void scale(FloatPlanes planes, float factor) {
        rows.forEach((channel, row, worker) -> {
            int width = grid.shape().width();
            for (int i = row * width; i < (row + 1) * width; i++) {
                planes.plane(0)[i] *= factor;
            }
        });
    }

    private void add(double factor, FloatPlanes a, FloatPlanes to) {
        int width = grid.shape().width();
        rows.forEach((channel, row, worker) ->
                kernels.addScaled((float) factor, a.plane(0), row * width, to.plane(0), row * width, width));
    }

    private double dot(FloatPlanes a, FloatPlanes b) {
        return kernels.dot(a.plane(0), b.plane(0), 0, grid.shape().planeSize(), lanes);
    }
}
