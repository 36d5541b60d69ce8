package dev.nearfar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeCommandTest {
    @TempDir
    private Path path;

    private TestFolder folder;

    @BeforeEach
    void writePictures() throws IOException {
        folder = TestFolder.in(path);
        folder.picture("other.png", 12, 10);
    }

    @Test
    void aPictureThatDoesNotReadIsExitCode1() {
        var run = judge("near.png", "far.png", "near.png", "--json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errors())
                .startsWith("far scaled by 1.200 from 10x12 to cover 12x10")
                .hasLineCount(1);
        assertThat(run.text()).isEmpty();
        assertThat(run.data())
                .startsWith("{\n  \"nearfar\" : ")
                .contains("\"reads\" : false", "\"legibility\" : {", "\"curve\" : {")
                .endsWith("}\n");
    }

    @Test
    void theRecipeInsideSaysHowItHangsAndHowThePicturesWereLaid() {
        var mix = Run.of(
                "mix",
                folder.file("near.png").toString(),
                folder.file("other.png").toString(),
                "-o",
                folder.file("both.png").toString(),
                "--preset",
                "classic",
                "--far-at",
                "7m",
                "--align",
                "matrix:1,0,3,0,1,2,0,0,1");
        assertThat(mix.code()).isZero();

        var run = judge("near.png", "other.png", "both.png", "--json");
        assertThat(run.data()).contains("\"farMetres\" : 7,", "far laid onto the other: scaled by 1.000");

        var given = judge("near.png", "other.png", "both.png", "--json", "--near-at", "1m", "--align", "none");
        assertThat(given.data())
                .contains("\"nearMetres\" : 1,", "\"farMetres\" : 5,")
                .doesNotContain("laid onto");
    }

    @Test
    void picturesThatReadAreExitCode0() {
        var mix = Run.of(
                "mix",
                folder.file("near.png").toString(),
                folder.file("other.png").toString(),
                "-o",
                folder.file("both.png").toString(),
                "--preset",
                "classic",
                "--low-cutoff",
                "4px",
                "--high-cutoff",
                "4px");
        assertThat(mix.code()).isZero();

        var run = judge("near.png", "other.png", "both.png", "--width", "2cm", "--quiet");

        assertThat(run.code()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(run.data()).contains("from 0.4 m the near picture reads", "from 5 m the far picture reads");
    }

    @Test
    void geometryIsHeard() {
        var run = judge(
                "near.png", "other.png", "near.png", "--json", "--dpi", "254", "--near-at", "1ft", "--far-at", "3m");

        assertThat(run.data()).contains("\"widthMetres\" : 0.0012,", "\"nearMetres\" : 0.3048,", "\"farMetres\" : 3,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --json                                      | 2  | pictures must be three, NEAR, FAR and HYBRID, were 0 (see nearfar judge --help)
            near.png far.png                            | 2  | pictures must be three, NEAR, FAR and HYBRID, were 2: near.png far.png
            near.png far.png both.png --threads 0       | 2  | threads must be 1..1024, was 0
            near.png far.png both.png --threads x       | 2  | threads must be 1..1024, was x
            near.png far.png both.png --fit tight       | 2  | fit must be
            near.png far.png both.png --far-at 10cm     | 2  | near-at must be less than far-at, was 40cm against 10cm
            near.png far.png both.png --middle-at 1m    | 2  | middle-at must be none for a judgement, was 1m
            near.png far.png both.png --plot a.gif      | 2  | plot must be a file whose name ends in .png or .svg, was a.gif
            near.png far.png both.png --jsn             | 2  | an option must be one of the command's, was --jsn; did you mean --json?
            no.png no.png no.png                        | 65 | no.png: must be a file, was not found
            - - no.png                                  | 2  | only one input can be standard input, were near picture and far picture
            """)
    void requestsThatCannotBeMet(String arguments, int code, String message) {
        var run = Run.of(("judge " + arguments).split(" "));

        assertThat(run.errors()).startsWith("nearfar: " + message).hasLineCount(1);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.data()).isEmpty();
    }

    private Run judge(String... arguments) {
        var all = new ArrayList<>(List.of("judge"));
        for (var argument : arguments) {
            all.add(argument.endsWith(".png") ? folder.file(argument).toString() : argument);
        }
        return Run.of(all.toArray(String[]::new));
    }
}
