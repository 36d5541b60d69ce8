package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasSizeTest {
    @Test
    void reads() {
        assertThat(CanvasSize.parse("auto")).isEqualTo(new CanvasSize.Auto());
        assertThat(CanvasSize.parse("640x480")).isEqualTo(new CanvasSize.Pixels(640, 480));
        assertThat(CanvasSize.parse("2x20000")).isEqualTo(new CanvasSize.Pixels(2, 20_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "640x480", "2x20000"})
    void writesWhatItReads(String text) {
        assertThat(CanvasSize.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Auto", "640", "640x", "x480", "640X480", "640 x 480", "-1x5", "1e3x5", "9999999999x5"})
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> CanvasSize.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("must be auto or WIDTHxHEIGHT, was " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x5", "1x480", "480x1", "65501x10", "10x65501"})
    void sidesOutOfRangeAreRefused(String text) {
        assertThatThrownBy(() -> CanvasSize.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("must be 2..65500 pixels a side", "was " + text);
    }
}
