package dev.nearfar.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The seeds, every truncation of them, and every one of their bytes changed, pass their target.
class SeedsTest {
    @Test
    void theReaderPasses() throws IOException {
        pass("reader", ReaderTarget::fuzzerTestOneInput);
    }

    @Test
    void theInspectorPasses() throws IOException {
        pass("inspector", InspectorTarget::fuzzerTestOneInput);
        pass("reader", InspectorTarget::fuzzerTestOneInput);
    }

    @Test
    void theChunkPasses() throws IOException {
        pass("chunk", ChunkTarget::fuzzerTestOneInput);
    }

    @Test
    void theRecipePasses() throws IOException {
        pass("recipe", RecipeTarget::fuzzerTestOneInput);
    }

    private static void pass(String name, Consumer<byte[]> target) throws IOException {
        for (var file : seeds(name)) {
            var whole = Files.readAllBytes(file);
            for (int index = 0; index < whole.length; index++) {
                var changed = whole.clone();
                changed[index] ^= (byte) (1 << (index % 8));
                var cut = Arrays.copyOf(whole, index);
                assertThatCode(() -> {
                            target.accept(cut);
                            target.accept(changed);
                        })
                        .as("%s at byte %d", file.getFileName(), index)
                        .doesNotThrowAnyException();
            }
            target.accept(whole);
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
