package dev.nearfar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What only a process of its own can show: signals, standard streams, memory that runs out.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProcessTest {
    @TempDir
    private Path path;

    private TestFolder folder;

    @BeforeEach
    void writePictures() throws IOException {
        folder = TestFolder.in(path);
    }

    @ParameterizedTest
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalLeavesNoFileBehind(String signal, int code) throws Exception {
        var before = folder.content();
        var process = start(
                List.of("-Dnearfar.terminal=true"),
                "mix near.png far.png -o out.png --report out.json --preset seed --steps 1000000 --threads 2");
        try (var errors = process.getErrorStream()) {
            var seen = new StringBuilder();
            while (!seen.toString().contains("/1000000  loss")) {
                int next = errors.read();
                assertThat(next).as("end of: %s", seen).isNotNegative();
                seen.append((char) next);
            }
            assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            var rest = new String(errors.readAllBytes(), UTF_8);
            assertThat(process.waitFor()).isEqualTo(code);
            assertThat(rest).as("the progress line is taken away").matches("(?s).*\r +\r");
        }
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        assertThat(folder.content()).isEqualTo(before);
    }

    @Test
    void standardOutputCarriesDataAndNothingElse() throws Exception {
        var file = start(List.of(), "mix near.png far.png -o out.png --preset seed --steps 3");
        var errors = new String(file.getErrorStream().readAllBytes(), UTF_8);
        assertThat(file.waitFor()).as(errors).isZero();
        assertThat(file.getInputStream().readAllBytes()).isEmpty();
        assertThat(errors).contains("out.png: 12x10").doesNotContain("\r").doesNotContain("left");

        var pipe = start(List.of(), "mix near.png far.png -o - --preset seed --steps 3 --quiet");
        assertThat(pipe.getInputStream().readAllBytes()).isEqualTo(folder.bytes("out.png"));
        assertThat(pipe.getErrorStream().readAllBytes()).isEmpty();
        assertThat(pipe.waitFor()).isZero();
    }

    @Test
    void messagesAreTheSameInEveryCountry() throws Exception {
        var process = start(
                List.of("-Duser.language=ar", "-Duser.country=EG"), "mix near.png far.png -o out.png --threads 1025");
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
                .isEqualTo("nearfar: threads must be 1..1024, was 1025 (see nearfar mix --help)\n");

        var mix = start(
                List.of("-Duser.language=ar", "-Duser.country=EG"),
                "mix near.png far.png -o out.png --preset seed --steps 3");
        assertThat(new String(mix.getErrorStream().readAllBytes(), UTF_8))
                .startsWith("far scaled by 1.200 from 10x12 to cover 12x10")
                .contains("out.png: 12x10, preset seed, 3 evaluations, ");
    }

    @Test
    void aReaderThatGoesAwayIsAFailure() throws Exception {
        var process = start(List.of(), "mix near.png far.png -o - --preset seed --steps 3 --size 300x300 --quiet");
        process.getInputStream().close();
        var errors = new String(process.getErrorStream().readAllBytes(), UTF_8);

        assertThat(errors)
                .startsWith("nearfar: standard output: must take all of it, failed: ")
                .hasLineCount(1);
        assertThat(process.waitFor()).isEqualTo(74);
    }

    @Test
    void memoryThatCannotSufficeIsRefusedBeforeTheWork() throws Exception {
        var before = folder.content();
        var process = start(List.of("-Xmx16m"), "mix near.png far.png -o out.png --size 2000x2000 --threads 2");
        var errors = new String(process.getErrorStream().readAllBytes(), UTF_8);

        assertThat(errors)
                .matches("nearfar: the pictures need 0\\.4 GiB of memory, has 0\\.0; raise --memory or lower --size\n");
        assertThat(process.waitFor()).isEqualTo(65);
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        assertThat(folder.content()).isEqualTo(before);
    }

    /// As the launcher does it, where what stands in the log must not be lost.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void errorsGoToTheDescriptorThatTheLauncherHandsOver() throws Exception {
        folder.text("log", "before\n");
        var command = new ArrayList<>(List.of("bash", "-c", "exec \"$@\" 3>>log 2>/dev/null", "bash"));
        command.addAll(java(
                List.of("-Dnearfar.stderr=3", "--add-opens", "java.base/java.io=ALL-UNNAMED"), "mix near.png no.png"));
        var process = start(command);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(folder.file("log"))
                .content()
                .isEqualTo("before\nnearfar: -o must be given, was missing (see nearfar mix --help)\n");
    }

    private Process start(List<String> options, String arguments) throws IOException {
        return start(java(options, arguments));
    }

    private Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(path.toFile());
        // The JVM tells of it on standard error.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    private static List<String> java(List<String> options, String arguments) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/env")) && OS.current() == OS.LINUX) {
            // A build in the background ignores SIGINT, and so would what it starts.
            command.addAll(List.of("/usr/bin/env", "--default-signal=INT"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add("dev.nearfar.cli.Main");
        command.addAll(List.of(arguments.split(" ")));
        return command;
    }
}
