package dev.nearfar.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.core.optimise.Listener;
import dev.nearfar.files.RecipeChunk;
import dev.nearfar.files.model.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A PNG tells how it was made, and nothing else; and can be made again from that.
class RecipeInsideTest {
    private static final StandardStreams STREAMS =
            new StandardStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream());

    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void writePictures() throws IOException {
        TestPictures.write(folder.resolve("near.png"), 16, 12, 1);
        TestPictures.write(folder.resolve("far.png"), 16, 12, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "seed, 8, srgb",
        "seed, 16, srgb",
        "seed, 8, p3",
        "seed, 16, linear",
        "classic, 16, p3",
        "eye, 8, srgb",
        "eye, 16, linear"
    })
    void aPictureMakesItselfAgain(String preset, String depth, String profile) throws Exception {
        var fields = new HashMap<>(Map.of("preset", preset, "width", "30cm", "fit", "contain"));
        if (preset.equals("seed")) {
            fields.put("steps", "3");
        }
        var mixed = mix("a.png", "", fields, Map.of("depth", depth, "profile", profile));
        told.clear();
        mix("b.png", "a.png", Map.of(), Map.of());

        assertThat(bytes("b.png")).isEqualTo(bytes("a.png"));
        assertThat(told).noneMatch(line -> line.contains("another file") || line.contains("may differ"));
        assertThat(RecipeFile.read(folder.resolve("a.png"), STREAMS)).isEqualTo(mixed.document());
    }

    @Test
    void itNamesVersionAndInputsButNoPlaceAndNoFile() throws Exception {
        var mixed = mix("a.png", "", Map.of("preset", "seed", "steps", "3"), Map.of());
        var text = inside("a.png").orElseThrow();

        assertThat(text)
                .startsWith("{\"nearfar\":\"" + Version.TEXT + "\",\"recipe\":{\"version\":2,\"preset\":\"seed\"")
                .contains("\"nearSha256\":\"" + mixed.document().inputSha256().getFirst())
                .contains("\"farSha256\":\"" + mixed.document().inputSha256().getLast())
                .doesNotContain(
                        "near.png", "far.png", "a.png", folder.toString(), System.getProperty("user.name") + "\"");
        assertThat(text.getBytes(UTF_8)).hasSizeLessThan(1 << 16);
    }

    @Test
    void strippedItIsNotThere() throws Exception {
        mix("a.png", "", Map.of("preset", "seed", "steps", "3"), Map.of("strip", "true"));

        assertThat(inside("a.png")).isEmpty();
        assertThat(new String(bytes("a.png"), ISO_8859_1)).doesNotContain("nearfar", "iTXt");
        assertThat(failure("a.png"))
                .hasMessage(folder.resolve("a.png") + ": picture must carry a recipe, carried none");
    }

    @Test
    void otherPicturesAreTold() throws Exception {
        mix("a.png", "", Map.of("preset", "seed", "steps", "3"), Map.of());
        Files.delete(folder.resolve("far.png"));
        TestPictures.write(folder.resolve("far.png"), 16, 12, 3);
        told.clear();
        mix("b.png", "a.png", Map.of(), Map.of());

        assertThat(told)
                .singleElement()
                .asString()
                .matches(
                        "far picture is another file than the recipe's: SHA-256 [0-9a-f]{12}\\.\\.\\., was [0-9a-f]{12}\\.\\.\\.");
    }

    @Test
    void anotherVersionIsTold() throws Exception {
        Files.writeString(
                folder.resolve("r.json"),
                "{\"nearfar\": \"0.0.1\", \"recipe\": {\"version\": 1, \"preset\": \"seed\", \"steps\": 3}}");
        mix("b.png", "r.json", Map.of(), Map.of());

        assertThat(told)
                .containsExactly(
                        "recipe was made by nearfar 0.0.1, this is %s: pixels may differ".formatted(Version.TEXT));
    }

    @Test
    void standardInputMayBeThePicture() throws Exception {
        var mixed = mix("a.png", "", Map.of("preset", "seed", "steps", "3"), Map.of());
        var streams = new StandardStreams(new ByteArrayInputStream(bytes("a.png")), OutputStream.nullOutputStream());

        assertThat(RecipeFile.read(Path.of("-"), streams)).isEqualTo(mixed.document());
    }

    @Test
    void aDamagedPictureIsABadRecipe() throws Exception {
        mix("a.png", "", Map.of("preset", "seed", "steps", "3"), Map.of());
        var whole = bytes("a.png");
        Files.write(folder.resolve("c.png"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(failure("c.png").kind()).isEqualTo(Failure.Kind.INPUT);
    }

    private Failure failure(String recipe) {
        return catchThrowableOfType(Failure.class, () -> RecipeFile.read(folder.resolve(recipe), STREAMS));
    }

    private Optional<String> inside(String name) throws Exception {
        return RecipeChunk.find(name, new ByteArrayInputStream(bytes(name)), ReadOptions.DEFAULT);
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private Mixed mix(String output, String recipe, Map<String, String> fields, Map<String, String> saving)
            throws Failure {
        var request = new MixRequest(
                List.of(folder.resolve("near.png"), folder.resolve("far.png")),
                folder.resolve(output),
                new RecipeChoice(recipe.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(recipe)), fields),
                saving,
                Optional.empty(),
                false,
                2,
                STREAMS);
        return new MixPictures(request, told::add).run(Listener.NONE);
    }
}
