package dev.nearfar.files.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.GifBytes;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.OutputFileException.Kind;
import dev.nearfar.files.animation.Animation.Frame;
import dev.nearfar.files.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is what another decoder, the JDK's, reads.
class AnimationWriterTest {
    private static final Shape SHAPE = new Shape(3, 61, 83);

    @TempDir
    private Path folder;

    @Test
    void framesTimesAndRepetitionComeBack() throws Exception {
        var first = greys(1, 40);
        var second = greys(2, 40);

        var gif = read(new Frame(first, 120), new Frame(second, 8), new Frame(first, 65_535));

        assertThat(gif.frames()).containsExactly(first, second, first);
        assertThat(gif.hundredths()).containsExactly(120, 8, 65_535);
        assertThat(gif.repeats()).isZero();
    }

    /// 2, 3, 4, 5 and so on around every power of two, where codes grow by a bit; 255 leaves a place for what stays as it was, 256 none.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 127, 128, 129, 254, 255, 256})
    void fewColoursAreExact(int colours) throws Exception {
        var first = greys(3, colours);
        var second = greys(4, colours);

        assertThat(read(new Frame(first, 8), new Frame(second, 8)).frames()).containsExactly(first, second);
    }

    @Test
    void oneIndexManyTimesIsExact() throws Exception {
        var shape = new Shape(3, 900, 1100);
        var flat = new byte[(int) shape.samples()];

        assertThat(GifBytes.read(encoded(new Animation(shape, List.of(new Frame(flat, 8)))))
                        .frames()
                        .getFirst())
                .isEqualTo(flat);
    }

    @Test
    void onlyWhatChangesIsInTheFile() throws Exception {
        var first = greys(5, 200);
        var second = first.clone();
        int pixel = 10 * SHAPE.width() + 20;
        second[3 * pixel] ^= 1;
        int other = 12 * SHAPE.width() + 25;
        second[3 * other] ^= 1;

        var gif = read(new Frame(first, 8), new Frame(second, 8), new Frame(second, 9));

        assertThat(gif.frames()).containsExactly(first, second, second);
        assertThat(gif.parts()).containsExactly(SHAPE.planeSize(), 3 * 6, 1);
    }

    @Test
    void manyColoursAreCloseOnAverage() throws Exception {
        var smooth = smooth();

        var back = read(new Frame(smooth, 8)).frames().getFirst();

        double squares = 0;
        for (int index = 0; index < smooth.length; index++) {
            double apart = (back[index] & 0xFF) - (smooth[index] & 0xFF);
            squares += apart * apart;
        }
        assertThat(Math.sqrt(squares / smooth.length)).as("root mean square").isLessThan(9);
        for (int top = 0; top + 8 <= SHAPE.height(); top += 8) {
            for (int left = 0; left + 8 <= SHAPE.width(); left += 8) {
                for (int channel = 0; channel < 3; channel++) {
                    assertThat(mean(back, left, top, channel))
                            .as("mean of 8x8 pixels at %d, %d, channel %d", left, top, channel)
                            .isCloseTo(mean(smooth, left, top, channel), Offset.offset(2.5));
                }
            }
        }
    }

    @Test
    void largeEvenAreasStayEven() throws Exception {
        var picture = smooth();
        for (int pixel = 0; pixel < SHAPE.planeSize() / 4; pixel++) {
            picture[3 * pixel] = 119;
            picture[3 * pixel + 1] = 118;
            picture[3 * pixel + 2] = 121;
        }

        var back = read(new Frame(picture, 8)).frames().getFirst();

        assertThat(back).startsWith(Arrays.copyOf(picture, SHAPE.planeSize() / 4 * 3));
    }

    @Test
    void whatStandsStillIsTheSameInAllFrames() throws Exception {
        var first = smooth();
        var second = first.clone();
        int still = 3 * 30 * SHAPE.width();
        for (int index = still; index < second.length; index++) {
            second[index] = (byte) (255 - second[index]);
        }

        var frames = read(new Frame(first, 8), new Frame(second, 8)).frames();

        assertThat(frames.get(1)).startsWith(Arrays.copyOf(frames.get(0), still));
    }

    @Test
    void theSameFramesGiveTheSameBytes() throws Exception {
        var target = folder.resolve("a.GIF");
        var animation = new Animation(SHAPE, List.of(new Frame(smooth(), 8), new Frame(greys(6, 256), 8)));

        var sha256 = AnimationWriter.write(target, IfExists.REFUSE, animation);

        assertThat(Files.readAllBytes(target)).isEqualTo(encoded(animation));
        assertThat(sha256).isEqualTo(Sha256.hex(encoded(animation)));
    }

