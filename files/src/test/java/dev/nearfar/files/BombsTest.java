package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.nearfar.files.model.Limits;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;
import dev.nearfar.files.model.ReadOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that ask for much are refused from their headers, for next to no memory.
class BombsTest {
    /// What reading may allocate before it refuses: tables and copies of metadata, never pixels. A picture of 64
    /// megapixels would take 384 MB.
    private static final long ALLOWED_BYTES = 8 << 20;

    private static Stream<Arguments> bombs() throws IOException {
        return Bombs.all().entrySet().stream().map(bomb -> Arguments.of(bomb.getKey(), bomb.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void isRefusedBeforeAnythingIsAllocatedForIt(String name, byte[] bomb) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assertThat(failure(bomb)).as("a failure").isNotNull();

        long before = thread.getCurrentThreadAllocatedBytes();
        var failure = failure(bomb);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;

        assertThat(failure.kind()).isIn(Kind.TOO_LARGE, Kind.DAMAGED, Kind.UNSUPPORTED);
        assertThat(failure.getMessage()).doesNotContain("decoder");
        assertThat(allocated).isLessThan(ALLOWED_BYTES);
    }

    @Test
    void thereAreAtLeastTwenty() throws Exception {
        assertThat(Bombs.all()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void whatMemoryCannotHoldIsRefusedWithBothNumbers() {
        var png = new PngBytes(1_000, 1_000, PngBytes.GREY, 8)
                .samples(new int[1_000_000])
                .toFile();
        var limits = Limits.DEFAULT.withMemoryBytes(5 << 20);

        var failure = catchThrowableOfType(
                PictureFileException.class,
                () -> PictureReader.read("a.png", png, ReadOptions.DEFAULT.withLimits(limits)));

        assertThat(failure).hasMessage("a.png: needs 0.01 GiB of memory, has 0.00; raise --memory");
        assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
    }

    private static PictureFileException failure(byte[] bomb) {
        return catchThrowableOfType(
                PictureFileException.class, () -> PictureReader.read("bomb", bomb, ReadOptions.DEFAULT));
    }
}
