package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutToTest {
    @ParameterizedTest
    @ValueSource(strings = {"none", "0,0,1,1", "12,5,300,200"})
    void textsAreReadAndWritten(String text) {
        assertThat(CutTo.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "auto", "1,2,3", "1,2,3,4,5", "-1,2,3,4", "1.5,2,3,4", "1,2,0,4"})
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> CutTo.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSmallerPictureIsCutWithinItself() {
        var part = (CutTo.Part) CutTo.parse("10,20,91,80");
        assertThat(part.reduced(50, 50, 2)).hasToString("5,10,45,40");
        assertThat(part.reduced(12, 12, 8)).hasToString("1,3,11,9");
    }
}
