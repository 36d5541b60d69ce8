package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Limits that could never be met, or never be kept, are refused.
class LimitsTest {
    @Test
    void valuesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Limits(3, 2, 1)).hasMessage("pixels must be at least 4, was 3");
        assertThatThrownBy(() -> new Limits(4, 1, 1)).hasMessage("sidePixels must be at least 2, was 1");
        assertThatThrownBy(() -> new Limits(4, 2, 0)).hasMessage("fileBytes must be 1 to 2147483638, was 0");
        assertThatThrownBy(() -> new Limits(4, 2, Integer.MAX_VALUE))
                .hasMessage("fileBytes must be 1 to 2147483638, was 2147483647");
    }
}
