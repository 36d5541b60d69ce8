package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A background is written as people write colours, and lets through what opacity leaves.
class BackgroundTest {
    @Test
    void coloursAreReadAndWrittenInHexadecimal() {
        assertThat(Background.parse("#0A80fF"))
                .isEqualTo(new Background(10, 128, 255))
                .hasToString("#0a80ff");
        assertThat(Background.parse("#ffffff")).isEqualTo(Background.WHITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "white", "#fff", "ffffff", "#fffffg", "#fffffff", "#ffffff\n"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> Background.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("background must be a colour like #ffffff, was \"");
    }

    @Test
    void channelsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Background(0, 256, 0)).hasMessage("green must be 0 to 255, was 256");
        assertThatThrownBy(() -> new Background(0, 0, -1)).hasMessage("blue must be 0 to 255, was -1");
    }

    @Test
    void opaqueCodesAreExactAndClearOnesAreTheBackground() {
        var background = new Background(1, 2, 3);
        for (int code = 0; code < 65_536; code++) {
            assertThat(background.under(0, code, 65_535)).isEqualTo((char) code);
            assertThat(background.under(2, code, 0)).isEqualTo((char) (3 * 257));
        }
    }
}
