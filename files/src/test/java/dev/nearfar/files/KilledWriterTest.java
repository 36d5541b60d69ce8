package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a process leaves that is killed outright, and who clears it away.
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("nearfar.kills", 20);
    private static final int BYTES = 1 << 20;

    /// A process number that no system gives out.
    private static final long NOBODY = 99_999_999_999L;

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theTargetIsWholeWheneverTheWriterIsKilled() throws Exception {
        var target = folder.resolve("a.bin");
        var random = new Random(1);
        for (int kill = 0; kill < KILLS; kill++) {
            var writer = writer(target);
            try {
                assertThat(writer.inputReader().readLine()).isEqualTo("writing");
                Thread.sleep(random.nextInt(60));
            } finally {
                // SIGKILL: no hook runs.
                writer.destroyForcibly().waitFor();
            }
            var content = Files.readAllBytes(target);
            var whole = new byte[BYTES];
            Arrays.fill(whole, content[0]);
            assertThat(content).isEqualTo(whole);
            assertThat(names())
                    .hasSizeLessThanOrEqualTo(2)
                    .allMatch(name -> name.equals("a.bin") || name.matches("\\.nearfar-.*\\.tmp"));
        }

        AtomicFile.write(folder.resolve("next"), IfExists.REFUSE, "next");

        assertThat(names()).containsExactlyInAnyOrder("a.bin", "next");
    }

    @Test
    void onlyFilesOfTheDeadAreRemoved() throws Exception {
        var self = PendingOwner.ofThisProcess();
        var mine = self.fileName("0123456789abcdef");
        var dead = new PendingOwner(NOBODY, 1).fileName("0123456789abcdef");
        var reborn = new PendingOwner(self.process(), self.startMillis() - 3_600_000).fileName("0123456789abcdef");
        var others = List.of(".nearfar-notes.tmp", ".nearfar-1-2-zz.tmp", "a.tmp", dead + ".png");
        for (var name : List.of(mine, dead, reborn)) {
            Files.writeString(folder.resolve(name), "x");
        }
        for (var name : others) {
            Files.writeString(folder.resolve(name), "x");
        }

        AbandonedFiles.removeFrom(folder);

        var left = new ArrayList<>(others);
        left.add(mine);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(left);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLinkOfThatNameIsLeftAlone() throws Exception {
        var precious = Files.writeString(folder.resolve("precious"), "x");
        var link = Files.createSymbolicLink(
                folder.resolve(new PendingOwner(NOBODY, 1).fileName("0123456789abcdef")), precious);

        AbandonedFiles.removeFrom(folder);

        assertThat(link).isSymbolicLink();
        assertThat(precious).hasContent("x");
    }

    /// As a process in another container is seen: its number means nothing here.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoeverHoldsTheLockIsAlive() throws Exception {
        var file = folder.resolve(new PendingOwner(NOBODY, 1).fileName("0123456789abcdef"));
        var holder = java("Holder", file);
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("holding");
            AbandonedFiles.removeFrom(folder);
            assertThat(file).exists();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        AbandonedFiles.removeFrom(folder);

        assertThat(file).doesNotExist();
    }

    private static Process writer(Path target) throws IOException {
        return java("Writer", target);
    }

    private static Process java(String program, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriterTest.class.getName() + "$" + program,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces a file over and over, each time by one byte repeated.
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            var content = new byte[BYTES];
            for (int round = 0; ; round++) {
                Arrays.fill(content, (byte) round);
                AtomicFile.write(Path.of(arguments[0]), IfExists.REPLACE, content);
                if (round == 0) {
                    System.out.println("writing");
                }
            }
        }
    }

    /// Holds a file's lock until it is killed.
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (var channel = FileChannel.open(
                            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                System.out.println(lock.isValid() ? "holding" : "not holding");
                Thread.sleep(60_000);
            }
        }
    }
}
