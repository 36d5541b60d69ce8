package dev.nearfar.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The seeds, every truncation of them, and every one of their bytes changed, pass their target.
class SeedsTest {
    @Test
    void theReaderPasses() throws IOException {
        for (var file : seeds("reader")) {
            var whole = Files.readAllBytes(file);
            for (int index = 0; index < whole.length; index++) {
                var changed = whole.clone();
                changed[index] ^= (byte) (1 << (index % 8));
                var cut = Arrays.copyOf(whole, index);
                assertThatCode(() -> {
                            ReaderTarget.fuzzerTestOneInput(cut);
                            ReaderTarget.fuzzerTestOneInput(changed);
                        })
                        .as("%s at byte %d", file.getFileName(), index)
                        .doesNotThrowAnyException();
            }
            ReaderTarget.fuzzerTestOneInput(whole);
        }
    }

    private static List<Path> seeds(String target) throws IOException {
        try (var files = Files.list(Path.of("seeds", target))) {
            var seeds = files.sorted().toList();
            assertThat(seeds).isNotEmpty();
            return seeds;
        }
    }
}
