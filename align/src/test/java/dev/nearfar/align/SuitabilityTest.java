package dev.nearfar.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SuitabilityTest {
    private static final int SIDE = 256;
    private static final Workers WORKERS = new Workers(1);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void stripesOverADiscSuitAndTheOtherWayRoundDoNot() {
        var good = Suitability.of(stripes(), disc(), 3, WORKERS);
        var bad = Suitability.of(disc(), stripes(), 3, WORKERS);
        assertThat(good.score()).isGreaterThan(0.6);
        assertThat(good.reasons()).isEmpty();
        assertThat(good.advice()).isEmpty();
        assertThat(bad.score()).isLessThan(0.4);
        assertThat(bad.reasons()).anyMatch(reason -> reason.startsWith("the near picture has little fine detail"));
        assertThat(bad.reasons()).anyMatch(reason -> reason.startsWith("the far picture has no large shapes"));
        assertThat(bad.advice()).isEqualTo("swap the two pictures");
    }

    @Test
    void blankPicturesSuitNobody() {
        var blank = Sample.blank(SIDE, SIDE, 30_000);
        assertThat(Suitability.of(blank, blank, 2, WORKERS).score()).isZero();
        assertThat(Suitability.of(Sample.blank(1, 9, 0), Sample.blank(1, 9, 0), 2, WORKERS)
                        .score())
                .isZero();
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> Suitability.of(disc(), Sample.blank(9, 9, 0), 2, WORKERS))
                .hasMessage("pictures must be of one size, were 256x256x3 and 9x9x3");
        assertThatThrownBy(() -> Suitability.of(disc(), disc(), 0, WORKERS))
                .hasMessage("hand-over must be finite and > 0, was 0.0");
    }

    private static Picture stripes() {
        return drawn((x, y) -> (x + y) / 2 % 2 == 0 ? 200 : 80);
    }

    private static Picture disc() {
        return drawn((x, y) -> (int) (60 + 160 / (1 + StrictMath.exp((Math.hypot(x - 128, y - 128) - 70) / 8))));
    }

    @FunctionalInterface
    private interface Drawing {
        int code(int x, int y);
    }

    private static Picture drawn(Drawing drawing) {
        var bytes = new byte[3 * SIDE * SIDE];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) drawing.code(index / 3 % SIDE, index / 3 / SIDE);
        }
        return Picture.of8Bit(new Shape(3, SIDE, SIDE), bytes);
    }
}
