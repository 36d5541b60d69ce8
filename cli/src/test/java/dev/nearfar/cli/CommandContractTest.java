package dev.nearfar.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.files.PictureReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What scripts and people rely on when nothing is wrong.
class CommandContractTest {
    private static final StandardStreams NO_STREAMS =
            new StandardStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream());

    @TempDir
    private Path path;

    private TestFolder folder;

    @BeforeEach
    void writePictures() throws IOException {
        folder = TestFolder.in(path);
    }

    @Test
    void mixTellsOnStandardErrorOnly() {
        var run = mix("near.png", "far.png", "-o", "out.png", "--preset", "seed", "--steps", "2");

        assertThat(run.code()).isZero();
        assertThat(run.text()).isEmpty();
        assertThat(run.data()).isEmpty();
        assertThat(run.errors().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("far scaled by 1.200 from 10x12 to cover 12x10"),
                        line -> assertThat(line)
                                .matches("%s: 12x10, preset seed, 2 evaluations, [0-9]+\\.[0-9] s"
                                        .formatted(folder.file("out.png"))));
    }

    @Test
    void quietSaysNothing() {
        var run = mix("near.png", "far.png", "-o", "out.png", "--preset", "seed", "--steps", "2", "--quiet");

        assertThat(run).extracting(Run::code, Run::text, Run::errors).containsExactly(0, "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "classic"})
    void aReportReplaysItsPictureAtAnyThreads(String preset) throws IOException {
        assertThat(mix("near.png", "far.png", "-o", "a.png", "--preset", preset, "--report", "a.json", "--threads", "1")
                        .code())
                .isZero();
        assertThat(mix("near.png", "far.png", "-o", "b.png", "--recipe", "a.json", "--threads", "3")
                        .code())
                .isZero();

        assertThat(folder.bytes("b.png")).isEqualTo(folder.bytes("a.png"));
    }

    @Test
    void optionsChangeARecipe() throws IOException {
        folder.text("recipe.json", "{\"version\": 1, \"preset\": \"seed\", \"steps\": 7, \"sigma\": 2.5}");
        mix("near.png", "far.png", "-o", "out.png", "--recipe", "recipe.json", "--sigma", "1.5", "--report", "r.json");

        assertThat(folder.file("r.json")).content().contains("\"steps\" : 7,", "\"sigma\" : 1.5,");
    }

    @Test
    void dashReadsAndWritesStandardStreams() throws IOException {
        mix("near.png", "far.png", "-o", "out.png", "--preset", "seed", "--steps", "2");
        var near = folder.bytes("near.png");
        var run = Run.of(
                List.of("mix", "-", folder.file("far.png").toString(), "-o", "-", "--preset", "seed", "--steps", "2"),
                near);

        assertThat(run.data().getBytes(ISO_8859_1)).isEqualTo(folder.bytes("out.png"));
        assertThat(run.errors()).contains("standard output: 12x10");
    }

    @Test
    void aReportGoesToStandardOutput() {
        var run = mix("near.png", "far.png", "-o", "out.png", "--preset", "seed", "--steps", "2", "--report", "-");

        assertThat(run.data()).startsWith("{\n  \"nearfar\" : ").endsWith("}\n");
    }

    @Test
    void forceReplacesWhatExists() throws IOException {
        folder.text("out.png", "old");
        folder.text("out.json", "old");
        var run = mix(
                "near.png",
                "far.png",
                "-o",
                "out.png",
                "--report",
                "out.json",
                "--preset",
                "seed",
                "--steps",
                "2",
                "--force");

        assertThat(run.code()).isZero();
        assertThat(PictureReader.read(folder.file("out.png"), SrgbColour.WHITE).width())
                .isEqualTo(12);
        assertThat(folder.file("out.json")).content().contains("pixelsSha256");
    }

    @Test
    void aKernelMayBeLargerThanThePicture() {
        assertThat(mix(
                                "near.png",
                                "far.png",
                                "-o",
                                "out.png",
                                "--preset",
                                "seed",
                                "--steps",
                                "2",
                                "--kernel-size",
                                "999")
                        .code())
                .isZero();
    }

    @Test
    void aFileMayBeCalledAnything() throws IOException {
        folder.picture("@list.png", 4, 4);
        folder.picture("-x.png", 4, 4);

        assertThat(Run.of(
                                "mix",
                                "-o",
                                folder.file("$(x).png").toString(),
                                "--preset",
                                "seed",
                                "--steps",
                                "2",
                                "--",
                                folder.file("@list.png").toString(),
                                folder.file("-x.png").toString())
                        .errors())
                .contains("4x4, preset seed");
    }

    static Stream<String> recipeFields() {
        return Stream.of(
                        Recipe.class,
                        Placement.class,
                        Geometry.class,
                        Eye.class,
                        Seed.class,
                        Classic.class,
                        Alone.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .filter(name ->
                        !List.of("method", "geometry", "placement", "terms").contains(name))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("recipeFields")
    void everyFieldOfARecipeIsAnOption(String field) {
        var option = "--" + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);

        assertThat(Run.of("mix", "--help").text()).contains("      " + option + "=");
    }

    static Set<String> commands() {
        return Main.commandLine(NO_STREAMS).getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpBeginsWithExamplesAndGivesEveryDefault(String command) {
        var help = Run.of(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.errors()).isEmpty();
        assertThat(help.text()).startsWith("Examples:\n  nearfar %s".formatted(command));
        assertThat(help.text().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
                .anySatisfy(line -> assertThat(line).startsWith("Usage: nearfar " + command));
        var options = Pattern.compile("\\R {6}(?=--)")
                .splitAsStream(help.text())
                .skip(1)
                .map(option -> option.replaceAll("\\s+", " "))
                .toList();
        assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(option).contains("(default: "));
    }

    @Test
    void examplesInHelpAreRight() throws IOException {
        folder.picture("cat.png", 8, 8);
        folder.picture("raccoon.jpg", 8, 8);
        folder.text("A.json", "{\"matrix\": [1, 0, 1, 0, 1, 0, 0, 0, 1]}");
        var examples = Run.of("mix", "--help")
                .text()
                .lines()
                .filter(line -> line.startsWith("  nearfar mix "))
                .toList();

        assertThat(examples).hasSize(7);
        for (var example : examples) {
            var arguments = Arrays.stream(
                            example.strip().substring("nearfar ".length()).split(" "))
                    .map(word -> word.matches(".*\\.(png|jpg|tif|json)")
                            ? word.replaceFirst(
                                    "[^=]+$",
                                    folder.file(word.replaceFirst(".*=", "")).toString())
                            : word)
                    .toArray(String[]::new);
            assertThat(Run.of(arguments).errors()).contains(": 8x8, preset ");
        }
    }

    @Test
    void helpListsTheCommandsThatThereAre() {
        var help = Run.of("--help").text();
        var listed = help.lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .filter(line -> line.matches("  \\S.*"))
                .map(line -> line.strip().replaceAll(" .*", ""));

        assertThat(help).startsWith("Examples:\n  nearfar mix ");
        assertThat(listed).containsExactlyElementsOf(commands());
        assertThat(commands()).contains("mix", "inspect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "mix --version"})
    void versionIsOneLine(String arguments) {
        var run = Run.of(arguments.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.text()).matches("nearfar \\S+ \\(Java \\S+\\)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version --json", "--json --version", "mix --version --json"})
    void versionIsAnObjectToo(String arguments) {
        var run = Run.of(arguments.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.text()).matches("\\{\"nearfar\": \"\\S+\", \"java\": \"\\S+\"}\n");
    }

    @Test
    void mixTellsItsReportAsJson() {
        var run = mix("near.png", "far.png", "-o", "out.png", "--preset", "seed", "--steps", "2", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.data()).startsWith("{\n  \"nearfar\" : ").endsWith("}\n");
        assertThat(mix("near.png", "far.png", "-o", "b.png", "--json", "--report", "r.json"))
                .extracting(Run::code)
                .isEqualTo(2);
        assertThat(mix("near.png", "far.png", "-o", "-", "--json").code()).isEqualTo(2);
    }

    @Test
    void whatNobodyExpectedIsOneLineToo() {
        assertThat(failingWith(new IllegalStateException("odd\nlines")))
                .extracting(Run::code, Run::errors)
                .containsExactly(70, "nearfar: internal error: java.lang.IllegalStateException: odd lines\n");
        assertThat(failingWith(new AssertionError("odd")))
                .extracting(Run::code, Run::errors)
                .containsExactly(70, "nearfar: internal error: java.lang.AssertionError: odd\n");
        assertThat(failingWith(new OutOfMemoryError("Java heap space")))
                .extracting(Run::code, Run::errors)
                .containsExactly(
                        70,
                        "nearfar: memory must suffice for the pictures, ran out (Java heap space); "
                                + "raise --memory\n");
    }

    private Run failingWith(Throwable thrown) {
        var input = new InputStream() {
            @Override
            public int read() {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return read();
            }
        };
        var far = folder.file("far.png").toString();
        return Run.of(List.of("mix", "-", far, "-o", folder.file("out.png").toString()), input);
    }

    /// Runs `mix`; names with a dot are files in the folder.
    private Run mix(String... arguments) {
        var all = Stream.concat(Stream.of("mix"), Arrays.stream(arguments))
                .map(argument -> argument.matches("[a-z]+\\.[a-z]+")
                        ? folder.file(argument).toString()
                        : argument)
                .toArray(String[]::new);
        return Run.of(all);
    }
}
