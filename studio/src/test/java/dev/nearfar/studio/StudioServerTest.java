package dev.nearfar.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.app.Failure;
import dev.nearfar.app.Studio;
import dev.nearfar.app.StudioRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudioServerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.0.0.0     | a-key-for-tests-only | host must be one address of this machine, was 0.0.0.0
                    ::          | a-key-for-tests-only | host must be one address of this machine, was ::
                    192.0.2.1   |                      | host must be 127.0.0.1, localhost or ::1 without --token, was 192.0.2.1
                    """)
    void itIsReachedAsAskedOrNotAtAll(String host, String key, String message) {
        var failure = failure(new StudioRequest(host, 0, Optional.ofNullable(key), 1, 1, TestStudio.LIMITS));

        assertThat(failure).hasMessage(message);
        assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE);
    }

    @Test
    void aPortThatIsTakenIsTold() {
        try (var studio = TestStudio.withWorkers(1)) {
            var failure =
                    failure(new StudioRequest("127.0.0.1", studio.port(), Optional.empty(), 1, 1, TestStudio.LIMITS));

            assertThat(failure.kind()).isEqualTo(Failure.Kind.OUTPUT);
            assertThat(failure)
                    .hasMessageStartingWith("port must be free on 127.0.0.1, %d was not".formatted(studio.port()));
        }
    }

    @Test
    void theCommandFindsIt() throws Failure {
        assertThat(Studio.found()).isInstanceOf(StudioServer.class);
    }

    private static Failure failure(StudioRequest request) {
        return catchThrowableOfType(Failure.class, () -> new StudioServer().serve(request, address -> {}, line -> {}));
    }
}
