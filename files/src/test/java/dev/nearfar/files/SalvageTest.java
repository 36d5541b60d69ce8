package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;
import dev.nearfar.files.model.ReadOptions;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Truncated pictures are refused; salvaged, they are what arrived of them.
class SalvageTest {
    private static final ReadOptions SALVAGE =
            ReadOptions.DEFAULT.withSalvage(true).withBackground(new SrgbColour(255, 0, 0));

    private static Stream<Arguments> wholeFiles() throws Exception {
        var image = Saved.direct(3, 8);
        return Stream.of(
                Arguments.of("png", 60, Saved.as("png", image, "")),
                Arguments.of("bmp", 60, Saved.as("bmp", image, "BI_RGB")),
                Arguments.of("gif", 800, Saved.as("gif", Saved.indexed(8), "")),
                Arguments.of("bmp in runs", 1_078, Saved.as("bmp", Saved.indexed(8), "BI_RLE8")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wholeFiles")
    void halfAFileIsRefusedOrHalfAPicture(String name, int start, byte[] whole) throws Exception {
        var half = Arrays.copyOf(whole, start + (whole.length - start) / 2);

        var failure = catchThrowableOfType(
                PictureFileException.class, () -> PictureReader.read(name, half, ReadOptions.DEFAULT));
        assertThat(failure.kind()).isEqualTo(Kind.DAMAGED);

        var salvaged = PictureReader.read(name, half, SALVAGE);
        var complete = PictureReader.read(name, whole, SALVAGE);
        assertThat(salvaged.notes())
                .anyMatch(note -> note.matches("salvaged [0-9.]+% of the picture, the rest is #ff0000: .*"));
        int same = 0;
        int background = 0;
        for (int index = 0; index < complete.width() * complete.height(); index++) {
            var pixel = Read.pixel(salvaged.picture(), index);
            same += Arrays.equals(pixel, Read.pixel(complete.picture(), index)) ? 1 : 0;
            background += Arrays.equals(pixel, new int[] {65_535, 0, 0}) ? 1 : 0;
        }
        assertThat(same).isGreaterThan(Saved.WIDTH * 3);
        assertThat(background).isGreaterThan(Saved.WIDTH * 3);
        assertThat(same + background).isGreaterThanOrEqualTo(complete.width() * complete.height());
    }

    @Test
    void ofATiffTheStripsAreTakenThatLieInTheFile() throws Exception {
        var tiff = Saved.as("tiff", Saved.direct(3, 8), "");
        // One strip, whose length then goes beyond the file: its last rows are lost.
        var lying =
                TiffPatch.with(TiffPatch.with(tiff, 278, Saved.HEIGHT), 273, 4, 1, tiff.length - 3 * Saved.WIDTH * 5);
        var longer = TiffPatch.with(lying, 279, 4, 1, 3 * Saved.WIDTH * Saved.HEIGHT);

        var failure = catchThrowableOfType(
                PictureFileException.class, () -> PictureReader.read("a", longer, ReadOptions.DEFAULT));
        assertThat(failure.kind()).isEqualTo(Kind.DAMAGED);
        assertThat(PictureReader.read("a", longer, SALVAGE).notes())
                .anyMatch(note -> note.startsWith("salvaged 21.7% of the picture"));
    }

    /// Offset and length are clamped to the file, each on its own: neither may reach beyond it, nor become negative.
    @Test
    void ofATiffAStripThatBeginsBeyondTheFileIsNothing() throws Exception {
        var tiff = TiffPatch.with(Saved.as("tiff", Saved.direct(3, 8), ""), 278, Saved.HEIGHT);
        for (int offset : new int[] {tiff.length, tiff.length + 1, Integer.MAX_VALUE, -2}) {
            var beyond =
                    TiffPatch.with(TiffPatch.with(tiff, 273, 4, 1, offset), 279, 4, 1, 3 * Saved.WIDTH * Saved.HEIGHT);

            var failure =
                    catchThrowableOfType(PictureFileException.class, () -> PictureReader.read("a", beyond, SALVAGE));

            assertThat(failure.problem()).contains("data ended early, in row 0");
        }
    }

    @Test
    void ofATruncatedJpegTheRowsBeforeTheEndAreTaken() throws Exception {
        var blocks = new int[64 * 64];
        for (int index = 0; index < blocks.length; index++) {
            blocks[index] = 40 + index * 37 % 150;
        }
        var whole = JpegBytes.grey(512, 512).blocks(blocks).toFile();
        var half = Arrays.copyOf(whole, whole.length / 2);

        var salvaged = PictureReader.read("half", half, SALVAGE);

        assertThat(salvaged.notes()).anyMatch(note -> note.startsWith("salvaged "));
        assertThat(Read.pixel(salvaged.picture(), 511 * 512)).containsExactly(65_535, 0, 0);
        assertThat(Read.pixel(salvaged.picture(), 0)).containsExactly(257 * 40, 257 * 40, 257 * 40);
    }

    @Test
    void aRefusalSaysHowMuchThereIs() {
        var samples = new Random(1).ints(160, 0, 256).toArray();
        var broken = new PngBytes(4, 40, PngBytes.GREY, 8).samples(samples);
        var cut = Arrays.copyOf(broken.compressed(), broken.compressed().length - 60);

        var failure = catchThrowableOfType(
                PictureFileException.class,
                () -> PictureReader.read("a.png", broken.compressed(cut).toFile(), ReadOptions.DEFAULT));

        assertThat(failure).hasMessageMatching(".*\\(--salvage takes the [0-9.]+% that is there\\)");
    }

    @Test
    void whatIsNoPictureCannotBeSalvaged() {
        var failure = catchThrowableOfType(
                PictureFileException.class, () -> PictureReader.read("a", new byte[] {1, 2, 3}, SALVAGE));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_A_PICTURE);
    }
}
