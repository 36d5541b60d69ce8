package dev.nearfar.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.parallel.Workers;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MultiScaleStructureTest {
    private final Workers workers = new Workers(2);

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void aPictureHasItsOwnStructure() {
        var picture = Drawn.patches(64, 1);

        assertThat(MultiScaleStructure.of(picture, picture, workers)).isCloseTo(1, Offset.offset(1e-12));
    }

    @Test
    void aNegativeHasTheOppositeStructure() {
        var picture = Drawn.noise(64, 64, 1).plane(0);
        var negative = Drawn.grey(64, 64, (x, y) -> 1 - picture.code(0, y * 64 + x) / 65535.0);

        assertThat(MultiScaleStructure.of(picture, negative, workers)).isBetween(-1.0, -0.4);
    }

    /// A checkerboard of single pixels: σ² = ¼ in both, so halving the contrast about the mean gives, wherever the
    /// window's own mean is flat, `(2·⅛ + C)/(¼ + 1/16 + C)`; all coarser scales are flat in both, but for the border, and give 1.
    @Test
    void halfTheContrastOfACheckerboard() {
        var full = Drawn.grey(64, 64, (x, y) -> (x + y) % 2);
        var half = Drawn.grey(64, 64, (x, y) -> 0.25 + 0.5 * ((x + y) % 2));
        double c = 0.03 * 0.03;
        double finest = (0.25 + c) / (0.3125 + c);

        assertThat(MultiScaleStructure.of(full, half, workers)).isCloseTo((finest + 4) / 5, Offset.offset(1e-2));
    }

    @Test
    void smallPicturesHaveFewerScales() {
        var blank = Drawn.grey(1, 5, (x, y) -> 0.5);

        assertThat(MultiScaleStructure.of(blank, blank, workers)).isEqualTo(1);
        assertThat(MultiScaleStructure.of(Drawn.noise(5, 7, 1), Drawn.noise(5, 7, 2), workers))
                .isBetween(-1.0, 1.0);
    }

    @Test
    void threadsChangeNoBit() {
        var one = Drawn.noise(50, 41, 1);
        var other = Drawn.noise(50, 41, 2);
        try (var alone = new Workers(1)) {
            assertThat(MultiScaleStructure.of(one, other, workers))
                    .isEqualTo(MultiScaleStructure.of(one, other, alone));
        }
    }

    @Test
    void otherSizesAreRefused() {
        assertThatThrownBy(() -> MultiScaleStructure.of(Drawn.noise(4, 4, 1), Drawn.noise(4, 5, 1), workers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pictures must have one size, had 4x4x3 and 4x5x3");
    }
}
