package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.picture.Homography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignByTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "auto",
                "auto:2,0",
                "auto:1,3",
                "matrix:1,0,-12.5,0,1,3,0,0,1",
                "matrix:0.1,0.2,3,-0.2,0.1,4,1.0E-4,0,1",
                "warp:0,0,0,1,1,5,0.25,6,1,5,5,6.5,7,0,5,1,-3",
                "warp:0.01,0,0,1,1,5,0,6,1,5,5,6,7,0,5,1,6"
            })
    void textsAreReadAndWritten(String text) {
        assertThat(AlignBy.parse(text)).hasToString(text);
    }

    @Test
    void everyBitOfAMatrixIsKept() {
        var matrix = new AlignBy.Matrix(Homography.similarity(Math.PI / 3, 0.1, -1e-7 / 3, 1e6 / 7));
        assertThat(AlignBy.parse(matrix.toString())).isEqualTo(matrix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "matrix",
                "matrix:",
                "matrix:1,0,0,0,1,0,0,0",
                "matrix:1,0,0,0,1,0,0,0,1,",
                "matrix:,,,,,,,,",
                "matrix:1,0,0,0,1,0,0,0,NaN",
                "Auto",
                "auto:",
                "auto:x",
                "auto:1,2,3",
                "A.json",
                "warp:",
                "warp",
                "warp:0,1,2,3",
                "warp:0,1,2,3,x",
                "warp:0,1,2,3,4,,",
                "matrix:1,0,0,0,1,0,0,0,0x1"
            })
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> AlignBy.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must ");
    }

    @Test
    void aWarpHasItsLimits() {
        var pair = ",1,2,3,4";
        assertThatThrownBy(() -> AlignBy.parse("warp:0" + pair.repeat(3)))
                .hasMessage("a warp must have 4 to 100 pairs of points, had 3");
        assertThatThrownBy(() -> AlignBy.parse("warp:0" + pair.repeat(101)))
                .hasMessage("a warp must have 4 to 100 pairs of points, had 101");
        assertThatThrownBy(() -> AlignBy.parse("warp:-1" + pair.repeat(4)))
                .hasMessage("warp's smoothing must be 0..1000, was -1.0");
        assertThatThrownBy(() -> AlignBy.parse("warp:0,9e9,0,0,0" + pair.repeat(4)))
                .hasMessage("points must be numbers of at most a million");
    }

    @Test
    void oneFaceLeavesTheOtherOpen() {
        assertThat(AlignBy.parse("auto:2")).isEqualTo(new AlignBy.Auto(2, 0));
    }
}
