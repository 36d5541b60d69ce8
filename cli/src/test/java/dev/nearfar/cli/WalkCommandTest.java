package dev.nearfar.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkCommandTest {
    @TempDir
    private Path path;

    private TestFolder folder;

    @BeforeEach
    void writePictures() throws IOException {
        folder = TestFolder.in(path);
        folder.text("text.png", "no picture");
        folder.text("old.gif", "old");
        folder.text("old.png", "old");
    }

    @Test
    void tellsOnStandardErrorOnly() {
        var run = walk("$/near.png -o $/walk.gif --strip $/strip.png");

        assertThat(run).extracting(Run::code, Run::text, Run::data).containsExactly(0, "", "");
        assertThat(run.errors().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches(path + "/walk\\.gif: 382x128, 46 frames, [0-9]+\\.[0-9] s"),
                        line -> assertThat(line).matches(path + "/strip\\.png: 742x94, 7 distances, [0-9]+\\.[0-9] s"));
    }

    @Test
    void dashReadsAndWritesStandardStreams() throws IOException {
        walk("$/near.png -o $/walk.gif --strip $/strip.png");
        var animation = Run.of(List.of("walk", "-", "-o", "-"), folder.bytes("near.png"));
        var strip = walk("$/near.png -o $/other.gif --strip - --quiet");

        assertThat(animation.data().getBytes(ISO_8859_1)).isEqualTo(folder.bytes("walk.gif"));
        assertThat(animation.errors()).startsWith("standard output: 382x128, 46 frames, ");
        assertThat(strip.data().getBytes(ISO_8859_1)).isEqualTo(folder.bytes("strip.png"));
        assertThat(strip.errors()).isEmpty();
    }

    @Test
    void threadsNeverChangeAByte() throws IOException {
        walk("$/near.png -o $/one.gif --threads 1");
        walk("$/near.png -o $/three.gif --threads 3");

        assertThat(folder.bytes("three.gif")).isEqualTo(folder.bytes("one.gif"));
    }

    @Test
    void forceReplacesWhatExists() throws IOException {
        assertThat(walk("$/near.png -o $/old.gif --strip $/old.png --force").code())
                .isZero();

        assertThat(new String(folder.bytes("old.gif"), ISO_8859_1)).startsWith("GIF89a");
        assertThat(new String(folder.bytes("old.png"), ISO_8859_1)).startsWith("\u0089PNG");
    }

    @Test
    void theGeometryIsThatOfTheOptions() throws IOException {
        walk("$/near.png -o $/a.png --width 50cm --near-at 30cm --far-at 60m");
        // 12 pixels at 0.6096 dpi are 50 cm.
        walk("$/near.png -o $/b.png --dpi 0.6096 --near-at 300mm --far-at 6000cm");
        walk("$/near.png -o $/c.png --width 40cm --near-at 30cm --far-at 60m");

        assertThat(folder.bytes("b.png")).isEqualTo(folder.bytes("a.png"));
        assertThat(folder.bytes("c.png")).isNotEqualTo(folder.bytes("a.png"));
    }

    @Test
    void examplesInHelpAreRight() throws IOException {
        folder.picture("both.png", 8, 8);
        var examples = Run.of("walk", "--help")
                .text()
                .lines()
                .filter(line -> line.startsWith("  nearfar walk "))
                .toList();

        assertThat(examples).hasSize(3);
        for (var example : examples) {
            var arguments = example.strip().substring("nearfar walk ".length()).replaceAll("(\\w+\\.\\w+)", "\\$/$1");
            assertThat(walk(arguments + " --force").code()).as(example).isZero();
        }
        assertThat(folder.content()).containsKeys("walk.gif", "strip.png");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                          | 2  | HYBRID must be given, was missing (see nearfar walk --help)
            $/near.png                                  | 2  | -o must be given, was missing
            $/near.png -o                               | 2  | -o/--output must be followed by its value, was not
            $/near.png $/far.png -o $/a.gif             | 2  | a picture must be one, HYBRID, were 2: $/near.png $/far.png
            $/near.png -o $/a.webp                      | 2  | $/a.webp: name must end in .gif for an animation, or in .png, .jpg or .jpeg for a strip, did not
            $/near.png -o $/a                           | 2  | $/a: name must end in .gif for an animation
            $/near.png -o $/near.png                    | 2  | output must be another file than the picture, was $/near.png
            $/near.png -o $/a.gif --strip $/a.gif       | 2  | strip must be another file than the output, was $/a.gif
            $/near.png -o $/a.gif --strip $/b.gif       | 2  | $/b.gif: name must end in .png, .jpg, .jpeg, .tif or .tiff
            $/near.png -o - --strip -                   | 2  | strip must be another file than the output, was -
            $/near.png -o $/a.png --strip $/b.png       | 2  | strip must go with an output that ends in .gif, was given with $/a.png
            $/near.png -o $/a.gif --size 31             | 2  | size must be 32..1000, was 31
            $/near.png -o $/a.gif --size large          | 2  | size must be 32..1000, was large
            $/near.png -o $/a.gif --threads 0           | 2  | threads must be 1..1024, was 0
            $/near.png -o $/a.gif --near-at 5m --far-at 5m | 2  | near-at must be less than far-at, was 5m against 5m
            $/near.png -o $/a.gif --far-at 30cm         | 2  | near-at must be less than far-at, was 40cm against 30cm
            $/near.png -o $/a.gif --far-at 5            | 2  | far-at must be a length with its unit (m, cm, mm, in or ft), was 5
            $/near.png -o $/a.gif --width wide          | 2  | width must be a length with its unit
            $/near.png -o $/a.gif --width 1m --dpi 100  | 2  | width and dpi must agree, 12 pixels at 100.0 dpi are 0.3 cm, width was 1m
            $/near.png -o $/a.gif --print A3            | 2  | print must be a paper and a density, such as A3@300dpi
            $/near.png -o $/a.gif --widht 1m            | 2  | an option must be one of the command's, was --widht; did you mean --width?
            $/no.png -o $/a.gif                         | 65 | $/no.png: must be a file, was not found
            $/text.png -o $/a.gif                       | 65 | $/text.png: must be a PNG, JPEG, TIFF, GIF or BMP picture, began with the bytes
            - -o $/a.gif                                | 65 | standard input: must be a PNG, JPEG, TIFF, GIF or BMP picture, was empty
            $/near.png -o $/old.gif                     | 73 | $/old.gif: must not exist yet unless it may be replaced, did exist (--force replaces it)
            $/near.png -o $/a.gif --strip $/old.png     | 73 | $/old.png: must not exist yet unless it may be replaced, did exist
            $/no.png -o $/no/a.gif                      | 73 | $/no/a.gif: must lie in a directory that exists, $/no was not found
            """)
    void requestsThatCannotBeMet(String arguments, int code, String message) throws IOException {
        var before = folder.content();

        var run = walk(arguments);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.errors())
                .startsWith("nearfar: " + message.replace("$", path.toString()))
                .hasLineCount(1);
        assertThat(run.data()).isEmpty();
        assertThat(folder.content()).isEqualTo(before);
    }

    private Run walk(String arguments) {
        return Run.of(Arrays.stream(("walk " + arguments).strip().split(" "))
                .map(argument -> argument.replace("$", path.toString()))
                .toArray(String[]::new));
    }
}
