package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.parallel.Workers;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final Workers WORKERS = new Workers(2);
    private static final Srgb CURVE = new Srgb();

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 257, 4000, 32_768, 65_534, 65_535})
    void aPlainPictureStaysPlain(int code) {
        var picture = made(7, 5, (row, column) -> code);
        for (int[] size : new int[][] {{3, 2}, {7, 9}, {40, 11}, {1, 1}}) {
            var scaled = scaled(picture, size[0], size[1]);
            assertThat(scaled.shape()).isEqualTo(new Shape(1, size[1], size[0]));
            assertThat(codes(scaled)).containsOnly(code);
        }
    }

    @Test
    void theSameSizeChangesNothing() {
        var picture = random(3, 9, 14);
        var scaled = scaled(picture, 14, 9);
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < 9 * 14; i++) {
                assertThat(scaled.code(channel, i)).isEqualTo(picture.code(channel, i));
            }
        }
    }

    @Test
    void aPartInWholePixelsIsCutOut() {
        var picture = random(1, 9, 14);
        var part = new Resampler(WORKERS).scale(picture, 3, 2, 5, 4, 5, 4);
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 5; column++) {
                assertThat(part.code(0, row * 5 + column)).isEqualTo(picture.code(0, (row + 2) * 14 + column + 3));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"16, 12", "64, 48", "47, 31", "129, 100", "5, 90"})
    void theMeanOfTheLightIsKept(int width, int height) {
        var picture = Picture.of(Samples.drawn(new Shape(1, 48, 64), Precision.DOUBLE, 0.4, 0.6, new Random(9)));
        assertThat(meanLight(scaled(picture, width, height))).isCloseTo(meanLight(picture), within(0.001));
    }

    /// A screen of pixels too fine for the smaller picture becomes the grey that the eye sees there: half the light,
    /// code value .735, where a mean of code values would give .5.
    @Test
    void aFineScreenBecomesItsMeanInLight() {
        var screen = made(64, 64, (row, column) -> (row + column) % 2 * Picture.WHITE);
        var grey = scaled(screen, 16, 16);
        for (int row = 2; row < 14; row++) {
            for (int column = 2; column < 14; column++) {
                assertThat(grey.code(0, row * 16 + column) / 65_535.0).isCloseTo(CURVE.encode(0.5), within(0.002));
            }
        }
        assertThat(meanLight(grey)).isCloseTo(0.5, within(0.002));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 25})
    void beyondTheEdgeLiesTheMirroredPicture(int width) {
        var picture = random(1, 8, 10);
        var mirrored = made(30, 24, (row, column) -> {
            int y = Border.REFLECT.index(row - 8, 8);
            int x = Border.REFLECT.index(column - 10, 10);
            return picture.code(0, y * 10 + x);
        });
        var scaled = codes(scaled(picture, width, 6));
        var middle = codes(new Resampler(WORKERS).scale(mirrored, 10, 8, 10, 8, width, 6));
        for (int i = 0; i < scaled.length; i++) {
            assertThat(scaled[i]).isCloseTo(middle[i], within(1));
        }
    }

    /// The value halfway between two samples far from an edge, by the formula of the filter.
    @Test
    void halfwayIsTheLanczosMean() {
        var random = random(1, 1, 32);
        var doubled = new Resampler(WORKERS).scale(random, 0, 0, 32, 1, 64, 1);
        double light = 0;
        double sum = 0;
        // Sample 32 of 64 lies at 16.25 − 0.5 = 15.75 of the source.
        for (int i = 13; i <= 18; i++) {
            double x = Math.PI * (i - 15.75);
            double weight = 3 * Math.sin(x) * Math.sin(x / 3) / (x * x);
            light += weight * CURVE.decode(random.code(0, i) / 65_535.0);
            sum += weight;
        }
        assertThat(doubled.code(0, 32) / 65_535.0).isCloseTo(CURVE.encode(Math.max(light / sum, 0)), within(2e-5));
    }

    @Test
    void whatOvershootsIsClamped() {
        var edge = made(8, 8, (row, column) -> column < 4 ? 0 : Picture.WHITE);
        assertThat(codes(scaled(edge, 32, 8)))
                .startsWith(0, 0)
                .contains(0, Picture.WHITE)
                .endsWith(Picture.WHITE);
    }

    private static Picture scaled(Picture picture, int width, int height) {
        var shape = picture.shape();
        return new Resampler(WORKERS).scale(picture, 0, 0, shape.width(), shape.height(), width, height);
    }

    private static Picture random(int channels, int height, int width) {
        return Picture.of(Planes.random(new Shape(channels, height, width), Precision.DOUBLE, new Random(8)));
    }

    private static Picture made(int width, int height, IntBinaryOperator codeAt) {
        var plane = new char[width * height];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (char) codeAt.applyAsInt(i / width, i % width);
        }
        return Picture.of16Bit(new Shape(1, height, width), new char[][] {plane});
    }

    private static int[] codes(Picture picture) {
        var codes = new int[picture.shape().planeSize()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = picture.code(0, i);
        }
        return codes;
    }

    private static double meanLight(Picture picture) {
        double sum = 0;
        for (int code : codes(picture)) {
            sum += CURVE.decode(code / 65_535.0);
        }
        return sum / picture.shape().planeSize();
    }
}
