package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rounding;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.model.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written comes back through our own reader.
class RoundTripTest {
    private static final Shape SHAPE = new Shape(3, 23, 31);
    private static final Encoding DEEP =
            new Encoding(16, ColourProfile.SRGB, 95, OptionalDouble.of(11_811), Optional.of("{}"));

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"PNG", "TIFF"})
    void sixteenBitsComeBackExactly(OutputFormat format) throws IOException {
        var random = new Random(1);
        var rgb = new short[(int) SHAPE.samples()];
        for (int index = 0; index < rgb.length; index++) {
            rgb[index] = (short) random.nextInt();
        }
        var first = write(format, Samples.of(rgb, SHAPE), DEEP);

        var read = PictureReader.read("first", first, ReadOptions.DEFAULT);

        assertThat(read.notes()).isEmpty();
        var again = new short[rgb.length];
        for (int index = 0; index < rgb.length; index++) {
            again[index] = (short) read.picture().code(index % 3, index / 3);
        }
        assertThat(again).isEqualTo(rgb);
        assertThat(write(format, Samples.of(again, SHAPE), DEEP)).isEqualTo(first);
        var facts = PictureInspector.inspect("first", new ByteArrayInputStream(first), ReadOptions.DEFAULT);
        assertThat(facts.profile()).hasValue("sRGB");
        assertThat(facts.pixelsPerInch().orElseThrow()).isBetween(299.99, 300.01);
        assertThat(facts.recipe().isPresent()).isEqualTo(format == OutputFormat.PNG);
    }

    /// Through a profile and back: codes of 8 bits stay what they were. Finer, it shows that profiles state their matrices in
    /// 65536ths: each moves dark codes of 16 bits by up to 13, as the curve is steep there (12.92).
    @ParameterizedTest
    @CsvSource({"PNG, P3", "TIFF, P3", "PNG, LINEAR", "TIFF, LINEAR"})
    void coloursComeBackThroughTheirProfile(OutputFormat format, ColourProfile profile) throws IOException {
        var canvas = (FloatPlanes) Planes.zero(SHAPE, Precision.FLOAT);
        var random = new Random(2);
        for (int channel = 0; channel < 3; channel++) {
            for (int index = 0; index < SHAPE.planeSize(); index++) {
                canvas.plane(channel)[index] = random.nextInt(256) / 255f;
            }
        }
        var encoding = new Encoding(16, profile, 95, OptionalDouble.empty(), Optional.empty());
        var file = write(format, Samples.of(canvas, Rounding.NEAREST, profile, 16), encoding);

        var read = PictureReader.read("file", file, ReadOptions.DEFAULT);

        assertThat(read.notes())
                .containsExactly("colours converted from the profile \"%s\"".formatted(profile.description()));
        assertThat(read.picture().to8Bit()).isEqualTo(Picture.to8Bit(canvas, Rounding.NEAREST));
        for (int channel = 0; channel < 3; channel++) {
            for (int index = 0; index < SHAPE.planeSize(); index++) {
                assertThat(Math.abs(read.picture().code(channel, index) - 65_535 * canvas.plane(channel)[index]))
                        .isLessThan(32);
            }
        }
    }

    private static byte[] write(OutputFormat format, Samples samples, Encoding encoding) throws IOException {
        var bytes = new ByteArrayOutputStream();
        PictureWriter.write(bytes, format, samples, encoding);
        return bytes.toByteArray();
    }
}
