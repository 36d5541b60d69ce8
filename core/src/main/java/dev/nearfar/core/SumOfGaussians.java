package dev.nearfar.core;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.GaussianBlur;
import dev.nearfar.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// A filter of any smooth response that is the same in all directions, as a weighted sum of Gaussian blurs, border
/// mirrored.
///
/// The weights are those with which `w₀ + Σ wᵢ·exp(−2π²σᵢ²f²)` comes nearest to the response over 0..0.72 cycles per pixel,
/// the corner of the band that pixels hold, in the sense of least squares; at 0 it is met, so that a flat picture comes out
/// right. The steps between bands, for which this is made, are met within 0.08 where their deviation is 2.7 pixels or more.
final class SumOfGaussians {
    private static final double HIGHEST = 0.72;
    private static final int FREQUENCIES = 400;

    /// Of frequency 0, so that it is met to within 10⁻⁴.
    private static final double WEIGHT_OF_FLAT = 1e4;

    /// Keeps weights small where deviations are nearly alike.
    private static final double RIDGE = 1e-6;

    private final Rows rows;
    private final int width;
    private final RowKernels kernels = RowKernels.best();
    private final List<View> blurs = new ArrayList<>();
    private final double[] weights;
    private final FloatPlanes blurred;

    /// A filter for stacks of one shape.
    ///
    /// @param response amplitude by frequency, cycles per pixel
    /// @param sigmasPixels deviations of the blurs, each > 0
    SumOfGaussians(Shape shape, DoubleUnaryOperator response, List<Double> sigmasPixels, Workers workers) {
        rows = new Rows(shape, workers);
        width = shape.width();
        for (double sigma : sigmasPixels) {
            blurs.add(GaussianBlur.of(shape, sigma, Precision.FLOAT, workers));
        }
        blurred = FloatPlanes.zero(shape);
        weights = fit(response, sigmasPixels);
    }

    /// Writes the filtered stack.
    void apply(FloatPlanes from, FloatPlanes to) {
        to.fill(0);
        add(weights[0], from, to);
        for (int index = 0; index < blurs.size(); index++) {
            blurs.get(index).forward(from, blurred);
            add(weights[index + 1], blurred, to);
        }
    }

    private void add(double weight, FloatPlanes from, FloatPlanes to) {
        rows.forEach((channel, row, worker) -> kernels.addScaled(
                (float) weight, from.plane(channel), row * width, to.plane(channel), row * width, width));
    }

    /// Deviation 0 is the picture itself.
    private static double[] fit(DoubleUnaryOperator response, List<Double> sigmas) {
        int count = sigmas.size() + 1;
        var normal = new double[count][count + 1];
        var basis = new double[count];
        for (int step = 0; step <= FREQUENCIES; step++) {
            double f = HIGHEST * step / FREQUENCIES;
            for (int i = 0; i < count; i++) {
                basis[i] = i == 0 ? 1 : Band.response(sigmas.get(i - 1), f);
            }
            double weight = step == 0 ? WEIGHT_OF_FLAT : 1;
            double wanted = response.applyAsDouble(f);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    normal[i][j] += weight * basis[i] * basis[j];
                }
                normal[i][count] += weight * basis[i] * wanted;
            }
        }
        for (int i = 0; i < count; i++) {
            normal[i][i] += RIDGE;
        }
        var solution = solved(normal);
        double flat = 0;
        for (double weight : solution) {
            flat += weight;
        }
        solution[0] += response.applyAsDouble(0) - flat;
        return solution;
    }

    /// Gauss' elimination; the matrix is symmetric and positive definite, so no pivot is looked for.
    private static double[] solved(double[][] system) {
        int count = system.length;
        for (int i = 0; i < count; i++) {
            for (int row = i + 1; row < count; row++) {
                double factor = system[row][i] / system[i][i];
                for (int column = i; column <= count; column++) {
                    system[row][column] -= factor * system[i][column];
                }
            }
        }
        var solution = new double[count];
        for (int i = count - 1; i >= 0; i--) {
            double sum = system[i][count];
            for (int column = i + 1; column < count; column++) {
                sum -= system[i][column] * solution[column];
            }
            solution[i] = sum / system[i][i];
        }
        return solution;
    }
}
