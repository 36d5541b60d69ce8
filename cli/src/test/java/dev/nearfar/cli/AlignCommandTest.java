package dev.nearfar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.files.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlignCommandTest {
    /// The far picture's first pixel comes to lie on 3, 2, one to the right of it on 4, 2.
    private static final List<String> POINTS = List.of("--near-points", "3,2,8,2", "--far-points", "0,0,5,0");

    @TempDir
    private Path path;

    private TestFolder folder;

    @BeforeEach
    void writePictures() throws IOException {
        folder = TestFolder.in(path);
        folder.picture("other.png", 12, 10);
    }

    @Test
    void pointsBecomeAnAlignmentThatAMixTakes() throws IOException {
        var run = align(POINTS);

        assertThat(run.code()).isZero();
        assertThat(run.data()).isEmpty();
        assertThat(run.errors())
                .startsWith("aligned: 2 pairs of points, similarity; off by 0.00 pixels, confidence 0.50\n");
        assertThat(folder.file("a.json"))
                .content()
                .contains(
                        "\"model\" : \"similarity\"",
                        "\"matrix\" : [ 1.0, ",
                        "\"confidence\" : 0.5",
                        "\"sure\" : true");

        var byFile = mix("--align", folder.file("a.json").toString(), "--report", "r.json");
        assertThat(byFile.code()).isZero();
        assertThat(byFile.errors())
                .startsWith("far laid onto the other: scaled by 1.000, turned by 0.0 degrees; it covers 60%");
        var made = Files.readAllBytes(folder.file("out.png"));
        assertThat(mix("--align", "matrix:1,0,3,0,1,2,0,0,1").code()).isZero();
        assertThat(pixels(Files.readAllBytes(folder.file("out.png")))).isEqualTo(pixels(made));
        assertThat(mix("--recipe", "r.json").code()).isZero();
        assertThat(Files.readAllBytes(folder.file("out.png"))).isEqualTo(made);
    }

    /// The points stand in the alignment, the recipe, the report and the picture: each makes the same picture again.
    @Test
    void aWarpIsCarriedByItsPoints() throws IOException {
        var run = align(List.of(
                "--model", "warp", "--near-points", "1,1,10,1,1,8,10,8,5,5", "--far-points", "1,1,10,1,1,8,10,8,6,5"));
        assertThat(run.code()).isZero();
        assertThat(run.errors())
                .startsWith("aligned: 5 pairs of points, warp bent by 1.")
                .contains(" confidence 0.50\n");
        var text = "warp:0,1,1,1,1,10,1,10,1,1,8,1,8,10,8,10,8,5,5,6,5";
        assertThat(folder.file("a.json")).content().contains("\"model\" : \"warp\"", "\"align\" : \"" + text + "\"");

        var byFile = mix("--align", file("a.json"), "--report", "r.json", "--threads", "1");
        assertThat(byFile.code()).isZero();
        assertThat(byFile.errors()).startsWith("far laid onto the other: warped through 5 pairs of points, bent by 1.");
        var made = Files.readAllBytes(folder.file("out.png"));
        assertThat(mix("--align", text, "--threads", "2").code()).isZero();
        assertThat(pixels(Files.readAllBytes(folder.file("out.png")))).isEqualTo(pixels(made));
        assertThat(mix("--recipe", "r.json").code()).isZero();
        assertThat(Files.readAllBytes(folder.file("out.png"))).isEqualTo(made);
        Files.write(folder.file("made.png"), made);
        assertThat(mix("--recipe", file("made.png")).code()).isZero();
        assertThat(Files.readAllBytes(folder.file("out.png"))).isEqualTo(made);
        assertThat(mix("--align", text, "--move", "near").errors())
                .startsWith("near laid onto the other: warped through 5");
    }

    @Test
    void aWarpThatFoldsIsRefused() {
        var run = mix("--align", "warp:0,1,1,10,8,10,1,10,1,1,8,1,8,10,8,1,1,5,5,5,5");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errors())
                .isEqualTo(
                        "nearfar: warp must stretch every part by a third to three and fold none, with smoothing 0.0 it "
                                + "folds; a larger smoothing bends less (see nearfar mix --help)\n");
    }

    @Test
    void aPageToClickOnHoldsBothPicturesAndNothingElse() throws IOException {
        folder.picture("<!--<script>'.png", 1300, 10);
        var run = Run.of("align", file("near.png"), file("<!--<script>'.png"), "--points-page", file("p.html"));
        assertThat(run.code()).isZero();
        assertThat(run.errors())
                .isEqualTo(file("p.html") + ": open it in a browser and click on what belongs together\n");
        var page = Files.readString(folder.file("p.html"));
        assertThat(page)
                .contains(
                        "default-src 'none'",
                        "near.png\",\"width\":12,\"height\":10,\"picture\":\"data:image/jpeg;base64,/9j/",
                        "\\u003c!--\\u003cscript>'.png\",\"width\":1300,\"height\":10,\"picture\":\"data:image/jpeg;base64,/9j/",
                        "--near-points",
                        "--far-points",
                        "role=\"status\"")
                .doesNotContain("@PAIR@", "http://", "https://", "<!--");
        assertThat(page.split("</script>", -1)).hasSize(3);
        assertThat(page.length()).isLessThan(60_000);
        var again = Run.of("align", file("near.png"), file("other.png"), "--points-page", file("p.html"));
        assertThat(again.code()).isNotZero();
        assertThat(Run.of("align", file("near.png"), file("other.png"), "--points-page", file("q.html"), "--auto")
                        .errors())
                .startsWith("nearfar: points-page must go without -o, points and previews, was given with one");
    }

    @Test
    void standardOutputTakesTheAlignment() {
        var arguments = new ArrayList<>(List.of("align", file("near.png"), file("other.png"), "-o", "-", "--quiet"));
        arguments.addAll(POINTS);
        var run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(run.data()).startsWith("{\n  \"nearfar\" : ").endsWith("}\n");
    }

    @ParameterizedTest
    @CsvSource({"p.png, onion", "p.jpg, difference", "p.gif, blink", "p.gif, ", "p.png, "})
    void previews(String name, String look) throws IOException {
        var more = new ArrayList<>(POINTS);
        more.addAll(List.of("--preview", file(name)));
        if (look != null) {
            more.addAll(List.of("--look", look));
        }
        assertThat(align(more).code()).isZero();
        if (name.endsWith(".png")) {
            var preview =
                    PictureReader.read(folder.file(name), SrgbColour.WHITE).picture();
            var near = PictureReader.read(folder.file("near.png"), SrgbColour.WHITE)
                    .picture();
            // Uncovered, it is the mean of near and white.
            assertThat(preview.code(0, 0) / 257).isCloseTo((near.code(0, 0) / 257 + 255) / 2, within(1));
        } else {
            assertThat(folder.file(name)).isNotEmptyFile();
        }
    }

    @Test
    void whetherThePairCanWorkDoesNotHangOnAPreview() throws IOException {
        assertThat(align(POINTS).code()).isZero();
        var without = suitability();
        var more = new ArrayList<>(POINTS);
        more.addAll(List.of("--force", "--preview", file("p.png")));
        assertThat(align(more).code()).isZero();
        assertThat(suitability()).isEqualTo(without).contains("\"score\"");
    }

    private String suitability() throws IOException {
        var text = Files.readString(folder.file("a.json"));
        return text.substring(text.indexOf("\"suitability\""), text.indexOf("\"nearSha256\""));
    }

    @Test
    void bothAreCutWhereThatIsAsked() throws IOException {
        assertThat(mix("--align", "matrix:1,0,3,0,1,2,0,0,1", "--border", "crop")
                        .errors())
                .contains("both cut to 9x8, which both cover", "out.png: 9x8, preset seed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --near-points 1,2,3,4                                   | near-points and far-points must be given together, one was missing
            --near-points 1,2,3,4 --far-points 1,2                  | near and far points must be as many, were 2 and 1
            --near-points 1,2,3 --far-points 1,2,3                  | points must be pairs of numbers x,y, were 3 and 3 numbers
            --near-points 1,2 --far-points 1,2                      | pairs of points must be 2 to 1000, were 1
            --near-points 1,2,1,2 --far-points 1,2,3,4              | near points must differ, were all at 1.000,2.000
            --near-points 1,2,3,40 --far-points 1,2,3,4             | near points must lie on the picture of 12x10, point 2 was at 3.0,40.0
            --near-points 1,a --far-points 1,2                      | near-points must be numbers x,y,x,y,..., was a
            --face two                                              | face must be N or N,M, the numbers of a near and a far face, was two
            --near-points 1,2,3,4 --far-points 1,2,3,4 --face 1     | face must be left out with points, was 1
            --model similarity                                      | model must go with points, was given alone: similarity
            --near-points 1,2,3,4 --far-points 1,2,3,4 --model best | model must be one of similarity, affinity, homography, warp, was best
            --near-points 1,2,3,4 --far-points 1,2,3,4 --model warp | model warp must have at least 4 pairs of points, had 2
            --near-points 1,2,3,4 --far-points 1,2,3,4 --auto       | auto must be left out with points, was given
            --near-points 1,2,3,4 --far-points 1,2,3,4 --width 40cm --dpi 110 | width and dpi must agree, 12 pixels at 110.0 dpi are 0.3 cm, width was 40cm
            --near-points 1,2,3,4 --far-points 1,2,3,4 --far-at 9999999999m | the eye's blur from far-at must be at most 10000 pixels, was 80791291 (9999999999m, 12 pixels on 0.400 m)
            --look onion                                            | look must go with --preview, was given alone: onion
            --preview p.gif --look onion                            | preview must end in .gif to blink, and in .png or .jpg otherwise, was p.gif
            --preview p.png --look twice                            | look must be one of onion, blink, difference, was twice
            """)
    void whatCannotBeMeant(String options, String message) throws IOException {
        var before = folder.content();
        var run = align(List.of(options.split(" ")));
        assertThat(run.errors()).isEqualTo("nearfar: %s (see nearfar align --help)\n".formatted(message));
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder.content()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "{\"matrix\": [1,2,3]}",
                "{\"matrix\": [1,0,0,0,0,0,0,0,1]}",
                "{\"matrix\": \"auto\"}"
            })
    void filesThatHoldNoAlignment(String text) throws IOException {
        folder.text("bad.json", text);
        var run = mix("--align", file("bad.json"));
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.errors())
                .startsWith("nearfar: " + file("bad.json") + ": bad alignment, ")
                .hasLineCount(1);
    }

    @Test
    void anAlignmentThatIsNotThere() {
        var run = mix("--align", "nowhere.json");
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.errors())
                .isEqualTo(
                        "nearfar: nowhere.json: align must be none, auto, matrix:..., warp:... or a file, was not found\n");
    }

    private static List<Integer> pixels(byte[] png) throws IOException {
        var picture = PictureReader.read("made", png, SrgbColour.WHITE).picture();
        var codes = new ArrayList<Integer>();
        for (int index = 0; index < picture.shape().planeSize(); index++) {
            codes.add(picture.code(0, index));
        }
        return codes;
    }

    private String file(String name) {
        return folder.file(name).toString();
    }

    private Run align(List<String> options) {
        var arguments = new ArrayList<>(List.of("align", file("near.png"), file("other.png"), "-o", file("a.json")));
        arguments.addAll(options);
        return Run.of(arguments.toArray(String[]::new));
    }

    private Run mix(String... options) {
        var arguments =
                new ArrayList<>(List.of("mix", file("near.png"), file("other.png"), "-o", file("out.png"), "--force"));
        if (!List.of(options).contains("--recipe")) {
            arguments.addAll(List.of("--preset", "seed", "--steps", "2"));
        }
        for (var option : options) {
            arguments.add(option.equals("r.json") ? file(option) : option);
        }
        return Run.of(arguments.toArray(String[]::new));
    }
}
