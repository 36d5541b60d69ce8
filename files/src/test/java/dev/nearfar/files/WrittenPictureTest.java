package dev.nearfar.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rounding;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.model.PictureFacts;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every form in which a picture can be written holds what it should: samples, profile, size, recipe.
class WrittenPictureTest {
    private static final Shape SHAPE = new Shape(3, 23, 31);
    private static final double DPI_300 = 300 / 0.0254;

    @ParameterizedTest
    @CsvSource({
        "PNG, 8, SRGB", "PNG, 16, SRGB", "PNG, 8, P3", "PNG, 16, P3", "PNG, 16, LINEAR",
        "TIFF, 8, SRGB", "TIFF, 16, SRGB", "TIFF, 8, P3", "TIFF, 16, P3", "TIFF, 16, LINEAR"
    })
    void losslessFormatsHoldEverySample(OutputFormat format, int depth, ColourProfile profile) throws IOException {
        var samples = noise(depth);
        var raster = ImageIO.read(new ByteArrayInputStream(bytes(format, samples, encoding(depth, profile))))
                .getRaster();

        assertThat(raster.getSampleModel().getSampleSize()).containsOnly(depth);
        var read = raster.getPixels(0, 0, SHAPE.width(), SHAPE.height(), (int[]) null);
        var written = new int[read.length];
        for (int index = 0; index < written.length; index++) {
            written[index] = samples.buffer().getElem(index);
        }
        assertThat(read).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "PNG, 8, SRGB, sRGB", "PNG, 16, P3, Display P3", "PNG, 16, LINEAR, sRGB linear",
        "TIFF, 8, SRGB, sRGB", "TIFF, 16, P3, Display P3", "TIFF, 16, LINEAR, sRGB linear",
        "JPEG, 8, SRGB, sRGB", "JPEG, 8, P3, Display P3"
    })
    void depthProfileAndSizeAreStated(OutputFormat format, int depth, ColourProfile profile, String name)
            throws IOException {
        var facts = inspected(bytes(format, noise(depth), encoding(depth, profile)));

        assertThat(facts.format()).isEqualTo(format.name());
        assertThat(facts.width()).isEqualTo(31);
        assertThat(facts.height()).isEqualTo(23);
        assertThat(facts.depth()).hasValue(depth);
        assertThat(facts.profile()).hasValue(name);
        assertThat(facts.pixelsPerInch().orElseThrow()).isCloseTo(300, Offset.offset(0.01));
        assertThat(facts.recipe().isPresent()).isEqualTo(format == OutputFormat.PNG);
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void aSizeThatAFormatCannotHoldIsNotStated(OutputFormat format) throws IOException {
        var tiny = new Encoding(8, ColourProfile.SRGB, 95, OptionalDouble.of(0.01), Optional.empty());
        var none = Encoding.DEFAULT;

        assertThat(inspected(bytes(format, noise(8), tiny)).pixelsPerInch()).isEmpty();
        assertThat(inspected(bytes(format, noise(8), none)).pixelsPerInch().isEmpty() || format == OutputFormat.TIFF)
                .isTrue();
    }

    @Test
    void linearLightSaysSoInEveryWayThereIs() throws IOException {
        var png = bytes(OutputFormat.PNG, noise(16), encoding(16, ColourProfile.LINEAR));

        assertThat(new String(png, ISO_8859_1))
                .contains("\0\0\0\4gAMA\0\1\u0086\u00a0", "iCCPsRGB linear\0")
                .doesNotContain("\0\0\0\1sRGB");
    }

    @Test
    void qualityDecidesHowMuchAJpegKeeps() throws IOException {
        int low = jpeg(1).length;
        int middle = jpeg(50).length;

        assertThat(low).isLessThan(middle);
        assertThat(middle).isLessThan(jpeg(100).length);
        assertThat(jpeg(95)).isEqualTo(bytes(OutputFormat.JPEG, noise(8), Encoding.DEFAULT));
    }

    private static byte[] jpeg(int quality) throws IOException {
        var encoding = new Encoding(8, ColourProfile.SRGB, quality, OptionalDouble.empty(), Optional.empty());
        return bytes(OutputFormat.JPEG, noise(8), encoding);
    }

    /// Codes 0.5 and 1/255 decode by IEC 61966-2-1 to 0.21404114 and 0.00030352698.
    @Test
    void linearSamplesAreInProportionToLight() {
        var samples = Samples.of(canvas(0.5, 1.0 / 255, 1), Rounding.DOWN, ColourProfile.LINEAR, 16);

        assertThat(samples.buffer().getElem(0)).isEqualTo((int) Math.round(0.21404114 * 65_535));
        assertThat(samples.buffer().getElem(1)).isEqualTo(20);
        assertThat(samples.buffer().getElem(2)).isEqualTo(65_535);
    }

    @Test
    void greysAreTheSameInDisplayP3() {
        for (int code = 0; code < 256; code++) {
            double value = code / 255.0;
            var samples = Samples.of(canvas(value, value, value), Rounding.DOWN, ColourProfile.P3, 8);
            for (int channel = 0; channel < 3; channel++) {
                assertThat(samples.buffer().getElem(channel)).isEqualTo(code);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void srgbIsRoundedAsTheMethodSays(int depth) {
        int steps = (1 << depth) - 1;
        var canvas = canvas(0.99999 / steps, 0.5 / steps, -1);

        var down = Samples.of(canvas, Rounding.DOWN, ColourProfile.SRGB, depth).buffer();
        var nearest =
                Samples.of(canvas, Rounding.NEAREST, ColourProfile.SRGB, depth).buffer();

        assertThat(new int[] {down.getElem(0), down.getElem(1), down.getElem(2)})
                .containsExactly(0, 0, 0);
        assertThat(new int[] {nearest.getElem(0), nearest.getElem(1), nearest.getElem(2)})
                .containsExactly(1, 1, 0);
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> bytes(OutputFormat.JPEG, noise(16), encoding(16, ColourProfile.SRGB)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("depth must be 8 for JPEG, was 16");
        assertThatThrownBy(() -> bytes(OutputFormat.PNG, noise(8), encoding(16, ColourProfile.SRGB)))
                .hasMessage("samples must have 16 bits, had 8");
        assertThatThrownBy(() -> encoding(8, ColourProfile.LINEAR))
                .hasMessage("depth must be 16 with profile linear, was 8");
        assertThatThrownBy(() -> new Encoding(
                        8, ColourProfile.SRGB, 95, OptionalDouble.empty(), Optional.of("x".repeat(65_537))))
                .hasMessage("recipe must have 1 to 65536 bytes, had 65537");
    }

    static Planes canvas(double red, double green, double blue) {
        var planes = (DoublePlanes) Planes.zero(new Shape(3, 1, 1), Precision.DOUBLE);
        planes.plane(0)[0] = red;
        planes.plane(1)[0] = green;
        planes.plane(2)[0] = blue;
        return planes;
    }

    private static Encoding encoding(int depth, ColourProfile profile) {
        return new Encoding(depth, profile, 95, OptionalDouble.of(DPI_300), Optional.of("{\"recipe\": \"σ\"}"));
    }

    private static byte[] bytes(OutputFormat format, Samples samples, Encoding encoding) throws IOException {
        var bytes = new ByteArrayOutputStream();
        PictureWriter.write(bytes, format, samples, encoding);
        return bytes.toByteArray();
    }

    private static PictureFacts inspected(byte[] bytes) throws PictureFileException {
        return PictureInspector.inspect("a", new ByteArrayInputStream(bytes), ReadOptions.DEFAULT);
    }

    private static Samples noise(int depth) {
        var random = new Random(1);
        if (depth == 8) {
            var rgb = new byte[(int) SHAPE.samples()];
            random.nextBytes(rgb);
            return Samples.of(rgb, SHAPE);
        }
        var rgb = new short[(int) SHAPE.samples()];
        for (int index = 0; index < rgb.length; index++) {
            rgb[index] = (short) random.nextInt();
        }
        return Samples.of(rgb, SHAPE);
    }
}
