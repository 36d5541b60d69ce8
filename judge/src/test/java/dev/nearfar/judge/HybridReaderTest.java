package dev.nearfar.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HybridReaderTest {
    private static final int SIDE = 96;
    private static final Picture NEAR = Drawn.patches(SIDE, 1);
    private static final Picture FAR = Drawn.patches(SIDE, 2);
    private static final Offset<Double> CLOSE = Offset.offset(2e-3);

    private final Workers workers = new Workers(2);
    private final HybridReader reader = new HybridReader(NEAR, FAR, 18, 180, workers);

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void theNearPictureIsAllOfItself() {
        var reading = reader.of(NEAR);

        assertThat(reading.near().contrast()).isCloseTo(1, CLOSE);
        assertThat(reading.near().residual()).isCloseTo(0, CLOSE);
        assertThat(reading.near().share()).isCloseTo(1, CLOSE);
        assertThat(reading.far().share()).isCloseTo(1, CLOSE);
        assertThat(reading.far().leak()).isCloseTo(1, CLOSE);
        assertThat(reading.far().contrast()).isCloseTo(0, CLOSE);
    }

    @Test
    void theFarPictureIsAllOfItself() {
        var reading = reader.of(FAR);

        assertThat(reading.near().contrast()).isCloseTo(0, CLOSE);
        assertThat(reading.near().n()).isNegative();
        assertThat(reading.far().flip()).isZero();
        assertThat(reading.far().contrast()).isCloseTo(1, CLOSE);
        assertThat(reading.far().residual()).isCloseTo(0, CLOSE);
        assertThat(reader.meanShift(FAR)).isZero();
    }

    /// Fog in which nothing of the far picture can be seen correlates with it as well as the picture itself; here it does not pass.
    @Test
    void fogDoesNotRead() {
        var fog = grey((x, y) -> 0.45 + 0.1 * code(FAR, x, y));
        var reading = reader.of(fog);

        assertThat(reading.far().contrast()).isBetween(0.03, 0.15);
        assertThat(reading.far().verdict()).isEqualTo(Verdict.NOT);
    }

    /// Encoded luminances are added as they are, so that both contrasts are known.
    @Test
    void contrastsOfASumAreWhatWasAdded() {
        var near = greyNoise(3);
        var far = greyNoise(4);
        var sum = grey((x, y) -> 0.1 + 0.5 * code(near, x, y) + 0.3 * code(far, x, y));
        var reading = new HybridReader(near, far, 18, 40, workers).of(sum);

        assertThat(reading.near().contrast()).isCloseTo(0.5, CLOSE);
        assertThat(reading.near().residual()).isCloseTo(0, CLOSE);
        assertThat(reading.far().contrast()).isCloseTo(0.3, CLOSE);
        assertThat(reading.far().leak()).isCloseTo(0.5, CLOSE);
        assertThat(reading.far().residual()).isCloseTo(0, CLOSE);
    }

    @Test
    void onePictureForBothIsThereInFull() {
        var reading = new HybridReader(NEAR, NEAR, 18, 180, workers).of(NEAR);

        assertThat(reading.near().contrast()).isCloseTo(1, CLOSE);
        assertThat(reading.far().contrast()).isCloseTo(1, CLOSE);
        assertThat(reading.near().verdict()).isEqualTo(Verdict.CLEARLY);
        assertThat(reading.far().verdict()).isEqualTo(Verdict.CLEARLY);
    }

    @Test
    void blankPicturesHaveFiniteReadings() {
        var blank = Drawn.grey(SIDE, SIDE, (x, y) -> 0.5);
        for (var reading :
                new HybridReading[] {reader.of(blank), new HybridReader(blank, blank, 18, 180, workers).of(blank)}) {
            assertThat(reading.near().n()).isFinite();
            assertThat(reading.near().share()).isFinite();
            assertThat(reading.near().contrast()).isCloseTo(0, CLOSE);
            assertThat(reading.far().contrast()).isCloseTo(0, CLOSE);
            assertThat(reading.far().residual()).isFinite();
        }
    }

    /// Seen so finely that every other pixel does, the picture is read as if it had half the pixels.
    @Test
    void pixelsFinerThanEyesSeeAreHalvedFirst() {
        var fine = new HybridReader(NEAR, FAR, 2 * HybridReader.ENOUGH_PIXELS_PER_DEGREE, 180, workers);

        assertThat(fine.near(NEAR).share()).isCloseTo(1, CLOSE);
        assertThat(fine.near(NEAR).n()).isNotEqualTo(reader.near(NEAR).n());
    }

    @Test
    void threadsChangeNoBit() {
        try (var one = new Workers(1)) {
            assertThat(new HybridReader(NEAR, FAR, 18, 180, one).of(NEAR)).isEqualTo(reader.of(NEAR));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> reader.near(Drawn.noise(4, 4, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a hybrid must have its pictures' shape, 96x96x3, had 4x4x3");
        assertThatThrownBy(() -> new HybridReader(NEAR, FAR, 0, 180, workers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pixels per degree must be finite and > 0, were 0.0");
        assertThatThrownBy(() -> new HybridReader(NEAR, Drawn.noise(4, 4, 1), 18, 180, workers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pictures must have one shape, had 96x96x3 and 4x4x3");
    }

    private static double code(Picture picture, int x, int y) {
        return picture.code(0, y * SIDE + x) / 65535.0;
    }

    private static Picture greyNoise(long seed) {
        var noise = Drawn.noise(SIDE, SIDE, seed);
        return grey((x, y) -> code(noise, x, y));
    }

    private static Picture grey(Drawn.CodeValue codeValue) {
        return Drawn.grey(SIDE, SIDE, codeValue);
    }
}
