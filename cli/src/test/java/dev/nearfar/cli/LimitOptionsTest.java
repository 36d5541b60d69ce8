package dev.nearfar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Limits on pictures are options, and `--salvage` is one.
class LimitOptionsTest {
    @TempDir
    private Path path;

    private TestFolder folder;

    @BeforeEach
    void makePictures() throws IOException {
        folder = TestFolder.in(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --max-pixels 100        | 65 | must have at most 100 pixels, was
            --max-side 8            | 65 | must be at most 8 pixels wide and high, was
            --max-file 50           | 65 | file must have at most 50 bytes, had
            --max-pixels 3          | 2  | max-pixels must be 4..500000000, was 3
            --max-side x            | 2  | max-side must be 2..1000000, was x
            --max-file 3g           | 2  | max-file must be 1 to 2147483638 bytes
            --max-metadata -1       | 2  | max-metadata must be 1 to 1073741824 bytes
            --max-decode-seconds 0  | 2  | max-decode-seconds must be 1..86400, was 0
            """)
    void aLimitIsKept(String options, int code, String words) {
        var run = mix("near.png", options.split(" "));

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.errors()).contains(words);
    }

    @Test
    void limitsThatAreMetChangeNothing() {
        var run = mix(
                "near.png", "--max-pixels", "1000000", "--max-file", "2m", "--max-metadata", "8K", "--max-side", "900");

        assertThat(run.errors()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void aTruncatedPictureIsTakenOnlyWhenAskedFor() throws IOException {
        var whole = Files.readAllBytes(folder.picture("whole.png", 40, 40));
        Files.write(folder.file("cut.png"), Arrays.copyOf(whole, whole.length * 2 / 3));

        assertThat(mix("cut.png").code()).isEqualTo(65);
        var salvaged = mix("cut.png", "--salvage");

        assertThat(salvaged.errors()).isEmpty();
        assertThat(salvaged.code()).isZero();
    }

    @Test
    void inspectKeepsTheSameLimits() throws IOException {
        var whole = Files.readAllBytes(folder.picture("whole.png", 40, 40));
        var cut = Files.write(folder.file("cut.png"), Arrays.copyOf(whole, whole.length * 2 / 3))
                .toString();
        var near = folder.file("near.png").toString();

        assertThat(Run.of("inspect", near, "--max-pixels", "100").errors()).contains("raise --max-pixels");
        assertThat(Run.of("inspect", near, "--max-file", "50").code()).isEqualTo(65);
        assertThat(Run.of("inspect", cut).code()).isEqualTo(65);
        assertThat(Run.of("inspect", cut, "--salvage").data()).startsWith("format       PNG\npixels       40x40\n");
    }

    private Run mix(String near, String... options) {
        var arguments = new ArrayList<>(List.of(
                "mix",
                folder.file(near).toString(),
                folder.file("far.png").toString(),
                "-o",
                folder.file("out.png").toString(),
                "--preset",
                "seed",
                "--steps",
                "1",
                "--quiet",
                "--force"));
        arguments.addAll(List.of(options));
        return Run.of(arguments, new byte[0]);
    }
}
