package dev.nearfar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {
    @TempDir
    private Path path;

    @Test
    void jsonGoesToStandardOutputAlone() {
        var run = Run.of("bench", "--size", "8", "--threads", "1", "--seconds", "0", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(run.text()).isEmpty();
        assertThat(run.data())
                .startsWith("{\n  \"size\" : 8,\n  \"threads\" : 1,\n  \"engine\" : \"")
                .endsWith("}\n");
    }

    @Test
    void mixMakesThePixelsThatWereMeasured() {
        var bench = Run.of("bench", "--size", "8", "--seconds", "0", "--save", path.toString());
        var mix = Run.of(
                "mix",
                path.resolve("near.png").toString(),
                path.resolve("far.png").toString(),
                "-o",
                path.resolve("out.png").toString(),
                "--preset",
                "seed",
                "--solver",
                "converge",
                "--report",
                "-");

        assertThat(bench.data()).startsWith("8x8 pixels, 2 threads, ");
        var sha256 = bench.data().replaceFirst("(?s).*pixelsSha256 ", "").strip();
        assertThat(sha256).matches("[0-9a-f]{64}");
        assertThat(mix.data()).contains("\"pixelsSha256\" : \"" + sha256 + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --size 1          | 2  | size must be 2..8000, was 1 (see nearfar bench --help)
            --size 8001       | 2  | size must be 2..8000, was 8001
            --size large      | 2  | size must be 2..8000, was large
            --size            | 2  | --size must be followed by its value, was not
            --threads 0       | 2  | threads must be 1..1024, was 0
            --seconds -1      | 2  | seconds must be 0..3600, was -1
            --seconds 3600.1  | 2  | seconds must be 0..3600, was 3600.1
            --jsn             | 2  | an option must be one of the command's, was --jsn; did you mean --json?
            near.png          | 2  | pictures must be two, NEAR and FAR, or none, were 1: near.png
            a.png b.png c.png | 2  | pictures must be two, NEAR and FAR, or none, were 3: a.png b.png c.png
            no.png no.png     | 65 | no.png: must be a file, was not found
            """)
    void requestsThatCannotBeMet(String arguments, int code, String message) {
        var run = Run.of(("bench " + arguments).split(" "));

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.errors()).startsWith("nearfar: " + message).hasLineCount(1);
        assertThat(run.data()).isEmpty();
    }
}
