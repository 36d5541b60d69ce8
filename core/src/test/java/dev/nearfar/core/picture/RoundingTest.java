package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0",
        "-1e300, 0, 0",
        "0, 0, 0",
        "0.1, 0, 0",
        "0.124, 0, 0",
        "0.125, 0, 1",
        "0.25, 1, 1",
        "0.3, 1, 1",
        "0.375, 1, 2",
        "0.49, 1, 2",
        "0.5, 2, 2",
        "0.999999, 3, 4",
        "1, 4, 4",
        "1.0000001, 4, 4",
        "Infinity, 4, 4"
    })
    void fourSteps(double value, int down, int nearest) {
        assertThat(Rounding.DOWN.step(value, 4)).isEqualTo(down);
        assertThat(Rounding.NEAREST.step(value, 4)).isEqualTo(nearest);
    }
}
