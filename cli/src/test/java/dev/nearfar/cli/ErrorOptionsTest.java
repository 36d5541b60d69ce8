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

/// The options of error functions, on a class path without the module that runs them.
class ErrorOptionsTest {
    @TempDir
    private Path path;

    private TestFolder folder;

    @BeforeEach
    void writeFiles() throws IOException {
        folder = TestFolder.in(path);
        folder.text("Mine.java", "public class Mine {}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --device cuda                        | device must go with error, was given alone
            --extra mask=near.png                | extra must go with error, was given alone: mask
            --error Mine.java --device gpu       | device must be one of cpu, cuda, was gpu
            --error Mine.java --extra near.png   | extra must be NAME=PICTURE, the name of letters, digits, '_' and '-', was near.png
            --error Mine.java --extra a=x --extra a=y | extra must be given once for each name, was twice a
            --error 0*Mine.java                  | an error function's weight must be > 0 and <= 1e9, was 0.0
            --error 1e*Mine.java                 | an error function's weight must be a number, was 1e
            """)
    void whatCannotBeMeantIsUsage(String options, String message) {
        var run = mix(options);

        assertThat(run.errors()).isEqualTo("nearfar: %s (see nearfar mix --help)\n".formatted(message));
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void withoutTheModuleOneLineSaysSo() {
        var run = mix("--error Mine.java");

        assertThat(run.errors())
                .isEqualTo(
                        "nearfar: error functions need the module autodiff on the class path, which ./nearfar brings by itself; was missing\n");
        assertThat(run.code()).isEqualTo(70);
    }

    @Test
    void presetErrorNeedsAFunction() {
        var run = mix("--preset error");

        assertThat(run.errors())
                .isEqualTo(
                        "nearfar: preset error must come with an error function or terms, had none (see nearfar mix --help)\n");
        assertThat(run.code()).isEqualTo(2);
    }

    private Run mix(String options) {
        var arguments = new ArrayList<>(List.of(
                "mix",
                folder.file("near.png").toString(),
                folder.file("far.png").toString(),
                "-o",
                folder.file("out.png").toString()));
        for (var option : options.split(" ", -1)) {
            arguments.add(
                    option.replaceFirst("Mine\\.java$", folder.file("Mine.java").toString()));
        }
        return Run.of(arguments.toArray(String[]::new));
    }
}
