package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.nearfar.files.model.Limits;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;
import dev.nearfar.files.model.ReadOptions;
import dev.nearfar.files.model.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is wrong with a file comes out as one typed exception with one line of text.
class ReadingFailuresTest {
    private static final int SOF3 = 0xC3;
    private static final int SOF9 = 0xC9;

    @TempDir
    private Path folder;

    private static Stream<Arguments> badFiles() {
        var good = grey(4, 4).toFile();
        var noSamples = new PngBytes(4, 4, PngBytes.GREY, 8);
        var palette = new PngBytes(2, 2, PngBytes.PALETTE, 8).samples(0, 1, 2, 3);
        var jpeg = JpegBytes.grey(8, 8).blocks(1).toFile();
        return Stream.of(
                bad(
                        "nothing",
                        new byte[0],
                        Kind.NOT_A_PICTURE,
                        "must be a PNG, JPEG, TIFF, GIF or BMP picture, was empty"),
                bad("text", latin1("hello world"), Kind.NOT_A_PICTURE, "bytes 68 65 6c 6c 6f 20 77 6f"),
                bad("one byte", new byte[] {(byte) 0x89}, Kind.NOT_A_PICTURE, "began with the bytes 89"),
                bad("WebP", latin1("RIFF\1\0\0\0WEBPVP8 "), Kind.UNSUPPORTED, "was WebP; convert"),
                bad("HEIC", latin1("\0\0\0\u0018ftypheic"), Kind.UNSUPPORTED, "was HEIC; convert"),
                bad("AVIF", latin1("\0\0\0\u0018ftypavif"), Kind.UNSUPPORTED, "was AVIF; convert"),
                bad("JPEG XL", latin1("\u00ff\n......"), Kind.UNSUPPORTED, "was JPEG XL; convert"),
                bad("JPEG 2000", latin1("\0\0\0\fjP  \r\n"), Kind.UNSUPPORTED, "was JPEG 2000; convert"),
                bad("Photoshop", latin1("8BPS\0\1"), Kind.UNSUPPORTED, "was a Photoshop document; convert"),
                bad("PNG as text", latin1("\u0089PNG\n\u001a\n"), Kind.DAMAGED, "signature"),
                bad("PNG header alone", Arrays.copyOf(good, 33), Kind.DAMAGED, "ended early after 33 bytes"),
                bad("PNG checksum", flipped(good, 30), Kind.DAMAGED, "chunk at byte 8 must have the checksum"),
                bad("PNG of 1x7", grey(1, 7).toFile(), Kind.TOO_SMALL, "must be at least 2x2 pixels, was 1x7"),
                bad("PNG of 0x7", grey(0, 7).toFile(), Kind.DAMAGED, "were 0x7"),
                bad("PNG 8000x8001", sized(8000, 8001), Kind.TOO_LARGE, "at most 64000000 pixels, was 8000x8001"),
                bad("PNG 65501x2", sized(65_501, 2), Kind.TOO_LARGE, "at most 65500 pixels wide and high"),
                bad("PNG 2x65501", sized(2, 65_501), Kind.TOO_LARGE, "was 2x65501"),
                bad("PNG 2³¹−1 square", sized(Integer.MAX_VALUE, Integer.MAX_VALUE), Kind.TOO_LARGE, "at most"),
                bad("PNG 2³¹ wide", sized(Integer.MIN_VALUE, 2), Kind.DAMAGED, "were 2147483648x2"),
                bad("PNG depth 3", kind(PngBytes.GREY, 3), Kind.DAMAGED, "colour type 0 with 3 bits"),
                bad("PNG depth 16 palette", kind(PngBytes.PALETTE, 16), Kind.DAMAGED, "colour type 3 with 16 bits"),
                bad("PNG type 5", kind(5, 8), Kind.DAMAGED, "colour type 5 with 8 bits"),
                bad("PNG interlace 2", header(12, 2), Kind.UNSUPPORTED, "had 0, 0, 2"),
                bad("PNG compression 1", header(10, 1), Kind.UNSUPPORTED, "had 1, 0, 0"),
                bad("PNG short data", shortData(), Kind.DAMAGED, "must be complete and sound, decoder said"),
                bad("PNG no data", noSamples.toFile(), Kind.DAMAGED, "must have at least 1 bytes for its size, had 0"),
                bad("PNG junk data", noSamples.compressed(new byte[50]).toFile(), Kind.DAMAGED, "decoder said"),
                bad("PNG filter 9", badFilter(), Kind.DAMAGED, "filter of a row must be 0 to 4, was 9"),
                bad("PNG no palette", palette.toFile(), Kind.DAMAGED, "palette must have 3 to 768 bytes"),
                bad("PNG odd palette", palette.chunk("PLTE", 1, 2).toFile(), Kind.DAMAGED, "had 2"),
                bad("PNG few colours", fewColours(), Kind.DAMAGED, "palette index must be below 3, was 3"),
                bad("PNG grey tRNS", grey(4, 4).chunk("tRNS", 1).toFile(), Kind.DAMAGED, "tRNS must have 2 bytes"),
                bad("PNG second header", twoHeaders(), Kind.DAMAGED, "one chunk IHDR"),
                bad("PNG unknown chunk", grey(4, 4).chunk("CgBI").toFile(), Kind.UNSUPPORTED, "had CgBI"),
                bad("JPEG start alone", latin1("\u00ff\u00d8\u00ff"), Kind.DAMAGED, "ended early after 3 bytes"),
                bad("JPEG without end", Arrays.copyOf(jpeg, jpeg.length - 2), Kind.DAMAGED, "(EOI), ended early"),
                bad("JPEG cut and ended", cutAndEnded(), Kind.DAMAGED, "must be complete and sound, decoder said"),
                bad("JPEG of nothing", latin1("\u00ff\u00d8\u00ff\u00d9"), Kind.DAMAGED, "frame header and a scan"),
                bad("JPEG of two", latin1("\u00ff\u00d8\u00ff\u00d8"), Kind.DAMAGED, "second began at byte 2"),
                bad("JPEG of two parts", new JpegBytes(8, 8, 1, 2).toFile(), Kind.UNSUPPORTED, "had 2"),
                bad("JPEG of 12 bits", frame(0xC1, 12), Kind.UNSUPPORTED, "8 bits a sample, had 12"),
                bad("JPEG lossless", frame(SOF3, 8), Kind.UNSUPPORTED, "was SOF3"),
                bad("JPEG arithmetic", frame(SOF9, 8), Kind.UNSUPPORTED, "was SOF9"),
                bad("JPEG of 8x1", JpegBytes.grey(8, 1).blocks(1).toFile(), Kind.TOO_SMALL, "was 8x1"),
                bad("JPEG of 8x0", JpegBytes.grey(8, 0).blocks(1).toFile(), Kind.UNSUPPORTED, "stated 0"),
                bad("JPEG 9000 square", JpegBytes.grey(9000, 9000).toFile(), Kind.TOO_LARGE, "was 9000x9000"),
                bad("JPEG 65535 wide", JpegBytes.grey(65_535, 2).toFile(), Kind.TOO_LARGE, "65500 pixels wide"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void everyBadFileHasItsKindAndOneLine(String name, byte[] bytes, Kind kind, String words) {
        var failure = failureOf(name, bytes);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageStartingWith(name + ": ").hasMessageContaining(words);
        assertThat(failure.getMessage()).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void whatTheDecoderThrewIsTheCause() {
        assertThat(failureOf("a.png", badFilter())).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void everyTruncationOfAPngIsFound() {
        var whole = grey(4, 4).toFile();
        for (int length = 0; length < whole.length; length++) {
            var kind = failureOf("cut", Arrays.copyOf(whole, length)).kind();
            assertThat(kind).isEqualTo(length < 4 ? Kind.NOT_A_PICTURE : Kind.DAMAGED);
        }
    }

    @Test
    void everyChangedByteOfAPngIsFound() {
        var whole = grey(4, 4).toFile();
        for (int index = 0; index < whole.length; index++) {
            assertThat(failureOf("changed", flipped(whole, index)).kind())
                    .isIn(Kind.NOT_A_PICTURE, Kind.DAMAGED, Kind.TOO_LARGE);
        }
    }

    @Test
    void everyTruncationOfAJpegIsFound() {
        for (var jpeg : List.of(JpegBytes.colour(16, 8), JpegBytes.colour(16, 8).progressive())) {
            var whole = jpeg.jfif().blocks(1, 2, 3, 4, 5, 6).toFile();
            for (int length = 0; length < whole.length; length++) {
                var kind = failureOf("cut", Arrays.copyOf(whole, length)).kind();
                assertThat(kind).isEqualTo(length < 3 ? Kind.NOT_A_PICTURE : Kind.DAMAGED);
            }
        }
    }

    @Test
    void aChangedByteGivesAPictureOrATypedFailure() {
        var compressed = grey(4, 4).compressed();
        var jpeg = JpegBytes.colour(16, 8).jfif().blocks(1, 200, 3, 4, 5, 6).toFile();
        for (int index = 0; index < compressed.length; index++) {
            assertPictureOrFailure(
                    grey(4, 4).compressed(flipped(compressed, index)).toFile());
        }
        for (int index = 0; index < jpeg.length; index++) {
            assertPictureOrFailure(flipped(jpeg, index));
        }
    }

    @Test
    void limitsAreJudgedBeforePixelsAreMade() {
        // 2³⁰ pixels of 8 bytes each would not fit into the memory that tests have.
        var png = new PngBytes(1 << 15, 1 << 15, PngBytes.COLOUR_ALPHA, 16)
                .compressed(new byte[50])
                .toFile();

        assertThat(failureOf("large.png", png).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void aFileMayBeAsLongAsTheLimitAndNotLonger() throws Exception {
        var png = grey(4, 4).toFile();
        var exact = limits(16, 4, png.length);
        var less = limits(16, 4, png.length - 1);
        var file = Files.write(folder.resolve("a.png"), png);

        assertThat(PictureReader.read("a", png, exact).width()).isEqualTo(4);
        assertThat(PictureReader.read(file, exact).width()).isEqualTo(4);
        assertThat(PictureReader.read("a", new ByteArrayInputStream(png), exact).width())
                .isEqualTo(4);
        assertTooLong(() -> PictureReader.read("a", png, less));
        assertTooLong(() -> PictureReader.read(file, less));
        assertTooLong(() -> PictureReader.read("a", new ByteArrayInputStream(png), less));
        assertTooLong(() -> PictureReader.read("a", png, limits(15, 4, png.length)));
        assertTooLong(() -> PictureReader.read("a", png, limits(16, 3, png.length)));
    }

    @Test
    void aHugeFileIsRefusedByItsLengthAlone() throws Exception {
        var huge = folder.resolve("huge.png");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 40);
        }

        assertThat(failureOf(huge))
                .hasMessage(huge + ": file must have at most 268435456 bytes, had 1099511627776; raise --max-file")
                .extracting(PictureFileException::kind)
                .isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void whatIsNotThereOrNoFileIsMissing() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(failureOf(folder.resolve("none.png")))
                .hasMessageEndingWith("none.png: must be a file, was not found")
                .extracting(PictureFileException::kind)
                .isEqualTo(Kind.MISSING);
        assertThat(failureOf(folder))
                .hasMessageEndingWith(": must be a file, was a directory")
                .extracting(PictureFileException::kind)
                .isEqualTo(Kind.MISSING);
        assertThat(failureOf(file.resolve("a.png")).kind()).isEqualTo(Kind.MISSING);
    }

    @Test
    void whatMustNotBeReadIsMissing() throws Exception {
        var file = Files.createFile(folder.resolve("closed.png"));
        assumeThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).as("this user may read everything").isFalse();

        assertThat(failureOf(file).kind()).isEqualTo(Kind.MISSING);
    }

    @Test
    void aStreamThatFailsIsAnInputError() {
        var stream = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("wire cut");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };

        var failure = catchThrowableOfType(
                PictureFileException.class, () -> PictureReader.read("standard input", stream, Read.WHITE));

        assertThat(failure).hasMessage("standard input: must be readable to its end, failed: wire cut");
        assertThat(failure.kind()).isEqualTo(Kind.IO);
    }

    @Test
    void theContentDecidesNotTheName() throws Exception {
        var png = grey(4, 4).toFile();
        var file = Files.write(folder.resolve("picture.jpg"), png);

        var read = PictureReader.read(file, Read.WHITE);

        assertThat(read.width()).isEqualTo(4);
        assertThat(read.sha256()).isEqualTo(Sha256.hex(png)).hasSize(64);
    }

    @Test
    void aNameCannotFakeASecondLine() {
        assertThat(failureOf("a\nb\u001b[31m\u2028c", new byte[0]))
                .hasMessage("a b [31m c: must be a PNG, JPEG, TIFF, GIF or BMP picture, was empty");
    }

    private static ReadOptions limits(long pixels, int side, long bytes) {
        return ReadOptions.DEFAULT.withLimits(
                Limits.DEFAULT.withPixels(pixels).withSidePixels(side).withFileBytes(bytes));
    }

    private static Arguments bad(String name, byte[] bytes, Kind kind, String words) {
        return Arguments.of(name, bytes, kind, words);
    }

    private static void assertTooLong(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        PictureFileException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE));
    }

    private static void assertPictureOrFailure(byte[] bytes) {
        try {
            assertThat(Read.of(bytes).picture().shape().channels()).isEqualTo(3);
        } catch (PictureFileException e) {
            assertThat(e.getMessage()).doesNotContain("\n");
        }
    }

    private static PictureFileException failureOf(String name, byte[] bytes) {
        return catchThrowableOfType(PictureFileException.class, () -> PictureReader.read(name, bytes, Read.WHITE));
    }

    private static PictureFileException failureOf(Path path) {
        return catchThrowableOfType(PictureFileException.class, () -> PictureReader.read(path, Read.WHITE));
    }

    private static PngBytes grey(int width, int height) {
        return new PngBytes(width, height, PngBytes.GREY, 8).samples(new int[width * height]);
    }

    private static byte[] sized(int width, int height) {
        return new PngBytes(width, height, PngBytes.GREY, 8)
                .compressed(new byte[20])
                .toFile();
    }

    private static byte[] kind(int colourType, int bitDepth) {
        return new PngBytes(4, 4, colourType, bitDepth).compressed(new byte[20]).toFile();
    }

    private static byte[] header(int index, int value) {
        var file = grey(4, 4).toFile();
        var content = Arrays.copyOfRange(file, 16, 29);
        content[index] = (byte) value;
        var chunk = PngBytes.framed("IHDR", content);
        System.arraycopy(chunk, 0, file, 8, chunk.length);
        return file;
    }

    private static byte[] shortData() {
        return new PngBytes(4, 4, PngBytes.GREY, 8)
                .compressed(PngBytes.deflated(new byte[15]))
                .toFile();
    }

    private static byte[] badFilter() {
        return new PngBytes(2, 2, PngBytes.GREY, 8)
                .compressed(PngBytes.deflated(new byte[] {0, 1, 2, 9, 3, 4}))
                .toFile();
    }

    private static byte[] fewColours() {
        return new PngBytes(2, 2, PngBytes.PALETTE, 8)
                .chunk("PLTE", 1, 2, 3, 4, 5, 6, 7, 8, 9)
                .samples(0, 1, 2, 3)
                .toFile();
    }

    private static byte[] twoHeaders() {
        return grey(4, 4).chunk("IHDR", 0, 0, 0, 9, 0, 0, 0, 9, 8, 0, 0, 0, 0).toFile();
    }

    private static byte[] frame(int marker, int bits) {
        return JpegBytes.grey(8, 8).frame(marker, bits).blocks(1).toFile();
    }

    /// Half of the coded data of a picture of many blocks, and then an end marker as if that were all.
    private static byte[] cutAndEnded() {
        var values = new int[64];
        for (int index = 0; index < values.length; index++) {
            values[index] = index % 2 * 255;
        }
        var whole = JpegBytes.grey(64, 64).blocks(values).toFile();
        var cut = Arrays.copyOf(whole, whole.length - 40);
        cut[cut.length - 2] = (byte) 0xFF;
        cut[cut.length - 1] = (byte) 0xD9;
        return cut;
    }

    private static byte[] flipped(byte[] bytes, int index) {
        var changed = bytes.clone();
        changed[index] ^= 0x55;
        return changed;
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
