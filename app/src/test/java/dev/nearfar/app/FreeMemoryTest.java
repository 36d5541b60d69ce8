package dev.nearfar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class FreeMemoryTest {
    @Test
    void whatCannotBeHeldIsRefusedWithBothNumbers() throws Failure {
        FreeMemory.require(1, "lower --size");

        var failure = catchThrowableOfType(Failure.class, () -> FreeMemory.require(1L << 50, "lower --size"));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.INPUT);
        assertThat(failure.getMessage())
                .matches("the pictures need 1048576\\.0 GiB of memory, has \\d+\\.\\d; lower --size");
    }
}
