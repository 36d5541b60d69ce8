package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.nearfar.files.model.PictureFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Charts of colours under every kind of profile come within one step of 8 bits of what littlecms makes of them, as
/// Debian's python3-pil has it. Skipped where that is not installed; continuous integration installs it.
class ColourChartsTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path DEBIANS = Path.of("/usr/share/color/icc/ghostscript");
    private static final int STEP = 257;
    /// Blocks a side of a chart of inks; those are 8 pixels wide.
    private static final int INK_BLOCKS = 24;

    private static final int SIDE = 40;

    @TempDir
    private Path folder;

    @BeforeAll
    static void littlecmsIsThere() throws Exception {
        assumeThat(Path.of(PYTHON)).as("Debian's Python").isExecutable();
        var process = new ProcessBuilder(PYTHON, "-c", "from PIL import ImageCms").start();
        assumeThat(process.waitFor())
                .as("python3-pil, which apt-get install python3-pil brings")
                .isZero();
    }

    private static Stream<Arguments> colourProfiles() {
        return Stream.of(
                Arguments.of("sRGB", IccBytes.srgb()),
                Arguments.of("Display P3", IccBytes.displayP3("Display P3")),
                Arguments.of("Adobe RGB", IccBytes.adobeRgb()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("colourProfiles")
    void curvesAndPrimariesMakeTheRightColours(String name, byte[] profile) throws Exception {
        assertColoursAgree(profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a98.icc", "rommrgb.icc", "srgb.icc", "ps_rgb.icc", "esrgb.icc"})
    void debiansProfilesOfColourToo(String name) throws Exception {
        assertColoursAgree(debians(name));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 461, 563})
    void greysToo(int exponent) throws Exception {
        assertGreysAgree(IccBytes.grey(exponent));
    }

    @Test
    void debiansProfileOfGreyToo() throws Exception {
        assertGreysAgree(debians("sgray.icc"));
    }

    @Test
    void inksToo() throws Exception {
        var profile = debians("default_cmyk.icc");
        var inks = new byte[INK_BLOCKS * INK_BLOCKS * 4];
        new Random(3).nextBytes(inks);
        Arrays.fill(inks, 0, 4, (byte) 255);
        Arrays.fill(inks, 4, 8, (byte) 0);
        var jpeg = new JpegBytes(8 * INK_BLOCKS, 8 * INK_BLOCKS, 1, 2, 3, 4).adobe(0);
        int parts = (profile.length + 59_999) / 60_000;
        for (int part = 0; part < parts; part++) {
            var content = Arrays.copyOfRange(profile, part * 60_000, Math.min(profile.length, (part + 1) * 60_000));
            jpeg.segment(0xE2, IccBytes.jpegSegment(part + 1, parts, content));
        }
        var blocks = new int[inks.length];
        for (int index = 0; index < inks.length; index++) {
            blocks[index] = 255 - (inks[index] & 0xFF);
        }
        var read = Read.of(jpeg.blocks(blocks).toFile());

        assertThat(read.notes()).singleElement().asString().startsWith("colours converted from the profile");
        var expected = littlecms(profile, "CMYK", INK_BLOCKS, inks);
        for (int block = 0; block < INK_BLOCKS * INK_BLOCKS; block++) {
            int pixel = block / INK_BLOCKS * 8 * read.width() + block % INK_BLOCKS * 8;
            assertPixel(read, pixel, expected, block);
        }
    }

    private static byte[] debians(String name) throws IOException {
        var file = DEBIANS.resolve(name);
        assumeThat(file).as("profile that apt-get install libgs-common brings").isRegularFile();
        return Files.readAllBytes(file);
    }

    private void assertColoursAgree(byte[] profile) throws Exception {
        var samples = new byte[SIDE * SIDE * 3];
        new Random(2).nextBytes(samples);
        for (int corner = 0; corner < 27; corner++) {
            samples[3 * corner] = (byte) (corner % 3 * 255 / 2);
            samples[3 * corner + 1] = (byte) (corner / 3 % 3 * 255 / 2);
            samples[3 * corner + 2] = (byte) (corner / 9 * 255 / 2);
        }
        assertAgree(profile, PngBytes.COLOUR, "RGB", samples);
    }

    private void assertGreysAgree(byte[] profile) throws Exception {
        var samples = new byte[SIDE * SIDE];
        for (int index = 0; index < samples.length; index++) {
            samples[index] = (byte) index;
        }
        assertAgree(profile, PngBytes.GREY, "L", samples);
    }

    private void assertAgree(byte[] profile, int colourType, String mode, byte[] samples) throws Exception {
        var numbers = new int[samples.length];
        for (int index = 0; index < samples.length; index++) {
            numbers[index] = samples[index] & 0xFF;
        }
        var read = Read.of(new PngBytes(SIDE, SIDE, colourType, 8)
                .chunk("iCCP", IccBytes.pngChunk("p", profile))
                .samples(numbers)
                .toFile());
        var expected = littlecms(profile, mode, SIDE, samples);
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            assertPixel(read, pixel, expected, pixel);
        }
    }

    private static void assertPixel(PictureFile read, int pixel, byte[] expected, int expectedPixel) {
        var codes = Read.pixel(read.picture(), pixel);
        for (int channel = 0; channel < 3; channel++) {
            int wanted = STEP * (expected[3 * expectedPixel + channel] & 0xFF);
            // Both in 8 bits, as littlecms answers.
            int rounded = STEP * ((codes[channel] + STEP / 2) / STEP);
            assertThat(Math.abs(rounded - wanted))
                    .as("channel %d of patch %d, wanted %d, was %d", channel, expectedPixel, wanted, codes[channel])
                    .isLessThanOrEqualTo(STEP);
        }
    }

    private byte[] littlecms(byte[] profile, String mode, int side, byte[] samples) throws Exception {
        var profileFile = Files.write(folder.resolve("profile.icc"), profile);
        var input = Files.write(folder.resolve("samples"), samples);
        var output = folder.resolve("rgb");
        var process = new ProcessBuilder(
                        PYTHON,
                        "src/test/colour/convert.py",
                        profileFile.toString(),
                        mode,
                        String.valueOf(side),
                        String.valueOf(side))
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).as("convert.py").isZero();
        return Files.readAllBytes(output);
    }
}
