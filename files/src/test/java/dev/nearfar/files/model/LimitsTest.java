package dev.nearfar.files.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Limits that could never be met, or never be kept, are refused.
class LimitsTest {
    @Test
    void valuesOutOfRangeAreRefused() {
        var limits = Limits.DEFAULT;

        assertThatThrownBy(() -> limits.withPixels(3)).hasMessage("pixels must be 4 to 500000000, was 3");
        assertThatThrownBy(() -> limits.withSidePixels(1)).hasMessage("sidePixels must be 2 to 1000000, was 1");
        assertThatThrownBy(() -> limits.withFileBytes(0)).hasMessage("fileBytes must be 1 to 2147483638, was 0");
        assertThatThrownBy(() -> limits.withFileBytes(Integer.MAX_VALUE))
                .hasMessage("fileBytes must be 1 to 2147483638, was 2147483647");
        assertThatThrownBy(() -> limits.withMetadataBytes(-1))
                .hasMessage("metadataBytes must be 0 to 1073741824, was -1");
        assertThatThrownBy(() -> limits.withDecodeSeconds(0)).hasMessage("decodeSeconds must be 1 to 86400, was 0");
        assertThatThrownBy(() -> limits.withMemoryBytes(0))
                .hasMessage("memoryBytes must be 1 to 9223372036854775807, was 0");
    }
}
