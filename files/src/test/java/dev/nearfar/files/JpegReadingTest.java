package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.files.model.PictureFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JPEGs give the colours that their components stand for.
class JpegReadingTest {
    /// The rounding of the decoder's integer arithmetic.
    private static final Offset<Integer> ONE_STEP = Offset.offset(257);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void greySamplesAreExact(boolean progressive) throws Exception {
        var jpeg = JpegBytes.grey(16, 16).jfif().blocks(0, 55, 128, 255);

        var file = Read.of((progressive ? jpeg.progressive() : jpeg).toFile());

        for (int channel = 0; channel < 3; channel++) {
            assertThat(blocks(file, channel)).containsExactly(0, 257 * 55, 257 * 128, 65_535);
        }
        assertThat(file.notes()).containsExactly("grey made RGB");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void luminanceAndChrominanceBecomeColours(boolean progressive) throws Exception {
        // Red, green, blue and a pale orange by the formulas of JFIF, rounded to whole steps.
        var jpeg = JpegBytes.colour(16, 16).jfif().blocks(76, 85, 255, 150, 44, 21, 29, 255, 107, 200, 100, 140);

        var file = Read.of((progressive ? jpeg.progressive() : jpeg).toFile());

        assertBlock(file, 0, jfif(76, 85, 255));
        assertBlock(file, 1, jfif(150, 44, 21));
        assertBlock(file, 2, jfif(29, 255, 107));
        assertBlock(file, 3, jfif(200, 100, 140));
        assertThat(file.notes()).isEmpty();
    }

    @Test
    void anEmbeddedProfileIsApplied() throws Exception {
        var grey = Read.of(JpegBytes.grey(8, 8)
                .jfif()
                .segment(0xE2, IccBytes.jpegSegment(1, 1, IccBytes.grey(256)))
                .blocks(55)
                .toFile());

        // Light 55/255 is the code 1.055 · (55/255)^(1/2.4) − 0.055 = 0.50177.
        assertThat(Read.pixel(grey.picture(), 0)).containsExactly(32_884, 32_884, 32_884);
        assertThat(grey.notes()).contains("colours converted from the profile \"Grey made here\"");
    }

    @Test
    void inksOfAdobeAreTheOtherWayRound() throws Exception {
        var plain =
                Read.of(new JpegBytes(8, 8, 1, 2, 3, 4).blocks(0, 100, 200, 50).toFile());
        var inverted = Read.of(new JpegBytes(8, 8, 1, 2, 3, 4)
                .adobe(0)
                .blocks(255, 155, 55, 205)
                .toFile());

        assertThat(Read.pixel(inverted.picture(), 0)).isEqualTo(Read.pixel(plain.picture(), 0));
        // (1 - ink)(1 - black) of 255ths: 255, 155 and 55 by 205/255.
        assertThat(Read.pixel(plain.picture(), 0)).containsExactly(52_685, 32_024, 11_363);
        assertThat(plain.notes()).containsExactly("CMYK without a usable profile: made RGB by (1 - ink)(1 - black)");
    }

    @Test
    void luminanceAndBlackAreInksToo() throws Exception {
        // Inks 200, 100, 50 as Y, Cb, Cr by JFIF's formulas, and no black.
        var file = Read.of(new JpegBytes(8, 8, 1, 2, 3, 4)
                .adobe(2)
                .blocks(124, 86, 182, 255)
                .toFile());

        var pixel = Read.pixel(file.picture(), 0);
        assertThat(pixel[0]).isCloseTo(257 * 55, Offset.offset(2 * 257));
        assertThat(pixel[1]).isCloseTo(257 * 155, Offset.offset(2 * 257));
        assertThat(pixel[2]).isCloseTo(257 * 205, Offset.offset(2 * 257));
    }

    @Test
    void adobesMarkerSaysThatComponentsAreColours() throws Exception {
        var file = Read.of(JpegBytes.colour(8, 8).adobe(0).blocks(200, 100, 50).toFile());

        assertThat(Read.pixel(file.picture(), 0)).containsExactly(257 * 200, 257 * 100, 257 * 50);
    }

    @Test
    void adobesMarkerSaysThatComponentsAreLuminanceAndChrominance() throws Exception {
        var file = Read.of(
                new JpegBytes(8, 8, 'R', 'G', 'B').adobe(1).blocks(76, 85, 255).toFile());

        assertBlock(file, 0, jfif(76, 85, 255));
    }

    @Test
    void jfifSpeaksBeforeAdobe() throws Exception {
        var file = Read.of(
                JpegBytes.colour(8, 8).jfif().adobe(0).blocks(76, 85, 255).toFile());

        assertBlock(file, 0, jfif(76, 85, 255));
    }

    @Test
    void withoutMarkersTheComponentsNamesDecide() throws Exception {
        var colours =
                Read.of(new JpegBytes(8, 8, 'R', 'G', 'B').blocks(200, 100, 50).toFile());
        var usual = Read.of(JpegBytes.colour(8, 8).blocks(76, 85, 255).toFile());
        var odd = Read.of(new JpegBytes(8, 8, 0, 1, 2).blocks(76, 85, 255).toFile());

        assertThat(Read.pixel(colours.picture(), 0)).containsExactly(257 * 200, 257 * 100, 257 * 50);
        assertBlock(usual, 0, jfif(76, 85, 255));
        assertBlock(odd, 0, jfif(76, 85, 255));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void smoothPicturesWithHalvedColoursComeBackAlike(boolean progressive) throws Exception {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                image.setRGB(x, y, (40 + 3 * x) << 16 | (60 + 2 * y) << 8 | (200 - x - y));
            }
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(1);
        param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }

        var file = Read.of(bytes.toByteArray());

        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                var pixel = Read.pixel(file.picture(), y * 64 + x);
                assertThat(pixel[0] / 257).isCloseTo(40 + 3 * x, Offset.offset(6));
                assertThat(pixel[1] / 257).isCloseTo(60 + 2 * y, Offset.offset(6));
                assertThat(pixel[2] / 257).isCloseTo(200 - x - y, Offset.offset(6));
            }
        }
    }

    @Test
    void brokenTextAndWhatFollowsTheEndAreNobodysBusiness() throws Exception {
        var jpeg = JpegBytes.grey(8, 8)
                .segment(0xFE, "a comment".getBytes(StandardCharsets.US_ASCII))
                .segment(0xE2, new byte[] {1, 2, 3})
                .segment(0xE1, new byte[0])
                .segment(0xE0, "JFIF\0 cut".getBytes(StandardCharsets.US_ASCII))
                .blocks(7)
                .toFile();

        var file = Read.of(Arrays.copyOf(jpeg, jpeg.length + 5));

        assertThat(Read.pixel(file.picture(), 0)).containsExactly(7 * 257, 7 * 257, 7 * 257);
        assertThat(file.notes()).containsExactly("grey made RGB");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leftOverBytesBeforeTheEndAreNoted(boolean progressive) throws Exception {
        var jpeg = JpegBytes.grey(8, 8).blocks(7).afterCodedData(1, 2, 3, 4, 5, 6);

        var file = Read.of((progressive ? jpeg.progressive() : jpeg).toFile());

        assertThat(Read.pixel(file.picture(), 63)).containsExactly(7 * 257, 7 * 257, 7 * 257);
        assertThat(file.notes())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("decoder said: Corrupt JPEG data: ")
                .endsWith("extraneous bytes before marker 0xd9");
    }

    /// The codes of the pixels at (1, 1), (9, 1), (1, 9), (9, 9) of a 16x16 picture: one in each block.
    private static int[] blocks(PictureFile file, int channel) {
        var plane = Read.plane(file.picture(), channel);
        return new int[] {plane[17], plane[25], plane[16 * 9 + 1], plane[16 * 9 + 9]};
    }

    private static void assertBlock(PictureFile file, int block, double[] rgb) {
        int width = file.width();
        int index = (block / 2 * 8 + 1) * width + block % 2 * 8 + 1;
        var pixel = Read.pixel(file.picture(), index);
        for (int channel = 0; channel < 3; channel++) {
            assertThat(pixel[channel]).isCloseTo((int) Math.round(257 * rgb[channel]), ONE_STEP);
        }
    }

    /// The conversion that JFIF 1.02 (page 3) states, clamped to 0..255.
    private static double[] jfif(int y, int cb, int cr) {
        return new double[] {
            clamped(y + 1.402 * (cr - 128)),
            clamped(y - 0.34414 * (cb - 128) - 0.71414 * (cr - 128)),
            clamped(y + 1.772 * (cb - 128))
        };
    }

    private static double clamped(double value) {
        return Math.min(Math.max(value, 0), 255);
    }
}
