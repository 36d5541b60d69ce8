package dev.nearfar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the picture hangs and from where it is looked at, and how many pictures there are. `$` is the test's folder.
class GeometryOptionsTest {
    private static final String EYE = " -o $/out.png --preset eye --tune 0";

    @TempDir
    private Path path;

    private TestFolder folder;

    @BeforeEach
    void writePictures() throws IOException {
        folder = TestFolder.in(path);
        folder.picture("middle.png", 12, 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --width 40cm --dpi 110             | width and dpi must agree, 12 pixels at 110.0 dpi are 0.3 cm, width was 40cm
            --dpi 0                            | dpi must be > 0 and <= 100000, was 0.0
            --width 40                         | width must be a length with its unit (m, cm, mm, in or ft), was 40
            --width 40cm --print A4@100dpi     | width and dpi must be left at auto with print, were 40cm and auto
            --size 20x20 --print A6@20dpi      | size must be left at auto with print, was 20x20 with A6@20dpi
            --print A4                         | print must be a paper and a density, such as A3@300dpi
            --near-at 6m --far-at 5m           | near-at must be less than far-at, was 6m against 5m
            --near-at 0m                       | near-at must be finite and > 0, was 0m
            --far-at 5                         | far-at must be a length with its unit (m, cm, mm, in or ft), was 5
            --middle-at 2m                     | pictures must be as many as distances, 3, were 2
            --middle-at 9m --far-at 5m         | middle-at must rise between near-at and far-at, was 9m between 40cm and 5m
            --at 1m=$/near.png --at 2m=$/far.png | NEAR and FAR must be left out with --at, was
            """)
    void twoPicturesThatCannotHangSo(String options, String message) throws IOException {
        refused("mix $/near.png $/far.png" + EYE + " " + options, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $/near.png                           | FAR must be given, was missing
            $/near.png $/middle.png $/far.png    | pictures must be two, NEAR and FAR, had one more:
            --at 1m=$/near.png                   | pictures must be 2 to 16, were 1
            --at 1m=$/near.png --at 1m=$/far.png | distances must differ, two were 1m
            --at 1m=$/near.png --at 2m=$/far.png --far-at 3m | far-at must be left out with --at
            """)
    void numbersOfPicturesThatCannotBe(String pictures, String message) throws IOException {
        refused("mix " + pictures + EYE, message);
    }

    @Test
    void twentyPictures() throws IOException {
        refused("mix" + " $/near.png".repeat(20) + EYE, "pictures must be two, NEAR and FAR, had one more: ");
        var at = new StringBuilder();
        for (int metres = 1; metres <= 20; metres++) {
            at.append(" --at ").append(metres).append("m=$/near.png");
        }
        refused("mix" + at + EYE, "pictures must be 2 to 16, were 20");
    }

    @Test
    void aBlurBeyondAllSense() throws IOException {
        var geometry = " --width 0.001mm --near-at 1m --far-at 100000m";
        var message = "the eye's blur from far-at must be at most 10000 pixels, was ";
        refused("mix $/near.png $/far.png" + EYE + geometry, message);
        refused("mix $/near.png $/far.png -o $/out.png --preset eye" + geometry, message);
        refused("judge $/near.png $/far.png $/near.png" + geometry, message);
    }

    @Test
    void otherPresetsTakeTwoPictures() throws IOException {
        refused(
                "mix --at 1m=$/near.png --at 2m=$/middle.png --at 4m=$/far.png -o $/out.png --preset classic",
                "preset classic must have 2 pictures, had 3");
    }

    @Test
    void threePicturesWithTheirDistances() {
        var run = run("mix --at 4m=$/far.png --at 20cm=$/near.png --at 1m=$/middle.png --width 5mm --report -" + EYE);

        assertThat(run.code()).as(run.errors()).isZero();
        assertThat(run.data())
                .contains("\"nearAt\" : \"20cm\"", "\"middleAt\" : \"1m\"", "\"farAt\" : \"4m\"", "\"middle1\" : {");
        assertThat(run("mix $/near.png $/middle.png $/far.png --near-at 20cm --middle-at 1m --far-at 4m --width 5mm"
                                + EYE.replace("out", "same"))
                        .code())
                .isZero();
        assertThat(folder.file("same.png")).hasSameBinaryContentAs(folder.file("out.png"));
    }

    @ParameterizedTest
    @CsvSource({"2x1cm@100dpi, 79x39", "A6@10dpi, 58x41"})
    void printSetsTheSize(String print, String size) {
        var run = run("mix $/near.png $/far.png" + EYE + " --print " + print);

        assertThat(run.code()).as(run.errors()).isZero();
        assertThat(run.errors()).contains("out.png: " + size + ", preset eye");
    }

    private void refused(String line, String message) throws IOException {
        var before = folder.content();
        var run = run(line);

        assertThat(run.errors()).startsWith("nearfar: " + message).hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.data()).isEmpty();
        assertThat(run.text()).isEmpty();
        assertThat(folder.content()).isEqualTo(before);
    }

    private Run run(String line) {
        return Run.of(Arrays.stream(line.split(" "))
                .map(word -> word.replace("$", path.toString()))
                .toArray(String[]::new));
    }
}
