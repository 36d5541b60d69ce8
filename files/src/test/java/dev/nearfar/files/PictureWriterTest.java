package dev.nearfar.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.OutputFileException.Kind;
import dev.nearfar.files.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written can be read again, says what its colours are, and is the same each time.
class PictureWriterTest {
    private static final Shape SHAPE = new Shape(3, 19, 37);

    @TempDir
    private Path folder;

    @Test
    void aPngHoldsExactlyThePixels() throws Exception {
        var rgb = noise();
        var target = folder.resolve("a.png");

        var sha256 = PictureWriter.write(target, IfExists.REFUSE, rgb, SHAPE);

        var file = PictureReader.read(target, SrgbColour.WHITE);
        assertThat(file.picture().shape()).isEqualTo(SHAPE);
        assertThat(file.picture().to8Bit()).isEqualTo(rgb);
        assertThat(file.notes()).isEmpty();
        assertThat(file.sha256()).isEqualTo(sha256);
    }

    @Test
    void aPngStatesThatItsColoursAreSrgb() throws Exception {
        var png = encoded(OutputFormat.PNG, noise());
        assertThat(new String(png, ISO_8859_1)).contains("\0\0\0\1sRGB\0").doesNotContain("tIME");
        assertThat(Arrays.copyOfRange(png, 16, 29)).containsExactly(0, 0, 0, 37, 0, 0, 0, 19, 8, 2, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.jpeg", "A.JPG"})
    void aJpegComesBackAlikeInEveryPixelsColour(String name) throws Exception {
        var rgb = new byte[(int) SHAPE.samples()];
        for (int index = 0; index < SHAPE.planeSize(); index++) {
            // Columns of red and blue: with halved chrominance both would come back purple.
            rgb[3 * index + (index % SHAPE.width() / 8 % 2 == 0 ? 0 : 2)] = (byte) 200;
        }
        var target = folder.resolve(name);

        PictureWriter.write(target, IfExists.REFUSE, rgb, SHAPE);

        var back = PictureReader.read(target, SrgbColour.WHITE);
        assertThat(back.notes()).isEmpty();
        var pixels = back.picture().to8Bit();
        for (int index = 0; index < rgb.length; index++) {
            assertThat(pixels[index] & 0xFF).isCloseTo(rgb[index] & 0xFF, Offset.offset(12));
        }
    }

    @Test
    void aJpegKeepsAllChrominance() throws Exception {
        var jpeg = encoded(OutputFormat.JPEG, noise());

        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0\0\u0011\b");
        assertThat(frame).isPositive();
        for (int component = 0; component < 3; component++) {
            assertThat(jpeg[frame + 10 + 3 * component + 1]).isEqualTo((byte) 0x11);
        }
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void theSamePixelsGiveTheSameBytes(OutputFormat format) throws Exception {
        var first = new ByteArrayOutputStream();
        var second = new ByteArrayOutputStream();

        var sha256 = PictureWriter.write(first, format, noise(), SHAPE);
        PictureWriter.write(second, format, noise(), SHAPE);

        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
        assertThat(sha256).isEqualTo(Sha256.hex(first.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gif", "a", "png", "a.png.bak", "dir.png/a"})
    void otherExtensionsAreRefused(String name) {
        var target = folder.resolve(name);

        var failure = catchThrowableOfType(
                OutputFileException.class, () -> PictureWriter.write(target, IfExists.REPLACE, noise(), SHAPE));

        assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_EXTENSION);
        assertThat(failure)
                .hasMessageStartingWith(
                        target + ": name must end in .png, .jpg, .jpeg, .tif or .tiff to say the format");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void checkingSaysEarlyWhatWritingWouldSay() throws Exception {
        var taken = Files.writeString(folder.resolve("a.png"), "old");

        PictureWriter.check(taken, IfExists.REPLACE);
        PictureWriter.check(folder.resolve("b.jpeg"), IfExists.REFUSE);

        assertThat(checked(taken)).isEqualTo(Kind.EXISTS);
        assertThat(checked(folder.resolve("a.gif"))).isEqualTo(Kind.UNKNOWN_EXTENSION);
        assertThat(checked(folder.resolve("none/a.png"))).isEqualTo(Kind.CANNOT_CREATE);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        assertThat(taken).hasContent("old");
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void aStreamThatFailsAtAnyByteIsAnIoFailure(OutputFormat format) throws Exception {
        int length = encoded(format, noise()).length;
        for (int room = 0; room < length; room += 97) {
            var stream = new FullAfter(room);
            assertThatThrownBy(() -> PictureWriter.write(stream, format, noise(), SHAPE))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void bytesThatDoNotFitTheShapeAreAFaultOfTheCaller() {
        var target = folder.resolve("a.png");

        assertThatThrownBy(() -> PictureWriter.write(target, IfExists.REFUSE, new byte[11], new Shape(3, 2, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture of 2x2x3 must have 12 bytes, had 11");
        assertThatThrownBy(() -> PictureWriter.write(target, IfExists.REFUSE, new byte[4], new Shape(1, 2, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape must have 3 channels, had 1");
        assertThat(folder).isEmptyDirectory();
    }

    private static Kind checked(Path target) {
        return catchThrowableOfType(OutputFileException.class, () -> PictureWriter.check(target, IfExists.REFUSE))
                .kind();
    }

    private static byte[] encoded(OutputFormat format, byte[] rgb) throws IOException {
        var bytes = new ByteArrayOutputStream();
        PictureWriter.write(bytes, format, rgb, SHAPE);
        return bytes.toByteArray();
    }

    private static byte[] noise() {
        var rgb = new byte[(int) SHAPE.samples()];
        new Random(1).nextBytes(rgb);
        return rgb;
    }

    /// A disk with room for so many bytes.
    private static final class FullAfter extends OutputStream {
        private int room;

        private FullAfter(int room) {
            this.room = room;
        }

        @Override
        public void write(int value) throws IOException {
            if (room-- <= 0) {
                throw new IOException("no room left");
            }
        }
    }
}
