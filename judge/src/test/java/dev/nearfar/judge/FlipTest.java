package dev.nearfar.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlipTest {
    private static final int SIDE = 128;
    private final Workers workers = new Workers(2);

    @AfterEach
    void stop() {
        workers.close();
    }

    /// Values of the authors' own program.
    @ParameterizedTest
    @CsvSource({"20, 0.617854", "67.0206, 0.616724", "200, 0.610926"})
    void itGivesThePublishedProgramsValues(double pixelsPerDegree, double expected) {
        assertThat(new Flip(reference(), pixelsPerDegree, workers).of(test())).isCloseTo(expected, Offset.offset(1e-5));
    }

    private static Picture reference() {
        var rgb = new byte[3 * SIDE * SIDE];
        for (int index = 0; index < SIDE * SIDE; index++) {
            int x = index % SIDE;
            int y = index / SIDE;
            rgb[3 * index] = (byte) (2 * x);
            rgb[3 * index + 1] = (byte) (2 * y);
            rgb[3 * index + 2] = (byte) (x + y);
        }
        return Picture.of8Bit(new Shape(3, SIDE, SIDE), rgb);
    }

    private static Picture test() {
        var rgb = new byte[3 * SIDE * SIDE];
        for (int index = 0; index < SIDE * SIDE; index++) {
            int x = index % SIDE;
            int y = index / SIDE;
            rgb[3 * index] = (byte) Math.min(255, 2 * x + 40 * ((x / 8 + y / 8) % 2));
            rgb[3 * index + 1] = (byte) (2 * y);
            rgb[3 * index + 2] = (byte) (255 - (x + y));
        }
        return Picture.of8Bit(new Shape(3, SIDE, SIDE), rgb);
    }

    @Test
    void blackAndWhiteAreAsFarApartAsLightnessGoes() {
        var black = Drawn.grey(20, 20, (x, y) -> 0);
        var white = Drawn.grey(20, 20, (x, y) -> 1);

        // HyAB 100 of at most 203.4, to the power of 0.7, beyond the knee: 0.95 + 0.05 · (25.119 / 41.276 − 0.4) / 0.6.
        assertThat(new Flip(black, 67, workers).of(white)).isCloseTo(0.96738, Offset.offset(1e-4));
        assertThat(new Flip(black, 67, workers).of(black)).isZero();
    }

    @Test
    void aPictureOfOneChannelIsGrey() {
        var one = Drawn.patches(20, 1);
        var other = Drawn.patches(20, 2);

        assertThat(new Flip(one.plane(0), 30, workers).of(other.plane(0)))
                .isEqualTo(new Flip(one, 30, workers).of(other));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 7", "7, 1"})
    void smallPicturesAndAnyDensityGiveANumber(int width, int height) {
        for (double density : new double[] {0.01, 1, 900}) {
            assertThat(new Flip(Drawn.noise(width, height, 1), density, workers).of(Drawn.noise(width, height, 2)))
                    .isBetween(0.0, 1.0);
        }
    }

    @Test
    void threadsChangeNoBit() {
        try (var one = new Workers(1)) {
            var reference = Drawn.noise(33, 45, 1);
            var test = Drawn.noise(33, 45, 2);
            assertThat(new Flip(reference, 50, workers).of(test)).isEqualTo(new Flip(reference, 50, one).of(test));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var small = Drawn.noise(4, 4, 1);
        var two = Picture.of16Bit(new Shape(2, 4, 4), new char[2][16]);

        assertThatThrownBy(() -> new Flip(small, 50, workers).of(Drawn.noise(5, 4, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture must have its reference's shape, 4x4x3, had 5x4x3");
        assertThatThrownBy(() -> new Flip(small, Double.NaN, workers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pixels per degree must be finite and > 0, were NaN");
        assertThatThrownBy(() -> new Flip(two, 50, workers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture must have 3 channels or 1, had 2");
    }
}
