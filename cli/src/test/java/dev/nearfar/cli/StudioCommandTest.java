package dev.nearfar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudioCommandTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --port 65536       | port must be 0..65535, was 65536
                    --port x           | port must be 0..65535, was x
                    --host a/b         | host must be a name or an address, was a/b
                    --token short      | token must be 16 to 200 letters, digits and -._~+/=, was another text of 5 characters
                    --threads 0        | threads must be 1..1024, was 0
                    --workers 65       | workers must be 1..64, was 65
                    --memory 4x        | memory must be a whole number with m or g, such as 4g, was 4x
                    """)
    void whatCannotBeMeantIsRefused(String options, String message) {
        var run = Run.of(("studio " + options).split(" "));

        assertThat(run).extracting(Run::code, Run::data).containsExactly(2, "");
        assertThat(run.errors()).isEqualTo("nearfar: " + message + " (see nearfar studio --help)\n");
    }

    /// No other command needs the server, so it is not on their class path, nor on this test's.
    @Test
    void withoutTheModuleItSaysSo() {
        var run = Run.of("studio");

        assertThat(run.code()).isEqualTo(70);
        assertThat(run.errors())
                .isEqualTo("nearfar: the studio must be on the class path, was not; ./nearfar studio puts it there\n");
    }
}
