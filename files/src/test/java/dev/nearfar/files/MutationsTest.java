package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever chance does to a file, reading it ends in a picture or a typed failure, salvaging or not.
///
/// The build runs this class, like [BombsTest], in a virtual machine of 512 MiB.
class MutationsTest {
    private static final int MUTATIONS = 1_000;
    private static final long SEED = 20_260_101;
    private static final List<String> FORMATS = List.of("png", "jpeg", "tiff", "bmp", "gif");

    private static Stream<String> formats() {
        return FORMATS.stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyMutationIsAPictureOrATypedFailure(String format) throws Exception {
        assertThat(outcomes(format, ReadOptions.DEFAULT)).containsKey("DAMAGED");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void salvagingToo(String format) throws Exception {
        assertThat(outcomes(format, ReadOptions.DEFAULT.withSalvage(true))).containsKey("picture");
    }

    @Test
    void theVirtualMachineIsSmall() {
        assumeThat(System.getProperty("test"))
                .as("classes named by hand, which run in the usual one")
                .isNull();

        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(512L << 20);
    }

    /// How often what came out; anything but a picture or a typed failure ends the test with the mutation's number.
    private static Map<String, Integer> outcomes(String format, ReadOptions options) throws IOException {
        var seeds = new ArrayList<byte[]>();
        Mutations.seeds().forEach((name, file) -> {
            if (name.startsWith(format)) {
                seeds.add(file);
            }
        });
        var random = new Random(SEED);
        var outcomes = new TreeMap<String, Integer>();
        for (int count = 0; count < MUTATIONS; count++) {
            var mutation = Mutations.of(seeds.get(count % seeds.size()), random);
            outcomes.merge(outcome("mutation " + count, mutation, options), 1, Integer::sum);
        }
        return outcomes;
    }

    private static String outcome(String name, byte[] mutation, ReadOptions options) {
        try {
            var file = PictureReader.read(name, mutation, options);
            assertThat(file.width()).isGreaterThanOrEqualTo(2);
            return "picture";
        } catch (PictureFileException e) {
            // What no check foresaw would be damage as well, but is worth a check of its own.
            assertThat(e).hasMessageStartingWith(name).message().doesNotContain("must make sense to its decoder");
            return e.kind().toString();
        } catch (RuntimeException | Error e) {
            throw new AssertionError(name + " must end in a picture or a typed failure", e);
        }
    }
}
