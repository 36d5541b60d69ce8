package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.SeedSettings;
import dev.nearfar.core.view.Gaussian;
import dev.nearfar.core.view.SeparableBlur;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoarseGridTest {
    @ParameterizedTest
    @CsvSource({
        "1, 13, 0.1, 1",
        "1, 1, 0.1, 1",
        "2, 11, 0.1, 2",
        "6, 29, 0.1, 4",
        "6, 29, 0.03, 3",
        "6, 29, 0.01, 2",
        "40, 3, 0.1, 1",
        "12, 57, 1, 8"
    })
    void aStrongerFarTermCallsForAFinerGrid(double sigma, int kernelSize, double nearWeight, int step) {
        try (var workers = new Workers(1)) {
            var seed = SeedSettings.defaults()
                    .sigma(sigma)
                    .kernelSize(kernelSize)
                    .weights(nearWeight, 1)
                    .seed();
            assertThat(new CoarseGrid(seed, new Shape(1, 30, 40), workers).step())
                    .isEqualTo(step);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 20, 31",
        "3, 20, 31",
        "3, 21, 70",
        "3, 5, 2",
        "3, 2, 5",
        "4.6, 31, 20",
        "6, 33, 17",
        "40, 9, 70",
        "12, 2, 2"
    })
    void downIsTheTransposeOfUp(double sigma, int height, int width) {
        var random = new Random(4);
        var fine = new Shape(1, height, width);
        try (var workers = new Workers(2)) {
            var grid = new CoarseGrid(SeedSettings.defaults().sigma(sigma).seed(), fine, workers);
            var u = (FloatPlanes) Planes.random(fine, Precision.FLOAT, random);
            var z = (FloatPlanes) Planes.random(grid.shape(), Precision.FLOAT, random);
            var maps = new GridMaps(grid, fine, workers);
            var down = maps.down(u.plane(0));
            var up = maps.up(z);
            assertThat(down.dot(z)).isCloseTo(up.dot(u), within(1e-5 * up.dot(u)));
            var ones = FloatPlanes.zero(grid.shape());
            ones.fill(1);
            var spread = maps.up(ones);
            for (double sample : Samples.of(spread)) {
                assertThat(sample).isCloseTo(1, within(1e-6));
            }
            ones = FloatPlanes.zero(fine);
            ones.fill(1);
            down = maps.down(ones.plane(0));
            for (int row = 0; row < grid.shape().height(); row++) {
                for (int column = 0; column < grid.shape().width(); column++) {
                    assertThat((double) grid.rowTotal(row) * grid.columnTotals()[column])
                            .isCloseTo(down.get(0, row * grid.shape().width() + column), within(1e-4));
                }
            }
        }
    }

    /// Down, blurred and up again is the published blur, but for some percent of what that leaves of noise.
    @ParameterizedTest
    @CsvSource({"1, 1e-6", "1.9, 1e-6", "2, 0.16", "3, 0.09", "6, 0.09", "9, 0.1", "15, 0.14"})
    void itsBlurStandsForTheFineOne(double sigma, double tolerance) {
        var fine = new Shape(1, 60, 75);
        var seed = SeedSettings.defaults().sigma(sigma).seed();
        try (var workers = new Workers(2)) {
            var grid = new CoarseGrid(seed, fine, workers);
            var u = (FloatPlanes) Samples.drawn(fine, Precision.FLOAT, -1, 1, new Random(5));
            var maps = new GridMaps(grid, fine, workers);
            var blurred = maps.blurred(maps.down(u.plane(0)));
            var found = Samples.moved(
                    Planes.zero(fine, Precision.DOUBLE), 1.0 / (grid.step() * grid.step()), maps.up(blurred));
            var expected = Planes.zero(fine, Precision.DOUBLE);
            new SeparableBlur(fine, Gaussian.taps(sigma, seed.taps()), Border.ZERO, Precision.DOUBLE, workers)
                    .forward(Samples.in(Precision.DOUBLE, u), expected);
            assertThat(Samples.norm(Samples.moved(found, -1, expected)) / Samples.norm(expected))
                    .isLessThan(tolerance);
        }
    }
}
