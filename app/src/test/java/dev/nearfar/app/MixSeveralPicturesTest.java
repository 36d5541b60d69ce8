package dev.nearfar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.core.optimise.Listener;
import dev.nearfar.files.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The preset `eye`: any number of pictures, strengths that are chosen, legibility that is measured.
class MixSeveralPicturesTest {
    private static final Map<String, String> THREE =
            Map.of("preset", "eye", "tune", "6", "width", "2cm", "nearAt", "40cm", "middleAt", "2m", "farAt", "12m");

    @TempDir
    private Path folder;

    private List<Path> pictures;

    @BeforeEach
    void writePictures() throws IOException {
        pictures = List.of(
                TestPictures.write(folder.resolve("near.png"), 40, 30, 1),
                TestPictures.write(folder.resolve("middle.png"), 40, 30, 2),
                TestPictures.write(folder.resolve("far.png"), 30, 30, 3));
    }

    @Test
    void threePicturesAreMixedAndReported() throws Exception {
        var mixed = run(pictures, "out.png", Optional.empty(), THREE);
        var report = report("out.json");

        assertThat(report).containsEntry("preset", "eye");
        assertThat(report.get("inputs"))
                .isEqualTo(Map.of(
                        "nearSha256", sha256("near.png"),
                        "middleSha256", List.of(sha256("middle.png")),
                        "farSha256", sha256("far.png")));
        var legibility = object(report, "legibility");
        assertThat(legibility.keySet()).hasToString("[near, middle1, far]");
        assertThat(legibility.values())
                .allSatisfy(margins -> assertThat(margins).asString().matches("\\{edge=.*, csf=.*}"));
        var recipe = object(report, "recipe");
        assertThat(recipe.get("middleAt")).isEqualTo("2m");
        assertThat(recipe.get("width")).isEqualTo("2cm");
        assertThat(List.of("farContrast", "farPivot", "farGap", "nearGain", "nearCut", "detailWeight"))
                .allSatisfy(
                        strength -> assertThat(recipe.get(strength)).isNotNull().isNotEqualTo("auto"));
        assertThat(mixed.readings().orElseThrow().legibility().orElseThrow().views())
                .hasSize(3);
    }

    @Test
    void theReportReplays() throws Exception {
        run(pictures, "out.png", Optional.empty(), THREE);
        run(pictures, "again.png", Optional.of(folder.resolve("out.json")), Map.of());

        assertThat(Files.readAllBytes(folder.resolve("again.png")))
                .isEqualTo(Files.readAllBytes(folder.resolve("out.png")));
        assertThat(report("again.json").get("recipe"))
                .isEqualTo(report("out.json").get("recipe"));
        assertThat(report("again.json").get("legibility"))
                .isEqualTo(report("out.json").get("legibility"));
    }

    /// Options would have the list written anew: what a person edited is not lost in silence.
    @Test
    void anEditedListGoesWithoutOptions() throws Exception {
        var two = List.of(pictures.get(0), pictures.get(2));
        run(two, "out.png", Optional.empty(), Map.of("width", "2cm", "farAt", "12m"));
        var report = folder.resolve("out.json");
        Files.writeString(report, Files.readString(report).replaceFirst("\"name\" ?: ?\"near\"", "\"name\": \"mine\""));

        var mixed = run(two, "again.png", Optional.of(report), Map.of());
        assertThat(mixed.report().losses().getLast().parts()).first().hasFieldOrPropertyWithValue("name", "mine");
        var failure = catchThrowableOfType(
                Failure.class, () -> run(two, "other.png", Optional.of(report), Map.of("balance", "0.5")));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE);
        assertThat(failure)
                .hasMessage(
                        "balance must be left out: the recipe's list of terms was edited, and would be written anew");
        run(two, "own.png", Optional.of(folder.resolve("out.png")), Map.of("balance", "0.5"));
    }

    @Test
    void everyStrengthGivenStandsInTheReport() throws Exception {
        run(
                List.of(pictures.get(0), pictures.get(2)),
                "out.png",
                Optional.empty(),
                Map.of("preset", "eye", "width", "2cm", "tune", "6", "nearGain", "1.2345", "farGap", "0.75"));

        var recipe = object(report("out.json"), "recipe");
        assertThat(recipe.get("nearGain")).isEqualTo(new JsonTree.Numeral("1.2345"));
        assertThat(recipe.get("farGap")).isEqualTo(new JsonTree.Numeral("0.75"));
    }

    @Test
    void onlyTheEyeMeasuresLegibility() throws Exception {
        run(List.of(pictures.get(0), pictures.get(2)), "out.png", Optional.empty(), Map.of("preset", "classic"));

        assertThat(report("out.json")).doesNotContainKey("legibility");
    }

    @Test
    void picturesAndDistancesMustBeAsMany() throws Exception {
        var failure = catchThrowableOfType(
                Failure.class, () -> run(pictures, "out.png", Optional.empty(), Map.of("preset", "eye")));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE);
        assertThat(failure).hasMessage("pictures must be as many as distances, 2, were 3");
        assertThat(folder.resolve("out.png")).doesNotExist();
    }

    private Mixed run(List<Path> inputs, String output, Optional<Path> recipe, Map<String, String> fields)
            throws Failure {
        var request = new MixRequest(
                inputs,
                folder.resolve(output),
                new RecipeChoice(recipe, fields),
                Map.of(),
                Optional.of(folder.resolve(output.replace(".png", ".json"))),
                false,
                2,
                new StandardStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream()));
        return new MixPictures(request, new ArrayList<String>()::add).run(Listener.NONE);
    }

    private static Map<?, ?> object(Map<String, Object> report, String name) {
        return (Map<?, ?>) Objects.requireNonNull(report.get(name));
    }

    private Map<String, Object> report(String name) throws IOException {
        return JsonTree.read(Files.readAllBytes(folder.resolve(name)));
    }

    private String sha256(String name) throws IOException {
        return Sha256.hex(Files.readAllBytes(folder.resolve(name)));
    }
}
