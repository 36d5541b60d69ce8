package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.files.OutputFileException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A file is there whole or not at all, and nothing else is left behind.
class AtomicFileTest {
    /// Of "new", from FIPS 180-4 by another program (`printf new | sha256sum`).
    private static final String SHA256_OF_NEW = "11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(IfExists.class)
    void aNewFileIsMade(IfExists ifExists) throws Exception {
        var target = folder.resolve("a.json");

        assertThat(AtomicFile.write(target, ifExists, "new")).isEqualTo(SHA256_OF_NEW);

        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void textIsUtf8() throws Exception {
        var target = folder.resolve("a.json");

        AtomicFile.write(target, IfExists.REFUSE, "σ ≥ 3");

        assertThat(Files.readAllBytes(target)).isEqualTo("σ ≥ 3".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anExistingFileIsRefusedOrReplaced() throws Exception {
        var target = old();

        var failure = failureOf(target, IfExists.REFUSE);
        assertThat(failure.kind()).isEqualTo(Kind.EXISTS);
        assertThat(failure).hasMessage(target + ": must not exist yet unless it may be replaced, did exist");
        assertThat(target).hasContent("old");

        AtomicFile.write(target, IfExists.REPLACE, "new");
        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void aFileMadeMeanwhileIsNotOverwritten() {
        var target = folder.resolve("a.json");

        var failure = catchThrowableOfType(
                OutputFileException.class,
                () -> AtomicFile.write(target, IfExists.REFUSE, stream -> {
                    stream.write('x');
                    Files.writeString(target, "someone else's");
                }));

        assertThat(failure.kind()).isEqualTo(Kind.EXISTS);
        assertThat(target).hasContent("someone else's");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void whileItIsWrittenTheOldFileIsWhole() throws Exception {
        var target = old();

        AtomicFile.write(target, IfExists.REPLACE, stream -> {
            stream.write("new".getBytes(StandardCharsets.US_ASCII));
            stream.flush();
            assertThat(target).hasContent("old");
            assertThat(names()).hasSize(2).anyMatch(name -> name.matches("\\.nearfar-\\d+-\\d+-[0-9a-f]{16}\\.tmp"));
        });

        assertThat(target).hasContent("new");
    }

    @ParameterizedTest
    @EnumSource(IfExists.class)
    void failingContentLeavesNothing(IfExists ifExists) {
        var target = folder.resolve("a.json");

        var failure = catchThrowableOfType(
                OutputFileException.class,
                () -> AtomicFile.write(target, ifExists, stream -> {
                    stream.write(new byte[100_000]);
                    throw new IOException("disk\nfull");
                }));

        assertThat(failure.kind()).isEqualTo(Kind.IO);
        assertThat(failure).hasMessage(target + ": must be written to its end, failed: disk full");
        assertThat(names()).isEmpty();
    }

    @Test
    void failingContentLeavesTheOldFile() throws Exception {
        var target = old();

        assertThatThrownBy(() -> AtomicFile.write(target, IfExists.REPLACE, stream -> {
                    stream.write(new byte[100_000]);
                    throw new IllegalStateException("a fault of the program");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreFollowed() throws Exception {
        var target = old();
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a.json"));
        var ahead = Files.createSymbolicLink(folder.resolve("ahead"), Path.of("b.json"));

        AtomicFile.write(link, IfExists.REPLACE, "new");
        AtomicFile.write(ahead, IfExists.REFUSE, "made");

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new").isRegularFile();
        assertThat(folder.resolve("b.json")).hasContent("made");
        assertThat(failureOf(link, IfExists.REFUSE).kind()).isEqualTo(Kind.EXISTS);
        assertThat(names()).containsExactlyInAnyOrder("a.json", "b.json", "link", "ahead");
    }

    @Test
    void aNameThatNoFileCanHaveIsRefusedBeforeTheWork() {
        assertCannotCreate(folder.resolve("long".repeat(70)), "must be a name that a file can have, failed: ");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksInACircleAreRefused() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));

        assertThat(failureOf(link, IfExists.REPLACE).kind()).isEqualTo(Kind.CANNOT_CREATE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReplacedFileHandsDownItsPermissionsAndANewOneHasTheUsualOnes() throws Exception {
        var target = old();
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw----"));
        var usual = Files.createFile(folder.resolve("usual"));
        var made = folder.resolve("made");

        AtomicFile.write(target, IfExists.REPLACE, "new");
        AtomicFile.write(made, IfExists.REPLACE, "new");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-rw----");
        assertThat(Files.getPosixFilePermissions(made)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatMayNotBeWrittenToIsNotReplaced() throws Exception {
        var target = old();
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
        Assumptions.assumeFalse(Files.isWritable(target), "the superuser may write to everything");

        assertCannotCreate(target, "must be a file that may be written to, to be replaced, was not");
        assertThat(target).hasContent("old");
    }

    @Test
    void aDirectoryThatGoesMeanwhileIsAFailureOfWriting() throws Exception {
        var directory = Files.createDirectory(folder.resolve("gone"));
        var target = directory.resolve("a.json");

        var failure = catchThrowableOfType(
                OutputFileException.class,
                () -> AtomicFile.write(target, IfExists.REFUSE, stream -> {
                    stream.write(1);
                    try (var files = Files.list(directory)) {
                        for (var file : files.toList()) {
                            Files.delete(file);
                        }
                    }
                    Files.delete(directory);
                }));

        assertThat(failure.kind()).isEqualTo(Kind.IO);
        assertThat(names()).isEmpty();
    }

    @Test
    void whereNoFileCanBeIsSaidInOneLine() throws Exception {
        var file = old();

        assertCannotCreate(folder.resolve("none/a.json"), "must lie in a directory that exists, %s was not found");
        assertCannotCreate(file.resolve("a.json"), "must lie in a directory that exists, %s was no directory");
        assertCannotCreate(folder, "must be a file, was a directory");
        assertCannotCreate(folder.getRoot(), "must be a file, was a directory");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void devicesAndClosedDirectoriesAreLeftAlone() {
        assertCannotCreate(Path.of("/dev/null"), "must be a regular file, was a device or a pipe");
        // Nobody can make files there, not even the superuser.
        assertCannotCreate(Path.of("/proc/a.json"), "must lie in a directory that can be written to, %s could not: ");
    }

    @Test
    void checkingFindsTheSameAndLeavesNothing() throws Exception {
        var target = old();

        AtomicFile.check(target, IfExists.REPLACE);
        AtomicFile.check(folder.resolve("b.json"), IfExists.REFUSE);
        assertThat(catchThrowableOfType(OutputFileException.class, () -> AtomicFile.check(target, IfExists.REFUSE))
                        .kind())
                .isEqualTo(Kind.EXISTS);

        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void withoutLinksTheNameIsReserved() throws Exception {
        var target = folder.resolve("a.json");
        try (var pending = PendingFile.in(folder)) {
            pending.stream().write('x');
            pending.publishReserved(target);
            assertThatThrownBy(() -> pending.publishReserved(target)).isInstanceOf(FileAlreadyExistsException.class);
        }

        assertThat(target).hasContent("x");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void aReservedNameIsGivenBackWhenTheFileCannotTakeIt() throws Exception {
        var target = folder.resolve("a.json");
        try (var pending = PendingFile.in(folder)) {
            Files.delete(pending.path());
            assertThatThrownBy(() -> pending.publishReserved(target)).isInstanceOf(IOException.class);
        }

        assertThat(names()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSignalRemovesTheTemporaryFile() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var writer = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        folder.resolve("a.json").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(writer.inputReader().readLine()).isEqualTo("writing");
            assertThat(names()).singleElement().asString().endsWith(".tmp");

            writer.destroy();

            assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(writer.exitValue()).isEqualTo(143);
            assertThat(names()).isEmpty();
        } finally {
            writer.destroyForcibly();
        }
    }

    /// A program that is still writing when the signal comes.
    static final class EndlessWriter {
        private EndlessWriter() {}

        public static void main(String[] arguments) throws Exception {
            AtomicFile.write(Path.of(arguments[0]), IfExists.REFUSE, stream -> {
                stream.write(1);
                System.out.println("writing");
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            });
        }
    }

    private Path old() throws IOException {
        return Files.writeString(folder.resolve("a.json"), "old");
    }

    private List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputFileException failureOf(Path target, IfExists ifExists) {
        return catchThrowableOfType(OutputFileException.class, () -> AtomicFile.write(target, ifExists, "new"));
    }

    private static void assertCannotCreate(Path target, String words) {
        var failure = failureOf(target, IfExists.REPLACE);
        assertThat(failure.kind()).isEqualTo(Kind.CANNOT_CREATE);
        assertThat(failure).hasMessageStartingWith(target + ": " + words.formatted(target.getParent()));
        assertThat(failure.getMessage()).doesNotContain("\n");
        var early = catchThrowableOfType(OutputFileException.class, () -> AtomicFile.check(target, IfExists.REPLACE));
        assertThat(early.kind()).isEqualTo(Kind.CANNOT_CREATE);
    }
}
