package dev.nearfar.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.geometry.Viewing;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlookerTest {
    private static final Srgb CURVE = new Srgb();

    private final Workers workers = new Workers(2);

    @AfterEach
    void endWork() {
        workers.close();
    }

    /// What the eye's figure means: a sine of 12.1 cycles per degree keeps half its amplitude, as light.
    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void aSineAtTheLimitOfTheEyeKeepsHalfItsAmplitude(int period) {
        int width = 256;
        var sine = picture(width, 16, column -> CURVE.encode(0.5 + 0.4 * Math.sin(2 * Math.PI * column / period)));
        // At this distance, 12.1 periods are a degree.
        double metres = 12.1 * period / Viewing.pixelsPerDegree(0.4, width, 1);
        assertThat(Viewing.pixelsPerDegree(0.4, width, metres)).isCloseTo(12.1 * period, Offset.offset(1e-3));

        var seen = Onlooker.at(sine, 0.4, 0.1, width, workers).resolved(metres);

        double most = 0;
        double least = 1;
        for (int column = 64; column < 192; column++) {
            double light = CURVE.decode(seen.code(1, 8 * width + column) / 65_535.0);
            most = Math.max(most, light);
            least = Math.min(least, light);
        }
        assertThat((most - least) / 2).isCloseTo(0.2, Offset.offset(0.004));
        assertThat((most + least) / 2).isCloseTo(0.5, Offset.offset(0.004));
    }

    @Test
    void aReducedPictureIsBlurredAsTheWholeOne() {
        int width = 512;
        var sine = picture(width, 512, column -> CURVE.encode(0.5 + 0.4 * Math.sin(2 * Math.PI * column / 32)));
        double metres = 12.1 * 32 / Viewing.pixelsPerDegree(0.4, width, 1);

        var onlooker = Onlooker.at(sine, 0.4, 0.1, 128, workers);
        var seen = onlooker.resolved(metres);

        assertThat(onlooker.width()).isEqualTo(128);
        assertThat(onlooker.height()).isEqualTo(128);
        double most = 0;
        for (int column = 32; column < 96; column++) {
            most = Math.max(most, CURVE.decode(seen.code(1, 64 * 128 + column) / 65_535.0));
        }
        // Eight samples a period, none of which need lie on the crest.
        assertThat(most).isBetween(0.5 + 0.2 * Math.cos(Math.PI / 8) - 0.004, 0.704);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void whiteAndBlackStay(double code) {
        var onlooker = Onlooker.at(picture(50, 40, column -> code), 0.4, 0.4, 30, workers);

        for (double metres : new double[] {0.4, 1, 5, 1000}) {
            assertThat(onlooker.resolved(metres).to8Bit()).containsOnly((int) (255 * code));
            assertThat(onlooker.onWall(metres).to8Bit()).containsOnly((int) (255 * code));
        }
    }

    @Test
    void thePictureShrinksWithDistance() {
        var onlooker = Onlooker.at(picture(120, 80, column -> 0.5), 0.4, 0.5, 60, workers);

        assertThat(onlooker.onWall(0.5).shape()).isEqualTo(new Shape(3, 40, 60));
        assertThat(onlooker.onWall(1).shape()).isEqualTo(new Shape(3, 20, 30));
        assertThat(onlooker.onWall(2).shape()).isEqualTo(new Shape(3, 10, 15));
        assertThat(onlooker.onWall(1000).shape()).isEqualTo(new Shape(3, 1, 1));
    }

    /// From so far away, a Gaussian as wide as it should be would need more memory than there is.
    @Test
    void fromVeryFarOnlyTheMeanIsLeft() {
        var halves = picture(64, 48, column -> column < 32 ? 0 : 1);

        var seen = Onlooker.at(halves, 0.4, 0.4, 64, workers).resolved(1e9);

        int mean = (int) Math.round(255 * CURVE.encode(0.5));
        assertThat(seen.to8Bit()).containsOnly(mean);
    }

    @Test
    void aSmallPictureIsNotEnlarged() {
        assertThat(Onlooker.at(picture(20, 10, column -> 0.5), 0.4, 0.5, 360, workers)
                        .width())
                .isEqualTo(20);
    }

    @FunctionalInterface
    private interface Row {
        double code(int column);
    }

    private static Picture picture(int width, int height, Row row) {
        var plane = new char[width * height];
        for (int index = 0; index < plane.length; index++) {
            plane[index] = (char) Math.round(65_535 * row.code(index % width));
        }
        var planes = new char[3][];
        Arrays.fill(planes, plane);
        return Picture.of16Bit(new Shape(3, height, width), planes);
    }
}
