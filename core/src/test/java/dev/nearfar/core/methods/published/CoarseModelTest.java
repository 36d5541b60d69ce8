package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.SeedSettings;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the model makes of drawn curvatures, against the same system written out with `double`s and solved to the end.
class CoarseModelTest {
    private static final Shape FINE = new Shape(1, 21, 26);

    /// The system's least eigenvalue is 1, so that the error is at most the residual that is allowed.
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 0.1", "1, 0.01", "3, 0.1", "3, 0.01", "6, 0.1", "12, 0.1", "40, 0.1"})
    void theSystemIsSolvedToItsTolerance(double sigma, double nearWeight) {
        var random = new Random(6);
        var seed = SeedSettings.defaults().sigma(sigma).weights(nearWeight, 1).seed();
        var curvature = drawn(0.2, 8, random);
        var weight = drawn(0, 5 / (2 * nearWeight), random);
        var right = drawn(-1, 1, random);
        try (var workers = new Workers(2)) {
            var grid = new CoarseGrid(seed, FINE, workers);
            var model = new CoarseModel(grid, 1 / nearWeight, workers);
            model.solve((row, curvatures, weights, rights, at, worker) -> {
                System.arraycopy(curvature, row * FINE.width(), curvatures, at, FINE.width());
                System.arraycopy(weight, row * FINE.width(), weights, at, FINE.width());
                System.arraycopy(right, row * FINE.width(), rights, at, FINE.width());
            });
            var maps = new GridMaps(grid, FINE, workers);
            var system = new Reference(maps);
            system.set(curvature, weight);
            check(seed, maps, model, system, system.solved(right));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.1", "3, 0.1", "6, 0.01", "40, 0.1"})
    void constantCurvaturesAreAllTheSame(double sigma, double nearWeight) {
        var seed = SeedSettings.defaults().sigma(sigma).weights(nearWeight, 1).seed();
        var right = drawn(-1, 1, new Random(7));
        try (var workers = new Workers(2)) {
            var grid = new CoarseGrid(seed, FINE, workers);
            var model = new CoarseModel(grid, 1 / nearWeight, workers);
            model.solveConstant(
                    2,
                    2 * nearWeight,
                    (row, rights, at) -> System.arraycopy(right, row * FINE.width(), rights, at, FINE.width()));
            var maps = new GridMaps(grid, FINE, workers);
            var system = new Reference(maps);
            system.set(filled(2), filled((float) (1 / (2 * nearWeight))));
            check(seed, maps, model, system, system.solved(right));
        }
    }

    private static void check(Seed seed, GridMaps maps, CoarseModel model, Reference system, double[] solved) {
        double tolerance = Math.min(0.05, 0.5 / (1 + seed.farWeight() / seed.nearWeight()));
        double allowed = 1.01 * tolerance * norm(system.right);
        // The step sees the solution through √C and the blur, which shrinks; the way up spreads a sample over s².
        double largest = 0;
        for (double root : system.root) {
            largest = Math.max(largest, root);
        }
        model.prepareStep();
        double step = distance(Samples.of(maps.rows()), system.up(system.blurred(times(solved, system.root))));
        assertThat(step).isLessThanOrEqualTo(largest * allowed);
        model.prepareChange();
        var change = new double[solved.length];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < change.length; i++) {
            change[i] = solved[i] / system.root[i];
            least = Math.min(least, system.root[i]);
        }
        assertThat(distance(Samples.of(maps.rows()), system.up(change))).isLessThanOrEqualTo(allowed / least);
    }

    /// The system in dense `double`s, its maps read off the grid one unit vector at a time.
    private static final class Reference {
        private final GridMaps maps;
        private final CoarseGrid grid;
        private final int step;
        private final int size;
        private final double[][] blur;
        private double[] root = {};
        private double[] lumped = {};
        private double[] right = {};

        Reference(GridMaps maps) {
            this.maps = maps;
            grid = maps.grid();
            step = grid.step();
            size = grid.shape().planeSize();
            blur = new double[size][];
            for (int i = 0; i < size; i++) {
                var unit = FloatPlanes.zero(grid.shape());
                unit.set(0, i, 1);
                blur[i] = Samples.of(maps.blurred(unit));
            }
        }

        void set(float[] curvature, float[] weight) {
            root = down(curvature);
            lumped = down(weight);
            int width = grid.shape().width();
            for (int i = 0; i < size; i++) {
                root[i] = Math.sqrt(root[i] / (grid.rowTotal(i / width) * grid.columnTotals()[i % width]));
                lumped[i] /= step * step;
            }
        }

        /// `(1 + √C B R B √C)⁻¹ √C B Iᵀ right / s`, by conjugate gradients to the last digit.
        double[] solved(float[] fine) {
            right = times(blurred(down(fine)), root);
            for (int i = 0; i < size; i++) {
                right[i] /= step;
            }
            var solution = new double[size];
            var residual = right.clone();
            var direction = right.clone();
            double square = dot(residual, residual);
            for (int n = 0; n < 10 * size && square > 1e-26 * dot(right, right); n++) {
                var image = times(blurred(times(blurred(times(direction, root)), lumped)), root);
                for (int i = 0; i < size; i++) {
                    image[i] += direction[i];
                }
                double length = square / dot(direction, image);
                for (int i = 0; i < size; i++) {
                    solution[i] += length * direction[i];
                    residual[i] -= length * image[i];
                }
                double next = dot(residual, residual);
                for (int i = 0; i < size; i++) {
                    direction[i] = residual[i] + next / square * direction[i];
                }
                square = next;
            }
            return solution;
        }

        double[] blurred(double[] from) {
            var to = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    to[j] += blur[i][j] * from[i];
                }
            }
            return to;
        }

        /// `I·from / s`.
        double[] up(double[] from) {
            var planes = FloatPlanes.zero(grid.shape());
            for (int i = 0; i < size; i++) {
                planes.set(0, i, from[i] / step);
            }
            return Samples.of(maps.up(planes));
        }

        private double[] down(float[] fine) {
            return Samples.of(maps.down(fine));
        }
    }

    private static double[] times(double[] a, double[] b) {
        var product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static double distance(double[] a, double[] b) {
        var difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return norm(difference);
    }

    private static float[] drawn(double low, double high, Random random) {
        return ((FloatPlanes) Samples.drawn(FINE, Precision.FLOAT, low, high, random)).plane(0);
    }

    private static float[] filled(float value) {
        var planes = FloatPlanes.zero(FINE);
        planes.fill(value);
        return planes.plane(0);
    }
}
