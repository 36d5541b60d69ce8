package dev.nearfar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.core.external.Device;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.PictureReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Error functions from files: which take part, what a recipe keeps of them, and what is refused. [TestLanguage] is theirs.
class ErrorFilesTest {
    private static final StandardStreams STREAMS =
            new StandardStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream());

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void writeFiles() throws IOException {
        TestPictures.write(folder.resolve("near.png"), 16, 12, 1);
        TestPictures.write(folder.resolve("far.png"), 16, 12, 2);
        TestPictures.write(folder.resolve("paper.png"), 32, 24, 3);
        Files.writeString(folder.resolve("light.grey"), "0.8");
        Files.writeString(folder.resolve("dark.grey"), "0.2");
        Files.writeString(folder.resolve("third.grey"), "extra");
        Files.writeString(folder.resolve("empty.grey"), "");
    }

    @Test
    void aloneTheySayAll() throws Exception {
        var mixed = mix("a.png", Optional.empty(), Map.of(), error("light.grey"));

        assertThat(mixed.report().recipe().method().preset()).isEqualTo("error");
        assertThat(mean("a.png")).isBetween(0.79, 0.81);
        assertThat(mixed.report().reproducible()).isFalse();
        assertThat(ReportJson.of(mixed))
                .contains("\"reproducible\" : false", "\"tolerance\" : 0.25", "\"light.grey\" : ");
    }

    @Test
    void weightsSayHowMuch() throws Exception {
        mix("a.png", Optional.empty(), Map.of(), error("3*light.grey", "dark.grey"));

        assertThat(mean("a.png")).isBetween(0.64, 0.66);
    }

    @Test
    void besideAPresetItIsThePresets() throws Exception {
        var fields = Map.of("preset", "seed", "steps", "20");
        var with = mix("a.png", Optional.empty(), fields, error("light.grey"));
        mix("b.png", Optional.empty(), fields, ErrorRequest.NONE);

        assertThat(with.report().recipe().method().preset()).isEqualTo("seed");
        assertThat(with.report().losses().getLast().parts())
                .extracting("name")
                .containsExactly("near", "far", "light.grey");
        assertThat(mean("a.png")).isGreaterThan(mean("b.png") + 0.05);
    }

    @Test
    void furtherPicturesAreLaidOnTheCanvas() throws Exception {
        var request = new ErrorRequest(
                error("third.grey").functions(), Map.of("paper", folder.resolve("paper.png")), Device.CPU);
        mix("a.png", Optional.empty(), Map.of(), request);

        assertThat(told).anyMatch(note -> note.startsWith("paper scaled by 0.500 from 32x24 to cover 16x12"));
        assertThat(read("a.png").shape()).isEqualTo(new Shape(3, 12, 16));
    }

    @Test
    void aRecipeHoldsNameAndHashAndNeedsTheFile() throws Exception {
        mix("a.png", Optional.empty(), Map.of("width", "30cm"), error("0.5*light.grey"));
        var recipe = Optional.of(folder.resolve("a.png"));

        assertThat(refused("b.png", recipe, Map.of(), ErrorRequest.NONE))
                .hasMessageMatching(
                        "the recipe's error function light\\.grey, SHA-256 [0-9a-f]{12}\\.\\.\\., must be given with --error, was missing")
                .extracting(Failure::kind)
                .isEqualTo(Failure.Kind.INPUT);

        var again = mix("b.png", recipe, Map.of(), error("light.grey"));
        assertThat(again.report().recipe().error().list().getFirst().weight()).isEqualTo(0.5);
        assertThat(Files.readAllBytes(folder.resolve("b.png"))).isEqualTo(Files.readAllBytes(folder.resolve("a.png")));

        Files.writeString(folder.resolve("light.grey"), "0.9");
        assertThat(refused("c.png", recipe, Map.of(), error("light.grey")))
                .hasMessageMatching(
                        "light\\.grey must be the error function that the recipe was made with, SHA-256 [0-9a-f]{12}\\.\\.\\., was [0-9a-f]{12}\\.\\.\\.")
                .extracting(Failure::kind)
                .isEqualTo(Failure.Kind.INPUT);
        assertThat(folder.resolve("c.png")).doesNotExist();
    }

    /// By what it holds, under whatever name.
    @Test
    void theFileMayBeCalledOtherwise() throws Exception {
        mix("a.png", Optional.empty(), Map.of(), error("light.grey"));
        Files.move(folder.resolve("light.grey"), folder.resolve("moved.grey"));
        mix("b.png", Optional.of(folder.resolve("a.png")), Map.of(), error("moved.grey", "dark.grey"));

        assertThat(mean("b.png")).isBetween(0.49, 0.51);
    }

    @Test
    void whatCannotBeUsedIsRefused() throws Exception {
        requireRefused(error("empty.grey"), Failure.Kind.INPUT, "empty.grey: must hold a grey, was empty");
        requireRefused(
                error("missing.grey"),
                Failure.Kind.INPUT,
                folder.resolve("missing.grey") + ": an error function must be a file, was not found");
        requireRefused(
                new ErrorRequest(error("light.grey").functions(), Map.of(), Device.CUDA),
                Failure.Kind.USAGE,
                "device must be cpu, was cuda");
        requireRefused(
                error("near.png"),
                Failure.Kind.INPUT,
                folder.resolve("near.png") + ": an error function must be text in UTF-8, was not");
        Files.writeString(folder.resolve("Mine.py"), "x");
        requireRefused(error("Mine.py"), Failure.Kind.USAGE, "error must be a file of Java, NAME.java, was Mine.py");
        requireRefused(
                error("light.grey", "light.grey"),
                Failure.Kind.USAGE,
                "error must be functions of different names, was twice light.grey");
        requireRefused(
                error("0*light.grey"),
                Failure.Kind.USAGE,
                "an error function's weight must be > 0 and <= 1e9, was 0.0");
    }

    private void requireRefused(ErrorRequest request, Failure.Kind kind, String message) {
        var failure = refused("x.png", Optional.empty(), Map.of(), request);
        assertThat(failure).hasMessage(message);
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(folder.resolve("x.png")).doesNotExist();
    }

    private ErrorRequest error(String... functions) {
        var all = new ArrayList<ErrorRequest.Function>();
        for (var function : functions) {
            int star = function.indexOf('*');
            var weight = star < 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(function.substring(0, star)));
            all.add(new ErrorRequest.Function(weight, folder.resolve(function.substring(star + 1))));
        }
        return new ErrorRequest(all, Map.of(), Device.CPU);
    }

    private Failure refused(String output, Optional<Path> recipe, Map<String, String> fields, ErrorRequest error) {
        return catchThrowableOfType(Failure.class, () -> mix(output, recipe, fields, error));
    }

    private Mixed mix(String output, Optional<Path> recipe, Map<String, String> fields, ErrorRequest error)
            throws Failure {
        var request = new MixRequest(
                List.of(folder.resolve("near.png"), folder.resolve("far.png")),
                folder.resolve(output),
                new RecipeChoice(recipe, new HashMap<>(fields)),
                Map.of(),
                Optional.empty(),
                false,
                2,
                STREAMS,
                error);
        return new MixPictures(request, told::add).run(Listener.NONE);
    }

    private Picture read(String name) throws Exception {
        return PictureReader.read(folder.resolve(name), Recipe.DEFAULT.background())
                .picture();
    }

    private double mean(String name) throws Exception {
        var picture = read(name);
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < picture.shape().planeSize(); i++) {
                sum += picture.code(channel, i);
            }
        }
        return sum / picture.shape().samples() / Picture.WHITE;
    }
}
