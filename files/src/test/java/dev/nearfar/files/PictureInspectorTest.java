package dev.nearfar.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.model.PictureFacts;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told of files that others wrote, and of damaged ones. What we write ourselves, [WrittenPictureTest] looks at.
class PictureInspectorTest {
    private static final int MUTATIONS = 3_000;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff", "gif", "bmp"})
    void sizesAreThoseThatOthersWrote(String format) throws IOException {
        var facts = inspect(written(format));

        assertThat(facts.format()).isEqualToIgnoringCase(format);
        assertThat(facts.width()).isEqualTo(31);
        assertThat(facts.height()).isEqualTo(7);
        assertThat(facts.orientation()).isEqualTo(1);
        assertThat(facts.recipe()).isEmpty();
    }

    @Test
    void aProfilesOwnNameIsTold() throws IOException {
        var icc = new ByteArrayOutputStream();
        icc.writeBytes("name in the chunk\0\0".getBytes(ISO_8859_1));
        icc.writeBytes(PngBytes.deflated(ColourProfile.P3.icc()));
        var named = new PngBytes(1, 1, PngBytes.GREY, 8)
                .chunk("iCCP", icc.toByteArray())
                .samples(7);
        var bad = new PngBytes(1, 1, PngBytes.GREY, 8)
                .chunk("iCCP", "name in the chunk\0\0no data".getBytes(ISO_8859_1))
                .samples(7);

        assertThat(inspect(named.toFile()).profile()).hasValue("Display P3");
        assertThat(inspect(bad.toFile()).profile()).hasValue("name in the chunk");
    }

    @Test
    void otherFormatsAreNamedAndMissingFilesSaid() {
        assertThatThrownBy(() -> inspect("RIFF\0\0\0\0WEBPVP8 ".getBytes(ISO_8859_1)))
                .isInstanceOf(PictureFileException.class)
                .hasMessageContaining("was WebP; convert it");
        assertThatThrownBy(() -> PictureInspector.inspect(Path.of("no/such.png")))
                .hasMessage("no/such.png: must be a file, was not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff", "gif", "bmp", "ours.PNG", "ours.JPEG", "ours.TIFF"})
    void damageEndsInFactsOrARefusal(String format) throws IOException {
        var valid = format.startsWith("ours.") ? ours(OutputFormat.valueOf(format.substring(5))) : written(format);
        var random = new Random(1);
        int told = 0;
        for (int round = 0; round < MUTATIONS; round++) {
            var damaged = Arrays.copyOf(valid, round % 5 == 0 ? random.nextInt(valid.length) : valid.length);
            for (int flips = random.nextInt(8); flips > 0 && damaged.length > 0; flips--) {
                // Headers stand first or, in a TIFF, last.
                int place = random.nextInt(Math.min(damaged.length, random.nextBoolean() ? 40 : damaged.length));
                damaged[place] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : damaged[place] ^ 1 << random.nextInt(8));
            }
            told += PictureInspectorPromise.tells(damaged) ? 1 : 0;
        }
        assertThat(told).isBetween(1, MUTATIONS - 1);
    }

    private static PictureFacts inspect(byte[] bytes) throws PictureFileException {
        return PictureInspector.inspect("a", new ByteArrayInputStream(bytes), ReadOptions.DEFAULT);
    }

    private static byte[] written(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(31, 7, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    private static byte[] ours(OutputFormat format) throws IOException {
        var recipe = Optional.of("{\"recipe\": {}}");
        var encoding = new Encoding(8, ColourProfile.P3, 95, OptionalDouble.of(5000), recipe);
        var bytes = new ByteArrayOutputStream();
        PictureWriter.write(bytes, format, Samples.of(new byte[3 * 31 * 7], new Shape(3, 7, 31)), encoding);
        return bytes.toByteArray();
    }
}
