package dev.nearfar.files.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.files.Mutations;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;
import dev.nearfar.files.model.ReadOptions;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every decoder stops when its time is up, libjpeg included.
class DeadlineTest {
    private static Stream<Arguments> files() throws IOException {
        return Mutations.seeds().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void decodingStopsWhenTheTimeIsUp(String name, byte[] file) {
        var reading = new Reading(new Source(name, file), ReadOptions.DEFAULT, new Deadline(name, 0));

        var failure = catchThrowableOfType(PictureFileException.class, () -> Decoder.decode(reading));

        assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(failure)
                .hasMessage(name + ": decoding must end within 0 s, was stopped; raise --max-decode-seconds");
    }
}
