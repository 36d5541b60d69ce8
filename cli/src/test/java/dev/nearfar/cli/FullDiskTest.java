package dev.nearfar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A place that fails while the picture is written: one line, exit code 74, and what was there is there still.
@EnabledOnOs(OS.LINUX)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullDiskTest {
    private static final String MIX = "mix near.png far.png --preset seed --steps 2 --size 200x200 --quiet -o ";

    @TempDir
    private Path path;

    private TestFolder folder;

    @BeforeEach
    void writePictures() throws IOException {
        folder = TestFolder.in(path);
        folder.text("out.png", "old");
    }

    /// A file that may not grow beyond 16 KiB stands for a disk on which there is no more room; no rights are needed for it.
    @Test
    void aFileThatCannotGrowLeavesTheOldOne() throws Exception {
        var before = folder.content();
        var process = start("ulimit -f 16; exec \"$@\"", MIX + "out.png --force");

        assertThat(errors(process)).matches("nearfar: out\\.png: must be written to its end, failed: .*\n");
        assertThat(process.waitFor()).isEqualTo(74);
        assertThat(folder.content()).isEqualTo(before);
    }

    /// A disk of its own of 16 KiB, where the system lets us make one: visible to that process alone.
    @Test
    void aFullDiskLeavesTheOldFile() throws Exception {
        Files.createDirectory(folder.file("disk"));
        Assumptions.assumeTrue(
                start("unshare -m mount -t tmpfs -o size=16k none disk", "").waitFor() == 0,
                "a disk must be allowed to be mounted, was not");
        var script = """
                unshare -m bash -c '
                    mount -t tmpfs -o size=16k none disk && echo old >disk/out.png && "$@"
                    echo "code $?" >&2; ls -A disk >&2; cat disk/out.png >&2
                ' bash "$@"
                """;
        var process = start(script, MIX + "disk/out.png --force");

        assertThat(errors(process)).isEqualTo("""
                        nearfar: disk/out.png: must be written to its end, failed: No space left on device
                        code 74
                        out.png
                        old
                        """);
    }

    @Test
    void aFolderThatGoesMeanwhileIsAFailureOfWriting() throws Exception {
        Files.createDirectory(folder.file("gone"));
        var process = start(
                "exec \"$@\"",
                "mix near.png far.png --preset seed --steps 4000 -o gone/out.png",
                "-Dnearfar.terminal=true");
        try (var errors = process.getErrorStream()) {
            var seen = new StringBuilder();
            while (!seen.toString().contains("/4000  loss")) {
                int next = errors.read();
                assertThat(next).as("end of: %s", seen).isNotNegative();
                seen.append((char) next);
            }
            Files.delete(folder.file("gone"));
            assertThat(new String(errors.readAllBytes(), UTF_8))
                    .contains("nearfar: gone/out.png: must lie in a directory that exists, ");
        }
        assertThat(process.waitFor()).isEqualTo(74);
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }

    private Process start(String script, String arguments, String... options) throws IOException {
        var command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.add("dev.nearfar.cli.Main");
        command.addAll(List.of(arguments.split(" ")));
        var builder = new ProcessBuilder(command).directory(path.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }
}
