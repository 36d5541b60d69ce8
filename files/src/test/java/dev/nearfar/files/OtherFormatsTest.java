package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// TIFF, BMP and GIF come back sample for sample.
class OtherFormatsTest {
    private static Stream<Arguments> tiffs() {
        var kinds = new ArrayList<Arguments>();
        for (var compression : List.of("", "LZW", "ZLib", "Deflate", "PackBits")) {
            for (int tile : new int[] {0, 16}) {
                for (int bits : new int[] {8, 16}) {
                    kinds.add(Arguments.of(compression, tile, bits, 1));
                    kinds.add(Arguments.of(compression, tile, bits, 3));
                }
            }
        }
        return kinds.stream();
    }

    @ParameterizedTest
    @MethodSource("tiffs")
    void everySampleOfATiffIsExact(String compression, int tile, int bits, int bands) throws Exception {
        var file = Read.of(Saved.as("tiff", Saved.direct(bands, bits), compression, tile));

        assertThat(file.width()).isEqualTo(Saved.WIDTH);
        assertThat(file.height()).isEqualTo(Saved.HEIGHT);
        for (int channel = 0; channel < 3; channel++) {
            var expected = new int[Saved.WIDTH * Saved.HEIGHT];
            for (int index = 0; index < expected.length; index++) {
                int band = Math.min(channel, bands - 1);
                expected[index] = Saved.code(index % Saved.WIDTH, index / Saved.WIDTH, band, bits);
            }
            assertThat(Read.plane(file.picture(), channel)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tiff, '', 8",
        "tiff, LZW, 8",
        "tiff, '', 4",
        "tiff, PackBits, 4",
        "gif, '', 8",
        "gif, '', 4",
        "gif, '', 2",
        "bmp, BI_RGB, 8",
        "bmp, BI_RGB, 4",
        "bmp, BI_RGB, 1",
        "bmp, BI_RLE8, 8",
        "bmp, BI_RLE4, 4"
    })
    void everyColourOfAPaletteIsExact(String format, String compression, int bits) throws Exception {
        var file = Read.of(Saved.as(format, Saved.indexed(bits), compression));

        assertThat(file.notes().getFirst()).startsWith("palette of ");
        for (int channel = 0; channel < 3; channel++) {
            var expected = new int[Saved.WIDTH * Saved.HEIGHT];
            for (int index = 0; index < expected.length; index++) {
                int colour = Saved.index(index % Saved.WIDTH, index / Saved.WIDTH, bits);
                expected[index] = 257 * Saved.paletteCode(colour, channel, bits);
            }
            assertThat(Read.plane(file.picture(), channel)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BI_RGB"})
    void everySampleOfABmpIsExact(String compression) throws Exception {
        var file = Read.of(Saved.as("bmp", Saved.direct(3, 8), compression));

        assertThat(Read.pixel(file.picture(), 2 * Saved.WIDTH + 5))
                .containsExactly(Saved.code(5, 2, 0, 8), Saved.code(5, 2, 1, 8), Saved.code(5, 2, 2, 8));
    }

    @Test
    void aTiffIsTurnedAsItsTagSays() throws Exception {
        var tiff = Saved.as("tiff", Saved.direct(1, 8), "");
        var turned = TiffPatch.with(tiff, 274, 6);

        var file = Read.of(turned);

        assertThat(file.width()).isEqualTo(Saved.HEIGHT);
        assertThat(file.notes()).contains("turned by EXIF orientation 6");
    }

    @Test
    void aFrameLiesOnItsScreen() throws Exception {
        var gif = Saved.as("gif", Saved.indexed(4), "");
        gif[6] = 60;
        gif[8] = 50;

        var file = Read.of(gif);

        assertThat(file.width()).isEqualTo(60);
        assertThat(file.height()).isEqualTo(50);
        assertThat(Read.pixel(file.picture(), 49 * 60)).containsExactly(65_535, 65_535, 65_535);
        assertThat(file.notes()).contains("alpha laid over #ffffff");
    }
}
