package dev.nearfar.app.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Distances;
import dev.nearfar.core.recipe.FarDistance;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.PrintSize;
import dev.nearfar.core.recipe.WallWidth;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.PictureReader;
import dev.nearfar.files.PictureWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class WalkAwayTest {
    private static final int SIZE = 48;

    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void writePicture() throws IOException {
        var rgb = new byte[3 * 60 * 40];
        new Random(1).nextBytes(rgb);
        PictureWriter.write(folder.resolve("h.png"), IfExists.REFUSE, rgb, new Shape(3, 40, 60));
    }

    @Test
    void theWayGoesAwayAndBack() throws Exception {
        run("h.png", "walk.gif");

        var times = times("walk.gif");
        assertThat(times).hasSize(46);
        assertThat(times.getFirst()).isEqualTo(120);
        assertThat(times.get(23)).isEqualTo(120);
        var moving = new ArrayList<>(times.subList(1, 23));
        moving.addAll(times.subList(24, 46));
        assertThat(moving).containsOnly(8, 9);
        assertThat(moving.stream().mapToInt(each -> each).average()).hasValueCloseTo(100 / 12.0, within());
        assertThat(told).singleElement().asString().matches(folder.resolve("walk.gif") + ": 382x150, 46 frames, .* s");
    }

    @Test
    void frameAndStripAreOfTheSizeThatIsAskedFor() throws Exception {
        run(request("h.png", "walk.gif", "strip.png", Geometry.DEFAULT, 1));

        var strip = PictureReader.read(folder.resolve("strip.png"), SrgbColour.WHITE);
        // Seven cells at least 90 wide and eight margins of 14; a head of 46, and twice 32 rows and a margin.
        assertThat(strip.width()).isEqualTo(7 * 90 + 8 * 14);
        assertThat(strip.height()).isEqualTo(46 + 2 * (32 + 14));
        assertThat(told).hasSize(2);
        assertThat(told.getLast()).startsWith(folder.resolve("strip.png") + ": 742x138, 7 distances, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"walk.png", "walk.JPG", "walk.jpeg"})
    void theNameMayAskForAStrip(String name) throws Exception {
        run("h.png", name);

        assertThat(PictureReader.read(folder.resolve(name), SrgbColour.WHITE).width())
                .isEqualTo(742);
        assertThat(names()).containsExactly("h.png", name);
    }

    @Test
    void onAGreyWallAWhitePictureStaysWhite() throws Exception {
        var white = new byte[3 * 40 * 40];
        Arrays.fill(white, (byte) 255);
        PictureWriter.write(folder.resolve("white.png"), IfExists.REFUSE, white, new Shape(3, 40, 40));
        run("white.png", "strip.png");

        var strip = PictureReader.read(folder.resolve("strip.png"), SrgbColour.WHITE);
        for (int step = 0; step < 7; step++) {
            for (int row = 46; row < 86; row++) {
                for (int column = 0; column < 40; column++) {
                    int at = row * strip.width() + 14 + step * (90 + 14) + 25 + column;
                    assertThat(strip.picture().code(0, at)).isEqualTo(65_535);
                }
            }
            int beside = 60 * strip.width() + 14 + step * (90 + 14) + 3;
            assertThat(strip.picture().code(0, beside)).isEqualTo(119 * 257);
        }
    }

    @Test
    void aGreyPictureIsGreyInEveryFrame() throws Exception {
        var grey = new byte[3 * 16 * 16];
        for (int index = 0; index < grey.length; index++) {
            grey[index] = (byte) (index / 3);
        }
        PictureWriter.write(folder.resolve("grey.png"), IfExists.REFUSE, grey, new Shape(3, 16, 16));
        run("grey.png", "walk.gif");

        var first = ImageIO.read(folder.resolve("walk.gif").toFile());
        for (int row = 0; row < 16; row++) {
            for (int column = 0; column < 16; column++) {
                int code = 16 * row + column;
                assertThat(first.getRGB(14 + 77 + column, 66 + row) & 0xFFFFFF).isEqualTo(0x010101 * code);
            }
        }
        for (int row = 0; row < first.getHeight(); row++) {
            for (int column = 0; column < first.getWidth(); column++) {
                int rgb = first.getRGB(column, row);
                assertThat((rgb >> 16) & 0xFF).isEqualTo((rgb >> 8) & 0xFF).isEqualTo(rgb & 0xFF);
            }
        }
    }

    @Test
    void threadsChangeNothing() throws Exception {
        run(request("h.png", "one.gif", "one.png", Geometry.DEFAULT, 1));
        run(request("h.png", "two.gif", "two.png", Geometry.DEFAULT, 2));

        assertThat(bytes("two.gif")).isEqualTo(bytes("one.gif"));
        assertThat(bytes("two.png")).isEqualTo(bytes("one.png"));
    }

    @Test
    void theGeometryChangesWhatIsSeen() throws Exception {
        run(request("h.png", "a.png", null, geometry("auto", "auto", "40cm", "50m"), 1));
        run(request("h.png", "b.png", null, geometry("80cm", "auto", "40cm", "50m"), 1));
        run(request("h.png", "c.png", null, geometry("auto", "auto", "40cm", "90m"), 1));
        // 60 pixels at 1.905 dpi are 80 cm.
        run(request("h.png", "d.png", null, geometry("auto", "1.905", "40cm", "50m"), 1));

        assertThat(bytes("b.png")).isNotEqualTo(bytes("a.png"));
        assertThat(bytes("c.png")).isNotEqualTo(bytes("a.png"));
        assertThat(bytes("d.png")).isEqualTo(bytes("b.png"));
    }

    @Test
    void standardStreamsCarryAnAnimationOrAStrip() throws Exception {
        run(request("h.png", "walk.gif", "strip.png", Geometry.DEFAULT, 1));
        var animation = new ByteArrayOutputStream();
        var strip = new ByteArrayOutputStream();
        run(request("-", "-", null, Geometry.DEFAULT, streams(bytes("h.png"), animation)));
        run(request("-", "again.gif", "-", Geometry.DEFAULT, streams(bytes("h.png"), strip)));

        assertThat(animation.toByteArray()).isEqualTo(bytes("walk.gif"));
        assertThat(strip.toByteArray()).isEqualTo(bytes("strip.png"));
        assertThat(told).anySatisfy(line -> assertThat(line).startsWith("standard output: 382x150, 46 frames, "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            no.png   | walk.gif  | -          | INPUT  | /no.png: must be a file, was not found
            text.png | walk.gif  | -          | INPUT  | /text.png: must be a PNG, JPEG, TIFF, GIF or BMP picture, began with the bytes
            h.png    | walk.webp | -          | USAGE  | /walk.webp: name must end in .gif for an animation, or in .png, .jpg or .jpeg for a strip, did not
            h.png    | walk.png  | strip.png  | USAGE  | strip must go with an output that ends in .gif, was given with
            h.png    | walk.gif  | strip.gif  | USAGE  | /strip.gif: name must end in .png, .jpg, .jpeg, .tif or .tiff to say the format, ended in ".gif"
            h.png    | walk.gif  | walk.gif   | USAGE  | strip must be another file than the output, was
            h.png    | h.png     | -          | USAGE  | output must be another file than the picture, was
            h.png    | walk.gif  | h.png      | USAGE  | strip must be another file than the picture, was
            h.png    | old.gif   | -          | EXISTS | /old.gif: must not exist yet unless it may be replaced, did exist
            h.png    | walk.gif  | old.png    | EXISTS | /old.png: must not exist yet unless it may be replaced, did exist
            no.png   | no/a.gif  | -          | OUTPUT | /no/a.gif: must lie in a directory that exists
            """)
    void whatCannotBeDoneIsRefusedAndLeavesNothing(
            String picture, String output, String strip, Failure.Kind kind, String message) throws Exception {
        Files.writeString(folder.resolve("text.png"), "no picture");
        Files.writeString(folder.resolve("old.gif"), "old");
        Files.writeString(folder.resolve("old.png"), "old");
        var before = names();

        var failure =
                catchThrowableOfType(Failure.class, () -> run(request(picture, output, strip, Geometry.DEFAULT, 1)));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.getMessage().replace(folder.toString(), "")).startsWith(message);
        assertThat(names()).isEqualTo(before);
        assertThat(folder.resolve("old.gif")).hasContent("old");
        assertThat(folder.resolve("old.png")).hasContent("old");
    }

    @Test
    void widthAndDensityMustAgree() throws Exception {
        var failure = catchThrowableOfType(
                Failure.class, () -> run(request("h.png", "walk.gif", null, geometry("50cm", "100", "40cm", "5m"), 1)));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE);
        assertThat(failure).hasMessage("width and dpi must agree, 60 pixels at 100.0 dpi are 1.5 cm, width was 50cm");
        assertThat(names()).containsExactly("h.png");
    }

    @Test
    void aStripThatFailsLeavesTheAnimation() throws Exception {
        var request = request("h.png", "walk.gif", "strip.png", Geometry.DEFAULT, 1);
        Consumer<String> intruder = line -> write(folder.resolve("strip.png"), "intruder");

        var failure = catchThrowableOfType(Failure.class, () -> new WalkAway(request, intruder).run());

        assertThat(failure.kind()).isEqualTo(Failure.Kind.EXISTS);
        assertThat(failure).hasMessageEndingWith("; the animation itself is written, to " + folder.resolve("walk.gif"));
        assertThat(times("walk.gif")).hasSize(46);
        assertThat(folder.resolve("strip.png")).hasContent("intruder");
    }

    @Test
    void aStandardOutputThatBreaksOffIsAFailure() throws Exception {
        var closed = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var failure = catchThrowableOfType(
                Failure.class, () -> run(request("h.png", "-", null, Geometry.DEFAULT, streams(new byte[0], closed))));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
        assertThat(failure).hasMessage("standard output: must take all of it, failed: Broken pipe");
    }

    @ParameterizedTest
    @CsvSource({
        "31, 1, 'size must be 32..1000, was 31'",
        "1001, 1, 'size must be 32..1000, was 1001'",
        "360, 0, 'threads must be 1..1024, was 0'"
    })
    void numbersAreBounded(int size, int threads, String message) {
        assertThatThrownBy(() -> new WalkRequest(
                        folder, folder, Optional.empty(), Geometry.DEFAULT, size, false, threads, none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private void run(String picture, String output) throws Failure {
        run(request(picture, output, null, Geometry.DEFAULT, 2));
    }

    private void run(WalkRequest request) throws Failure {
        new WalkAway(request, told::add).run();
    }

    private WalkRequest request(String picture, String output, String strip, Geometry geometry, int threads) {
        return new WalkRequest(
                path(picture),
                path(output),
                Optional.ofNullable(strip).map(this::path),
                geometry,
                SIZE,
                false,
                threads,
                none());
    }

    private WalkRequest request(
            String picture, String output, String strip, Geometry geometry, StandardStreams streams) {
        return new WalkRequest(
                path(picture),
                path(output),
                Optional.ofNullable(strip).map(this::path),
                geometry,
                SIZE,
                false,
                1,
                streams);
    }

    private static Geometry geometry(String width, String dpi, String nearAt, String farAt) {
        return new Geometry(
                WallWidth.parse(width),
                dpi.equals("auto") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(dpi)),
                new PrintSize.None(),
                Length.parse(nearAt),
                Distances.NONE,
                FarDistance.parse(farAt));
    }

    private Path path(String name) {
        return name.equals("-") ? Path.of(name) : folder.resolve(name);
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /// How long each frame of an animation is shown, in 1/100 s, as the JDK's decoder reads it.
    private List<Integer> times(String name) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        var times = new ArrayList<Integer>();
        try (var input = ImageIO.createImageInputStream(folder.resolve(name).toFile())) {
            reader.setInput(input);
            for (int index = 0; index < reader.getNumImages(true); index++) {
                var notes = (IIOMetadataNode) reader.getImageMetadata(index).getAsTree("javax_imageio_gif_image_1.0");
                var control = (Element)
                        notes.getElementsByTagName("GraphicControlExtension").item(0);
                times.add(Integer.valueOf(control.getAttribute("delayTime")));
            }
        }
        return times;
    }

    private static Offset<Double> within() {
        return Offset.offset(0.1);
    }

    private static StandardStreams none() {
        return new StandardStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream());
    }

    private static StandardStreams streams(byte[] input, OutputStream output) {
        return new StandardStreams(new ByteArrayInputStream(input), output);
    }

    private static void write(Path file, String text) {
        try {
            Files.write(file, text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
