package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassicTest {
    @Test
    void theDefault() {
        assertThat(Classic.DEFAULT.lowCutoff()).hasToString("16cpp");
        assertThat(Classic.DEFAULT.highCutoff()).hasToString("32cpp");
        assertThat(Classic.DEFAULT.light()).isEqualTo(Classic.Light.CODE);
    }
}