    @Test
    void filesAreRefusedAsPicturesAre() throws Exception {
        var animation = new Animation(SHAPE, List.of(new Frame(smooth(), 8)));
        var old = Files.writeString(folder.resolve("old.gif"), "old");
        var png = folder.resolve("a.png");

        assertThat(kind(() -> AnimationWriter.check(png, IfExists.REFUSE))).isEqualTo(Kind.UNKNOWN_EXTENSION);
        assertThat(kind(() -> AnimationWriter.write(png, IfExists.REFUSE, animation)))
                .isEqualTo(Kind.UNKNOWN_EXTENSION);
        assertThat(kind(() -> AnimationWriter.check(old, IfExists.REFUSE))).isEqualTo(Kind.EXISTS);
        assertThat(kind(() -> AnimationWriter.write(old, IfExists.REFUSE, animation)))
                .isEqualTo(Kind.EXISTS);
        assertThat(old).hasContent("old");
        AnimationWriter.write(old, IfExists.REPLACE, animation);
        assertThat(GifBytes.read(Files.readAllBytes(old)).frames()).hasSize(1);
        try (var names = Files.list(folder)) {
            assertThat(names).containsExactly(old);
        }
    }

    @Test
    void aStreamThatBreaksOffIsAFailure() {
        var closed = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var animation = new Animation(SHAPE, List.of(new Frame(smooth(), 8)));

        assertThatThrownBy(() -> AnimationWriter.write(closed, animation))
                .isInstanceOf(IOException.class)
                .hasMessage("Broken pipe");
    }

    @Test
    void framesMustFit() {
        var frame = new Frame(new byte[12], 8);

        assertThatThrownBy(() -> new Animation(SHAPE, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("frames must be at least 1, were 0");
        assertThatThrownBy(() -> new Animation(SHAPE, List.of(frame)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a frame of 83x61x3 must have 15189 bytes, had 12");
        assertThatThrownBy(() -> new Animation(SHAPE.withChannels(1), List.of(frame)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape must have 3 channels, had 1");
        assertThatThrownBy(() -> new Animation(new Shape(3, 1, 65_536), List.of(frame)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an animation must be at most 65535 pixels a side, was 65536x1x3");
        assertThatThrownBy(() -> new Frame(new byte[12], 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hundredths must be 2..65535, was 1");
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws OutputFileException;
    }

    private static Kind kind(Writing writing) {
        return catchThrowableOfType(OutputFileException.class, writing::run).kind();
    }

    private static GifBytes read(Frame... frames) throws IOException {
        return GifBytes.read(encoded(new Animation(SHAPE, List.of(frames))));
    }

    private static byte[] encoded(Animation animation) throws IOException {
        var bytes = new ByteArrayOutputStream();
        AnimationWriter.write(bytes, animation);
        return bytes.toByteArray();
    }

    /// Noise of the first `colours` greys, in runs; each of them is there.
    private static byte[] greys(long seed, int colours) {
        var random = new Random(seed);
        var rgb = new byte[(int) SHAPE.samples()];
        int grey = 0;
        for (int pixel = 0; pixel < SHAPE.planeSize(); pixel++) {
            if (pixel <= 2 * colours) {
                grey = pixel % colours;
            } else if (random.nextInt(4) == 0) {
                grey = random.nextInt(colours);
            }
            for (int channel = 0; channel < 3; channel++) {
                rgb[3 * pixel + channel] = (byte) grey;
            }
        }
        return rgb;
    }

    /// Slopes of colour: thousands of colours.
    private static byte[] smooth() {
        var rgb = new byte[(int) SHAPE.samples()];
        for (int row = 0; row < SHAPE.height(); row++) {
            for (int column = 0; column < SHAPE.width(); column++) {
                int at = 3 * (row * SHAPE.width() + column);
                rgb[at] = (byte) (255 * row / SHAPE.height());
                rgb[at + 1] = (byte) (255 * column / SHAPE.width());
                rgb[at + 2] = (byte) (200 - 180 * (row + column) / (SHAPE.height() + SHAPE.width()));
            }
        }
        return rgb;
    }

    private static double mean(byte[] rgb, int left, int top, int channel) {
        double sum = 0;
        for (int row = top; row < top + 8; row++) {
            for (int column = left; column < left + 8; column++) {
                sum += rgb[3 * (row * SHAPE.width() + column) + channel] & 0xFF;
            }
        }
        return sum / 64;
    }
}
