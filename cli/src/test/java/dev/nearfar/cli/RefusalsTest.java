package dev.nearfar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong ends in one line that says what, the rule and the value, and in the code that scripts expect; nothing is
/// written, replaced or left behind.
///
/// In the tables `$` is the test's folder, and options stand after a mix of two good pictures that would succeed.
class RefusalsTest {
    private static final String LONG = "long".repeat(70);
    private static final String RECIPE = "{\"version\":1,\"preset\":\"seed\"";

    @TempDir
    private Path path;

    private TestFolder folder;

    @BeforeEach
    void makeFiles() throws IOException {
        folder = TestFolder.in(path);
        folder.text("text.png", "no picture");
        folder.text("empty.png", "");
        folder.text("old.png", "old");
        folder.text("old.json", "old");
        folder.picture("one.png", 1, 1);
        folder.picture("narrow.png", 1, 8);
        folder.picture("flat.png", 8, 1);
        var whole = Files.readAllBytes(folder.picture("whole.jpg", 40, 40));
        Files.write(folder.file("cut.jpg"), Arrays.copyOf(whole, whole.length * 2 / 3));
        Files.write(folder.file("cut.png"), Arrays.copyOf(folder.bytes("near.png"), 200));
        Files.createDirectory(folder.file("folder.png"));
        Files.createDirectory(folder.file("folder.json"));
        Files.createLink(folder.file("hardNear.png"), folder.file("near.png"));
        Files.createSymbolicLink(folder.file("linkToFar.png"), Path.of("far.png"));
        Files.createSymbolicLink(folder.file("linkToOut.json"), Path.of("out.png"));
        folder.text("recipe.json", RECIPE + "}");
        folder.text("text.json", "no JSON");
        folder.text("types.json", RECIPE + ",\"sigma\":\"3\"}");
        folder.text("unknown.json", RECIPE + ",\"blur\":3}");
        folder.text("value.json", RECIPE + ",\"sigma\":-3}");
        folder.text("huge.json", RECIPE + ",\"size\":\"8001x8000\"}");
        folder.text("deep.json", RECIPE + ",\"a\":" + "[".repeat(99) + "]".repeat(99) + "}");
        folder.text("twice.json", RECIPE + ",\"sigma\":3,\"sigma\":3}");
        folder.text("noPreset.json", "{\"version\":1}");
        folder.text("noVersion.json", "{\"preset\":\"seed\"}");
        folder.text("controls.json", "{\"version\":1,\"preset\":\"\\u001b[31m\\r\\nnearfar: fake\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $/no.png     | $/no.png: must be a file, was not found
            $/folder.png | $/folder.png: must be a file, was a directory
            $/empty.png  | $/empty.png: must be a PNG, JPEG, TIFF, GIF or BMP picture, was empty
            $/text.png   | $/text.png: must be a PNG, JPEG, TIFF, GIF or BMP picture, began with the bytes
            $/cut.jpg    | $/cut.jpg: must
            $/cut.png    | $/cut.png: chunk at byte
            $/one.png    | $/one.png: must be at least 2x2 pixels, was 1x1
            $/narrow.png | $/narrow.png: must be at least 2x2 pixels, was 1x8
            $/flat.png   | $/flat.png: must be at least 2x2 pixels, was 8x1
            -            | standard input: must be a PNG, JPEG, TIFF, GIF or BMP picture, began with the bytes
            """)
    void picturesThatAreNone(String picture, String message) throws IOException {
        refused("mix %s $/far.png -o $/out.png".formatted(picture), 65, message);
        refused("mix $/near.png %s -o $/out.png --report $/r.json".formatted(picture), 65, message);
        refused("mix %s $/far.png -o $/old.png --force".formatted(picture), 65, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | a command must be given, such as mix, was none (see nearfar --help)
            blend                   | a command must be one of mix
            --preset seed           | an option must be one of the command's, was --preset
            mix                     | NEAR must be given, was missing (see nearfar mix --help)
            mix $/near.png          | FAR must be given, was missing
            mix $/near.png -o $/out.png      | FAR must be given, was missing
            mix $/near.png $/far.png         | -o must be given, was missing
            mix $/near.png $/far.png -o      | -o/--output must be followed by its value, was not
            mix $/near.png $/far.png x.png -o $/out.png | pictures must be two, NEAR and FAR, had one more: x.png
            mix - - -o $/out.png             | only one input can be standard input, were near picture and far picture
            mix - $/far.png -o $/out.png --recipe - | only one input can be standard input, were near picture and recipe
            mix $/near.png $/far.png -o - --report - | report must be another file than the output, was -
            mix $/near.png $/far.png -o $/near.png      | output must be another file than the near picture, was $/near.png
            mix $/near.png $/far.png -o $/./far.png     | output must be another file than the far picture, was $/./far.png
            mix $/near.png $/far.png -o $/hardNear.png  | output must be another file than the near picture, was $/hardNear.png
            mix $/near.png $/far.png -o $/linkToFar.png | output must be another file than the far picture, was $/linkToFar.png
            mix $/linkToFar.png $/near.png -o $/far.png | output must be another file than the near picture, was $/far.png
            mix $/near.png $/far.png -o $/out.png --report $/near.png       | report must be another file than the near picture
            mix $/near.png $/far.png -o $/out.png --report $/out.png        | report must be another file than the output
            mix $/near.png $/far.png -o $/out.png --report $/linkToOut.json | report must be another file than the output
            mix $/near.png $/far.png -o $/out.png --recipe $/recipe.json --report $/recipe.json | report must be another file than the recipe
            """)
    void commandsThatCannotBeMeant(String arguments, String message) throws IOException {
        refused(arguments, 2, message);
        if (arguments.contains("-o $")) {
            refused(arguments + " --force", 2, message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --blur 3                 | an option must be one of the command's, was --blur
            --sigm 3                 | an option must be one of the command's, was --sigm; did you mean --sigma?
            --sigm=3                 | an option must be one of the command's, was --sigm; did you mean --sigma?
            -x                       | an option must be one of the command's, was -x
            --preset seed --sigma                  | --sigma must be followed by its value, was not
            --preset seed --sigma --quiet          | --sigma must be followed by its value, was not
            --preset seed --sigma 3 --sigma 4      | --sigma must be given once, was given 2 times
            --report $/a --report $/b | --report must be given once, was given again
            --force=maybe            | --force must have no value, had maybe
            --preset seed --sigma -1               | sigma must be > 0 and <= 10000, was -1.0
            --preset seed --sigma 0                | sigma must be > 0 and <= 10000, was 0.0
            --preset seed --sigma three            | sigma must be a finite number, was three
            --preset seed --kernel-size 4          | kernel-size must be odd, 1..131001, was 4
            --preset seed --kernel-size 0          | kernel-size must be odd, 1..131001, was 0
            --preset seed --kernel-size -3         | kernel-size must be odd, 1..131001, was -3
            --preset seed --steps 0                | steps must be 1..1000000, was 0
            --preset seed --near-weight NaN        | near-weight must be a finite number, was NaN
            --preset seed --near-weight -1         | near-weight must be >= 0 and <= 1e6, was -1.0
            --preset seed --far-weight 1e999       | far-weight must be >= 0 and <= 1e6, was Infinity
            --preset seed --rate 0                 | rate must be > 0 and <= 1e6, was 0.0
            --preset seed --start here             | start must be one of grey, near, far, classic, was here
            --size 1x1               | size must be 2..65500 pixels a side, was 1x1
            --size 8001x8000         | size must have at most 64000000 pixels, was 8001x8000
            --size 65500x65500       | size must be at most
            --fit crop               | fit must be one of cover, contain, stretch, was crop
            --preset ear             | preset must be eye, seed, classic or error, was ear
            --low-cutoff 12px        | low-cutoff must go with preset classic, was given to preset eye
            --preset classic --sigma 3 | sigma must go with preset seed, was given to preset classic
            --preset classic --near-at 6m --far-at 5m | near-at must be less than far-at, was 6m against 5m
            --preset classic --low-cutoff 99999999999px | low-cutoff must be that of a Gaussian of at most 10000 pixels
            --preset classic --low-cutoff 1cpd --far-at 9999999999m | low-cutoff must be that of a Gaussian of at most 10000 pixels
            --threads 0              | threads must be 1..1024, was 0
            --threads two            | threads must be 1..1024, was two
            --report ''              | --report must be given, was empty
            """)
    void optionsThatAreWrong(String options, String message) throws IOException {
        refused("mix $/near.png $/far.png -o $/out.png " + options, 2, message);
        if (!options.contains("--force")) {
            refused("mix $/near.png $/far.png -o $/old.png --force " + options, 2, message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $/out.gif         | 2  | $/out.gif: name must end in .png, .jpg, .jpeg, .tif or .tiff to say the format, ended in ".gif"
            $/out             | 2  | $/out: name must end in .png, .jpg, .jpeg, .tif or .tiff to say the format, ended in
            $/old.png         | 73 | $/old.png: must not exist yet unless it may be replaced, did exist (--force replaces it)
            $/folder.png      | 73 | $/folder.png: must be a file, was a directory
            $/no/out.png      | 73 | $/no/out.png: must lie in a directory that exists, $/no was not found
            $/LONG.png        | 73 | $/LONG.png: must be a name that a file can have, failed: File name too long
            $/old.png/out.png | 73 | $/old.png/out.png: must lie in a directory that exists, $/old.png was no directory
            """)
    void outputsThatCannotBe(String output, int code, String message) throws IOException {
        refused("mix $/near.png $/far.png -o " + output, code, message);
        if (code == 73) {
            refused("mix $/near.png $/far.png -o $/out.png --report " + output, 73, message);
        }
        // Told before the work begins, and before the pictures are read.
        refused("mix $/no.png $/no.png -o " + output, code, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no        | recipe must be a file, was not found
            folder    | recipe must be a file, was a directory
            text      | bad recipe, must be JSON, was not at line 1, column 1: Unrecognized token 'no'
            types     | bad recipe, sigma must be a number, was the string "3"
            unknown   | bad recipe, a field of preset seed must be one of preset, fit,
            value     | bad recipe, sigma must be > 0 and <= 10000, was -3.0
            deep      | bad recipe, must be JSON, was not: Document nesting depth (17) exceeds
            twice     | bad recipe, must be JSON, was not at line 1, column 47: Duplicate field 'sigma'
            noPreset  | bad recipe, preset must be given, was missing
            noVersion | bad recipe, version must be the number 2 or 1, was missing
            controls  | bad recipe, preset must be eye, seed, classic or error, was  [31m  nearfar: fake
            """)
    void recipesThatAreNone(String name, String message) throws IOException {
        refused(
                "mix $/near.png $/far.png -o $/out.png --recipe $/%s.json".formatted(name),
                65,
                "$/%s.json: ".formatted(name) + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --recipe $/huge.json           | 65 | size must have at most 64000000 pixels, was 8001x8000
            --recipe -                     | 65 | standard input: bad recipe, must be JSON
            --recipe $/recipe.json --preset seed --steps 0 | 2 | steps must be 1..1000000, was 0
            """)
    void recipesThatCannotBeDone(String options, int code, String message) throws IOException {
        refused("mix $/near.png $/far.png -o $/out.png " + options, code, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --depth 12                       | depth must be 8 or 16, was 12
            --depth                          | --depth must be followed by its value, was not
            --profile adobe                  | profile must be one of srgb, p3, linear, was adobe
            --profile linear --depth 8       | depth must be 16 with profile linear, was 8
            --quality 50                     | quality must go with a JPEG (.jpg, .jpeg), was given with $/out.png
            -o $/out.jpg --quality 0         | quality must be 1..100, was 0
            -o $/out.jpg --depth 16          | depth must be 8 for JPEG, was 16
            -o $/out.jpg --profile linear    | depth must be 8 for JPEG, was 16
            """)
    void waysOfWritingThatCannotBe(String options, String message) throws IOException {
        var output = options.startsWith("-o") ? "" : " -o $/out.png";
        refused("mix $/near.png $/far.png%s --preset seed %s".formatted(output, options), 2, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inspect                         | 2  | PICTURE must be given, was missing
            inspect $/near.png $/far.png    | 2  | a picture must be one, PICTURE, were 2:
            inspect $/no.png                | 65 | $/no.png: must be a file, was not found
            inspect $/folder.png            | 65 | $/folder.png: must be a file, was a directory
            inspect $/text.png              | 65 | $/text.png: must be a PNG
            inspect $/cut.png               | 65 | $/cut.png: chunk at byte
            completion                      | 2  | shell must be bash or zsh, was missing
            completion fish                 | 2  | shell must be bash or zsh, was fish
            --json                          | 2  | a command must be given, such as mix, was none
            """)
    void otherCommandsRefuseAlike(String line, int code, String message) throws IOException {
        refused(line, code, message);
    }

    @Test
    void aPictureWithoutARecipeIsNoRecipe() throws IOException {
        refused(
                "mix $/near.png $/far.png -o $/out.png --recipe $/near.png",
                65,
                "$/near.png: picture must carry a recipe, carried none");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatTakesNoFiles() throws IOException {
        refused(
                "mix $/near.png $/far.png -o /proc/out.png",
                73,
                "/proc/out.png: must lie in a directory that can be written to, /proc could not: ");
    }

    private void refused(String line, int code, String message) throws IOException {
        var before = folder.content();
        var arguments = Arrays.stream(
                        line.replace("$", path.toString()).replace("LONG", LONG).split(" "))
                .map(argument -> argument.equals("''") ? "" : argument)
                .filter(argument -> !line.isEmpty())
                .toList();
        var run = Run.of(arguments, "no picture".getBytes(UTF_8));

        assertThat(run.errors())
                .startsWith("nearfar: " + message.replace("$", path.toString()).replace("LONG", LONG))
                .endsWith("\n");
        assertThat(run.errors().strip()).doesNotContainPattern("\\p{Cntrl}");
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.data()).isEmpty();
        assertThat(run.text()).isEmpty();
        assertThat(folder.content()).isEqualTo(before);
    }
}
