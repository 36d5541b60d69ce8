package dev.nearfar.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {
    @ParameterizedTest
    @CsvSource({
        "1m, 1",
        "40cm, 0.4",
        "2.5mm, 0.0025",
        "10in, 0.254",
        "10ft, 3.048",
        ".5m, 0.5",
        "40 cm, 0.4",
        "40CM, 0.4",
        "1M, 1",
        "0.001mm, 0.000001"
    })
    void reads(String text, double metres) {
        var length = Length.parse(text);
        assertThat(length.metres()).isCloseTo(metres, within(1e-15));
        assertThat(length).hasToString(text);
        assertThat(Length.parse(length.toString())).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "40", "cm", "-1m", "1e3m", "1,5m", "1.m", "1  m", "1km", "m1", "NaNm"})
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> Length.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be a length with its unit (m, cm, mm, in or ft), was " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0m", "0.0cm", ".0in"})
    void nothingIsNoLength(String text) {
        assertThatThrownBy(() -> Length.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be finite and > 0, was " + text);
    }
}
