package dev.nearfar.core.methods.eye;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.Gaussian;
import dev.nearfar.core.view.GaussianBlur;
import dev.nearfar.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// A filter of any smooth response that is the same in all directions, as a weighted sum of Gaussian blurs, border
/// mirrored.
///
/// The weights are those with which `w₀ + Σ wᵢ·gᵢ(f)`, `gᵢ` being what the blurs leave of a sine, comes nearest to the
/// response along the rows and along the diagonal, up to what pixels hold, in the sense of least squares; at 0 it is met, so
/// that a flat picture comes out right. The steps between bands, for which this is made, are met within 0.08 where their
/// deviation is 0.9 pixels or more and detail weighs 0.03 or more.
final class SumOfGaussians {
    /// Cycles per pixel along a row.
    private static final double HIGHEST = 0.5;

    private static final int FREQUENCIES = 200;

    /// Of frequency 0, so that it is met to within 10⁻⁴.
    private static final double WEIGHT_OF_FLAT = 1e4;

    /// Keeps weights small where deviations are nearly alike.
    private static final double RIDGE = 1e-5;

    /// From this deviation on, what sampled taps leave of a sine is what a Gaussian does, within 10⁻⁶.
    private static final double LEAST_TRUE_SIGMA = 1.5;

    private final Rows rows;
    private final List<View> blurs = new ArrayList<>();
    private final double[] weights;
    private final FloatPlanes blurred;

    /// A filter for stacks of one shape.
    ///
    /// @param response amplitude by frequency, cycles per pixel
    /// @param sigmasPixels deviations of the blurs, each > 0
    SumOfGaussians(Shape shape, DoubleUnaryOperator response, List<Double> sigmasPixels, Workers workers) {
        rows = new Rows(shape, workers);
        for (double sigma : sigmasPixels) {
            blurs.add(GaussianBlur.of(shape, sigma, Precision.FLOAT, workers));
        }
        blurred = FloatPlanes.zero(shape);
        weights = fit(response, sigmasPixels);
    }

    /// Writes the filtered stack.
    void apply(FloatPlanes from, FloatPlanes to) {
        to.fill(0);
        rows.addScaled(weights[0], from, to);
        for (int index = 0; index < blurs.size(); index++) {
            blurs.get(index).forward(from, blurred);
            rows.addScaled(weights[index + 1], blurred, to);
        }
    }

    /// Deviation 0 is the picture itself.
    private static double[] fit(DoubleUnaryOperator response, List<Double> sigmas) {
        int count = sigmas.size() + 1;
        var normal = new double[count][count + 1];
        var along = new double[count];
        var diagonal = new double[count];
        for (int step = 0; step <= FREQUENCIES; step++) {
            double f = HIGHEST * step / FREQUENCIES;
            for (int i = 0; i < count; i++) {
                along[i] = i == 0 ? 1 : left(sigmas.get(i - 1), f);
                diagonal[i] = along[i] * along[i];
            }
            double weight = step == 0 ? WEIGHT_OF_FLAT : 1;
            add(normal, along, weight, response.applyAsDouble(f));
            add(normal, diagonal, weight, response.applyAsDouble(Math.sqrt(2) * f));
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

    private static void add(double[][] normal, double[] basis, double weight, double wanted) {
        int count = basis.length;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                normal[i][j] += weight * basis[i] * basis[j];
            }
            normal[i][count] += weight * basis[i] * wanted;
        }
    }

    /// What a blur leaves of a sine along a row: more than a Gaussian would where its taps are few.
    private static double left(double sigma, double cyclesPerPixel) {
        if (sigma >= LEAST_TRUE_SIGMA) {
            return Band.response(sigma, cyclesPerPixel);
        }
        int radius = (int) Math.ceil(5 * sigma);
        var taps = Gaussian.taps(sigma, 2 * radius + 1);
        double sum = taps[radius];
        for (int i = 1; i <= radius; i++) {
            sum += 2 * taps[radius + i] * StrictMath.cos(2 * Math.PI * cyclesPerPixel * i);
        }
        return sum;
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
