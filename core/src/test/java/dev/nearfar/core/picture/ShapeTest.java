package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    @Test
    void countsItsSamples() {
        var shape = new Shape(3, 40_000, 50_000);
        assertThat(shape.planeSize()).isEqualTo(2_000_000_000);
        assertThat(shape.samples()).isEqualTo(6_000_000_000L);
        assertThat(shape.withChannels(1)).isEqualTo(new Shape(1, 40_000, 50_000));
        assertThat(shape).hasToString("50000x40000x3");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 'channels must be at least 1, was 0'",
        "1, -2, 1, 'height must be at least 1, was -2'",
        "1, 1, 0, 'width must be at least 1, was 0'",
        "1, 65500, 65500, 'a plane must have at most 2147483639 samples, was 65500 x 65500'"
    })
    void sidesOutOfRangeAreRefused(int channels, int height, int width, String message) {
        assertThatThrownBy(() -> new Shape(channels, height, width))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
