package dev.nearfar.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampledBlurTest {
    private static final Workers WORKERS = new Workers(2);
    private final Random random = new Random(9);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    /// With an odd step that divides the sides, places are those of samples.
    @Test
    void itShowsEveryThirdSampleOfTheBlur() {
        var shape = new Shape(2, 33, 48);
        var picture = Samples.drawn(shape, Precision.DOUBLE, 0, 1, random);
        var blurred = Planes.zero(shape, Precision.DOUBLE);
        GaussianBlur.of(shape, 4, Precision.DOUBLE, WORKERS).forward(picture, blurred);
        var sampled = new SampledBlur(shape, SampledBlur.grid(shape, 3), 4, 4, Precision.DOUBLE, WORKERS);
        var seen = Planes.zero(sampled.output(), Precision.DOUBLE);
        sampled.forward(picture, seen);
        for (int row = 0; row < 11; row++) {
            for (int column = 0; column < 16; column++) {
                assertThat(seen.get(1, row * 16 + column))
                        .isCloseTo(blurred.get(1, (3 * row + 1) * 48 + 3 * column + 1), within(1e-9));
            }
        }
    }

    /// Two one after the other are one of their common deviation: nothing folds back, and borders mirror on every grid.
    @ParameterizedTest
    @ValueSource(doubles = {3.1, 5, 11, 40})
    void theFirstHalfCarriesTheSecond(double sigma) {
        var shape = new Shape(1, 77, 101);
        var picture = Samples.drawn(shape, Precision.DOUBLE, 0, 1, random);
        int step = SampledBlur.step(sigma);
        var grid = SampledBlur.grid(shape, step);
        var whole = new SampledBlur(shape, grid, sigma, sigma, Precision.DOUBLE, WORKERS);
        var expected = Planes.zero(grid, Precision.DOUBLE);
        whole.forward(picture, expected);

        double first = SampledBlur.sigma(step);
        double left = Math.sqrt(sigma * sigma - first * first);
        var between = Planes.zero(grid, Precision.DOUBLE);
        new SampledBlur(shape, grid, first, first, Precision.DOUBLE, WORKERS).forward(picture, between);
        var seen = Planes.zero(grid, Precision.DOUBLE);
        new SampledBlur(
                        grid,
                        grid,
                        left * grid.height() / shape.height(),
                        left * grid.width() / shape.width(),
                        Precision.DOUBLE,
                        WORKERS)
                .forward(between, seen);
        assertThat(Samples.largestDifference(seen, expected)).isLessThan(3e-5);
    }

    /// Wider than a strip.
    @Test
    void whatIsMadePieceByPieceIsBlurredAlike() {
        var shape = new Shape(3, 20, 600);
        var picture = (FloatPlanes) Samples.drawn(shape, Precision.FLOAT, 0, 1, random);
        var blur = new SampledBlur(shape, SampledBlur.grid(shape, 3), 4, 4, Precision.FLOAT, WORKERS);
        var expected = FloatPlanes.zero(blur.output());
        blur.forward(picture, expected);
        var seen = FloatPlanes.zero(blur.output());
        blur.forward(
                (channel, row, column, to, at, count, worker) ->
                        System.arraycopy(picture.plane(channel), row * 600 + column, to, at, count),
                seen);
        assertThat(Samples.of(seen)).containsExactly(Samples.of(expected));
    }

    @Test
    void theProductIsTheMapAfterItsTranspose() {
        var shape = new Shape(2, 25, 31);
        var blur = new SampledBlur(shape, SampledBlur.grid(shape, 3), 3.3, 3.3, Precision.FLOAT, WORKERS);
        var coarse = (FloatPlanes) Samples.drawn(blur.output(), Precision.FLOAT, -1, 1, random);
        var back = FloatPlanes.zero(shape);
        blur.pullback(coarse, back);
        var expected = FloatPlanes.zero(blur.output());
        blur.forward(back, expected);
        var seen = FloatPlanes.zero(blur.output());
        blur.product().apply(coarse, seen);
        assertThat(Samples.largestDifference(seen, expected)).isLessThan(1e-6);
    }

    @Test
    void argumentsAreChecked() {
        var shape = new Shape(1, 4, 4);
        assertThatThrownBy(() -> new SampledBlur(shape, shape, 0, 1, Precision.FLOAT, WORKERS))
                .hasMessage("sigma must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> new SampledBlur(shape, new Shape(1, 5, 4), 1, 1, Precision.FLOAT, WORKERS))
                .hasMessageStartingWith("output must have at most");
    }
}
