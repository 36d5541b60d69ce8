package dev.nearfar.files.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.colour.SrgbColour;
import org.junit.jupiter.api.Test;

/// A background shows as far as opacity lets it.
class CompositingTest {
    private static final SrgbColour BACKGROUND = new SrgbColour(1, 2, 3);

    @Test
    void opaqueCodesAreExactAndClearOnesAreTheBackground() {
        for (int code = 0; code < 65_536; code++) {
            assertThat(Compositing.over(BACKGROUND, 0, code, 65_535)).isEqualTo((char) code);
            assertThat(Compositing.over(BACKGROUND, 2, code, 0)).isEqualTo((char) (3 * 257));
        }
    }

    @Test
    void whatLiesBetweenIsRoundedToTheNearestCode() {
        // (65535·21845 + 514·43690) / 65535 = 21845 + 342.67
        assertThat(Compositing.over(BACKGROUND, 1, 65_535, 21_845)).isEqualTo((char) 22_188);
    }
}
