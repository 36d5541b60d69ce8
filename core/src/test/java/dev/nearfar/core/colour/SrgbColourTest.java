package dev.nearfar.core.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SrgbColourTest {
    @ParameterizedTest
    @CsvSource({
        "white, 255, 255, 255",
        "WHITE, 255, 255, 255",
        "grey, 128, 128, 128",
        "gray, 128, 128, 128",
        "black, 0, 0, 0",
        "#0080ff, 0, 128, 255",
        "#FFfe01, 255, 254, 1"
    })
    void reads(String text, int red, int green, int blue) {
        var colour = SrgbColour.parse(text);
        assertThat(colour).isEqualTo(new SrgbColour(red, green, blue));
        assertThat(SrgbColour.parse(colour.toString())).isEqualTo(colour);
        assertThat(new int[] {colour.code(0), colour.code(1), colour.code(2)}).containsExactly(red, green, blue);
    }

    @Test
    void isWrittenAsSixDigits() {
        assertThat(new SrgbColour(1, 2, 254)).hasToString("#0102fe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pink", "#12345", "#1234567", "123456", "#12345g", " #123456", "#+12345"})
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> SrgbColour.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be #rrggbb, white, grey or black, was " + text);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, -1", "0, 256, 0, 256", "0, 0, 1000, 1000"})
    void codesOutOfRangeAreRefused(int red, int green, int blue, int bad) {
        assertThatThrownBy(() -> new SrgbColour(red, green, blue))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a colour's codes must be in 0..255, one was " + bad);
    }

    @Test
    void thereIsNoFourthPlane() {
        assertThatThrownBy(() -> SrgbColour.WHITE.code(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
