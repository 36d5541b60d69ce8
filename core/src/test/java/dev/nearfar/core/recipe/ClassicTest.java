package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassicTest {
    @Test
    void theDefault() {
        assertThat(Classic.DEFAULT.lowCutoff()).hasToString("16cpp");
        assertThat(Classic.DEFAULT.highCutoff()).hasToString("32cpp");
        assertThat(Classic.DEFAULT.light()).isEqualTo(Classic.Light.CODE);
    }

    @ParameterizedTest
    @CsvSource({"5m, 40cm", "1m, 100cm", "2in, 5.08cm"})
    void nearMustBeNearer(String near, String far) {
        assertThatThrownBy(() -> new Classic(
                        Cutoff.parse("1cpd"),
                        Cutoff.parse("2cpd"),
                        Classic.Light.CODE,
                        Length.parse("40cm"),
                        Length.parse(near),
                        Length.parse(far)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("near-at must be less than far-at, was %s against %s", near, far);
    }
}
