package dev.nearfar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged pictures of every format, given to the commands that read pictures: each ends in a result or in one line and
/// exit code 65, and leaves nothing.
///
/// `-Dnearfar.damaged=N` takes N files instead of a few, `-Dnearfar.damagedSeed=S` others; what came of them goes to
/// `target/damaged.txt`.
class DamagedFilesTest {
    private static final int FILES = Integer.getInteger("nearfar.damaged", 250);
    private static final long SEED = Long.getLong("nearfar.damagedSeed", 1);

    @TempDir
    private Path path;

    private TestFolder folder;

    private final Map<String, Integer> endings = new TreeMap<>();
    private final Map<String, Long> slowest = new TreeMap<>();

    @BeforeEach
    void makePictures() throws IOException {
        folder = TestFolder.in(path);
    }

    @Test
    void everyDamagedFileEndsInAResultOrOneLine() throws IOException {
        var sound = soundFiles();
        var random = new Random(SEED);
        for (int index = 0; index < FILES; index++) {
            var file = folder.file("damaged");
            Files.write(file, Damage.of(sound.get(index % sound.size()), random));
            var before = folder.content();
            var near = folder.file("near.png").toString();
            var output = folder.file("out.png");
            run(index, 0, List.of("inspect", file.toString(), "--quiet"));
            run(index, 0, mix(near, file.toString(), output, random.nextBoolean()));
            Files.deleteIfExists(output);
            run(index, 1, List.of("judge", near, file.toString(), near, "--quiet"));
            assertThat(folder.content()).as("after file %d", index).isEqualTo(before);
        }
        assertThat(endings).containsKeys("inspect 0", "inspect 65", "judge 65", "mix 0", "mix 65");
        Files.writeString(
                Path.of("target", "damaged.txt"),
                "%d files; endings %s; slowest in ms %s\n".formatted(FILES, endings, slowest));
    }

    private static List<String> mix(String near, String far, Path output, boolean salvage) {
        var arguments = new ArrayList<>(
                List.of("mix", near, far, "-o", output.toString(), "--preset", "seed", "--steps", "1", "--quiet"));
        if (salvage) {
            arguments.add("--salvage");
        }
        return arguments;
    }

    private void run(int index, int mostCode, List<String> arguments) {
        long begin = System.nanoTime();
        var run = Run.of(arguments, new byte[0]);
        long milliseconds = (System.nanoTime() - begin) / 1_000_000;

        var command = arguments.getFirst();
        if (run.code() > mostCode || run.code() < 0) {
            assertThat(run.code())
                    .as("%s of file %d: %s", command, index, run.errors())
                    .isEqualTo(65);
            assertThat(run.errors()).hasLineCount(1).startsWith("nearfar: ").endsWith("\n");
            assertThat(run.data()).isEmpty();
        } else {
            assertThat(run.errors()).isEmpty();
        }
        endings.merge(command + " " + run.code(), 1, Integer::sum);
        slowest.merge(command, milliseconds, Math::max);
    }

    /// Those that fuzzing begins with: small ones of every format and kind.
    private static List<byte[]> soundFiles() throws IOException {
        var sound = new ArrayList<byte[]>();
        try (var files = Files.list(Path.of("..", "fuzz", "seeds", "reader"))) {
            for (var file : files.sorted().toList()) {
                sound.add(Files.readAllBytes(file));
            }
        }
        assertThat(sound).hasSizeGreaterThan(15);
        return sound;
    }
}
