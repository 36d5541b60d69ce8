package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.colour.SrgbColour;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of PNG gives the codes that its samples stand for.
class PngReadingTest {
    private static final int WIDTH = 11;
    private static final int HEIGHT = 9;

    private static Stream<Arguments> kindsWithoutAlpha() {
        var kinds = List.of(
                new int[] {PngBytes.GREY, 1},
                new int[] {PngBytes.GREY, 2},
                new int[] {PngBytes.GREY, 4},
                new int[] {PngBytes.GREY, 8},
                new int[] {PngBytes.GREY, 16},
                new int[] {PngBytes.COLOUR, 8},
                new int[] {PngBytes.COLOUR, 16});
        return kinds.stream()
                .flatMap(kind -> Stream.of(false, true).map(interlaced -> Arguments.of(kind[0], kind[1], interlaced)));
    }

    @ParameterizedTest
    @MethodSource("kindsWithoutAlpha")
    void greyAndColourAreExactAtEveryDepth(int colourType, int bitDepth, boolean interlaced) throws Exception {
        int bands = colourType == PngBytes.COLOUR ? 3 : 1;
        var samples = randomSamples(WIDTH * HEIGHT * bands, 1 << bitDepth);
        var png = new PngBytes(WIDTH, HEIGHT, colourType, bitDepth);
        if (interlaced) {
            png.interlaced();
        }

        var file = Read.of(png.samples(samples).toFile());

        assertThat(file.width()).isEqualTo(WIDTH);
        assertThat(file.height()).isEqualTo(HEIGHT);
        int step = 65_535 / ((1 << bitDepth) - 1);
        for (int channel = 0; channel < 3; channel++) {
            var expected = new int[WIDTH * HEIGHT];
            for (int index = 0; index < expected.length; index++) {
                expected[index] = step * samples[index * bands + (bands == 3 ? channel : 0)];
            }
            assertThat(Read.plane(file.picture(), channel)).isEqualTo(expected);
        }
        assertThat(file.notes()).isEqualTo(bands == 3 ? List.of() : List.of("grey made RGB"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void paletteColoursAreExactAtEveryDepth(int bitDepth) throws Exception {
        int colours = 1 << bitDepth;
        var palette = randomSamples(3 * colours, 256);
        var indexes = randomSamples(WIDTH * HEIGHT, colours);

        var file = Read.of(new PngBytes(WIDTH, HEIGHT, PngBytes.PALETTE, bitDepth)
                .chunk("PLTE", palette)
                .samples(indexes)
                .toFile());

        for (int index = 0; index < indexes.length; index++) {
            int first = 3 * indexes[index];
            assertThat(Read.pixel(file.picture(), index))
                    .containsExactly(257 * palette[first], 257 * palette[first + 1], 257 * palette[first + 2]);
        }
        assertThat(file.notes()).containsExactly("palette of %d colours made RGB".formatted(colours));
    }

    @Test
    void alphaIsLaidOverTheBackgroundInCodeValues() throws Exception {
        var png = new PngBytes(2, 2, PngBytes.COLOUR_ALPHA, 8)
                .samples(200, 100, 0, 255, 200, 100, 0, 51, 200, 100, 0, 0, 0, 0, 0, 51)
                .toFile();

        var file = PictureReader.read("a.png", png, new SrgbColour(0, 50, 255));

        assertThat(Read.pixel(file.picture(), 0)).containsExactly(257 * 200, 257 * 100, 0);
        // One fifth of the pixel, four fifths of the background: 40 = 200/5, 60 = 100/5 + 50·4/5, 204 = 255·4/5.
        assertThat(Read.pixel(file.picture(), 1)).containsExactly(257 * 40, 257 * 60, 257 * 204);
        assertThat(Read.pixel(file.picture(), 2)).containsExactly(0, 257 * 50, 257 * 255);
        assertThat(Read.pixel(file.picture(), 3)).containsExactly(0, 257 * 40, 257 * 204);
        assertThat(file.notes()).containsExactly("alpha laid over #0032ff");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void greyWithAlphaIsLaidOverTheBackground(int bitDepth) throws Exception {
        int most = (1 << bitDepth) - 1;
        var file = Read.of(new PngBytes(2, 2, PngBytes.GREY_ALPHA, bitDepth)
                .samples(0, most, 0, most / 5, 7, 0, most, most / 5)
                .toFile());

        assertThat(Read.plane(file.picture(), 0)).containsExactly(0, 52_428, 65_535, 65_535);
        assertThat(Read.plane(file.picture(), 1)).isEqualTo(Read.plane(file.picture(), 0));
        assertThat(file.notes()).containsExactly("grey made RGB", "alpha laid over #ffffff");
    }

    @Test
    void opaqueAlphaLeaves16BitSamplesExactAndMakesNoNote() throws Exception {
        var file = Read.of(new PngBytes(2, 2, PngBytes.COLOUR_ALPHA, 16)
                .samples(1, 2, 3, 65_535, 4, 5, 6, 65_535, 65_534, 257, 256, 65_535, 0, 0, 0, 65_535)
                .toFile());

        assertThat(Read.plane(file.picture(), 0)).containsExactly(1, 4, 65_534, 0);
        assertThat(Read.plane(file.picture(), 2)).containsExactly(3, 6, 256, 0);
        assertThat(file.notes()).isEmpty();
    }

    @Test
    void paletteOpacityCountsFromTheFirstColour() throws Exception {
        var file = Read.of(new PngBytes(3, 2, PngBytes.PALETTE, 8)
                .chunk("PLTE", 255, 0, 0, 0, 255, 0, 0, 0, 0)
                .chunk("tRNS", 0, 51)
                .samples(0, 1, 2, 2, 1, 0)
                .toFile());

        assertThat(Read.pixel(file.picture(), 0)).containsExactly(65_535, 65_535, 65_535);
        assertThat(Read.pixel(file.picture(), 1)).containsExactly(257 * 204, 65_535, 257 * 204);
        assertThat(Read.pixel(file.picture(), 2)).containsExactly(0, 0, 0);
        assertThat(file.notes()).containsExactly("palette of 3 colours made RGB", "alpha laid over #ffffff");
    }

    @Test
    void aPaletteOfOpaqueColoursIsNotLaidOverAnything() throws Exception {
        var file = Read.of(new PngBytes(2, 2, PngBytes.PALETTE, 1)
                .chunk("PLTE", 1, 2, 3, 4, 5, 6)
                .chunk("tRNS", 0)
                .samples(1, 1, 1, 1)
                .toFile());

        assertThat(file.notes()).containsExactly("palette of 2 colours made RGB");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16})
    void oneGreyMayBeClear(int bitDepth) throws Exception {
        int most = (1 << bitDepth) - 1;
        var file = Read.of(new PngBytes(2, 2, PngBytes.GREY, bitDepth)
                .chunk("tRNS", 0, 0)
                .samples(0, most, most, 0)
                .toFile());

        assertThat(Read.plane(file.picture(), 1)).containsExactly(65_535, 65_535, 65_535, 65_535);
        assertThat(file.notes()).containsExactly("grey made RGB", "alpha laid over #ffffff");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void oneColourMayBeClearAndOnlyThatOne(int bitDepth) throws Exception {
        int step = bitDepth == 8 ? 257 : 1;
        var file = PictureReader.read(
                "a.png",
                new PngBytes(2, 2, PngBytes.COLOUR, bitDepth)
                        .chunk("tRNS", 0, 10, 0, 20, 0, 30)
                        .samples(10, 20, 30, 10, 20, 31, 11, 20, 30, 10, 21, 30)
                        .toFile(),
                new SrgbColour(0, 0, 0));

        assertThat(Read.plane(file.picture(), 0)).containsExactly(0, 10 * step, 11 * step, 10 * step);
        assertThat(Read.plane(file.picture(), 1)).containsExactly(0, 20 * step, 20 * step, 21 * step);
        assertThat(Read.plane(file.picture(), 2)).containsExactly(0, 31 * step, 30 * step, 30 * step);
    }

    @Test
    void suggestedPaletteOfAColourPictureChangesNothing() throws Exception {
        var file = Read.of(new PngBytes(2, 2, PngBytes.COLOUR, 8)
                .chunk("PLTE", 9, 9, 9)
                .samples(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                .toFile());

        assertThat(Read.plane(file.picture(), 0)).containsExactly(257, 4 * 257, 7 * 257, 10 * 257);
        assertThat(file.notes()).isEmpty();
    }

    @Test
    void brokenTextAndWhatFollowsTheEndAreNobodysBusiness() throws Exception {
        var png = new PngBytes(2, 2, PngBytes.GREY, 8)
                .chunk("zTXt", 'a', 0, 0, 1, 2, 3)
                .samples(1, 2, 3, 4)
                .toFile();

        var file = Read.of(Arrays.copyOf(png, png.length + 5));

        assertThat(Read.plane(file.picture(), 0)).containsExactly(257, 514, 771, 1028);
    }

    @Test
    void anAnimatedPictureIsReadAsItsStillOne() throws Exception {
        var file = Read.of(new PngBytes(2, 2, PngBytes.COLOUR, 8)
                .chunk("acTL", 0, 0, 0, 1, 0, 0, 0, 0)
                .samples(new int[12])
                .toFile());

        assertThat(file.notes()).containsExactly("animated PNG: only its still picture was read");
    }

    /// Where what packs the data says that it is over in another part of the file than the last row's.
    @Test
    void theDataMayEndAfterItsLastRow() throws Exception {
        var samples = randomSamples(WIDTH * HEIGHT, 256);
        var png = new PngBytes(WIDTH, HEIGHT, PngBytes.GREY, 8).samples(samples);
        var whole = png.compressed();
        int checksumBytes = 4;
        var rows = new InflaterInputStream(new ByteArrayInputStream(whole)).readAllBytes();
        var late = new ByteArrayOutputStream();
        late.write(whole, 0, 2);
        stored(late, rows, false);
        while (late.size() < 2 * rows.length + 100) {
            stored(late, new byte[0], false);
        }
        stored(late, new byte[0], true);
        late.write(whole, whole.length - checksumBytes, checksumBytes);

        var file = Read.of(png.compressed(late.toByteArray()).toFile());

        assertThat(Read.plane(file.picture(), 0))
                .isEqualTo(Arrays.stream(samples).map(sample -> 257 * sample).toArray());
    }

    /// A block of bytes as they are (RFC 1951, 3.2.4).
    private static void stored(ByteArrayOutputStream to, byte[] bytes, boolean isLast) {
        to.writeBytes(
                PngBytes.toBytes(isLast ? 1 : 0, bytes.length, bytes.length >> 8, ~bytes.length, ~bytes.length >> 8));
        to.writeBytes(bytes);
    }

    private static int[] randomSamples(int count, int bound) {
        return new Random(1).ints(count, 0, bound).toArray();
    }
}
