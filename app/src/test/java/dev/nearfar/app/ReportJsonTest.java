package dev.nearfar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.objective.Part;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.result.Clipping;
import dev.nearfar.core.result.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Scripts read reports by these names and no others.
class ReportJsonTest {
    private static final List<Part> PARTS = List.of(new Part("near", 0.1), new Part("far", 1));

    private final Recipe recipe = OtherRecipe.of(Seed.DEFAULT);
    private final Mixed mixed = new Mixed(
            new Report(
                    recipe,
                    17,
                    5,
                    List.of(
                            new Evaluation(50, 99, 12.5, PARTS, List.of(25.0, 10.0)),
                            new Evaluation(99, 99, 1e-7, PARTS, List.of(1e-7, 0.0))),
                    99,
                    OptionalDouble.of(0.25),
                    new Clipping(3, 4, -0.5, 1.5, 0.125),
                    List.of("not written"),
                    1.5,
                    "simd512",
                    3,
                    OptionalDouble.empty()),
            List.of("turned \"upright\"\n"),
            new RecipeDocument(recipe, Optional.of("1.2"), List.of("a".repeat(64), "b".repeat(64)), Saving.DEFAULT),
            Optional.empty(),
            "out.png",
            "pixels hash",
            "file hash",
            2.5);

    @Test
    void namesAreTheContracts() {
        assertThat(read(mixed).keySet())
                .containsExactly(
                        "nearfar",
                        "preset",
                        "width",
                        "height",
                        "recipe",
                        "inputs",
                        "output",
                        "losses",
                        "evaluations",
                        "gapEstimate",
                        "clipping",
                        "notes",
                        "secondsSolving",
                        "secondsTotal",
                        "engine",
                        "threads",
                        "pixelsSha256",
                        "outputSha256",
                        "reproducible");
    }

    @Test
    void valuesStandUnderTheirNames() {
        var report = read(mixed);

        assertThat(report)
                .containsEntry("nearfar", "1.2")
                .containsEntry("preset", "seed")
                .containsEntry("width", number("17"))
                .containsEntry("height", number("5"))
                .containsEntry("inputs", Map.of("nearSha256", "a".repeat(64), "farSha256", "b".repeat(64)))
                .containsEntry(
                        "output",
                        Map.of("depth", number("8"), "profile", "srgb", "quality", number("95"), "strip", false))
                .containsEntry(
                        "losses",
                        List.of(
                                Map.of(
                                        "evaluation", number("50"),
                                        "total", number("12.5"),
                                        "near", number("25.0"),
                                        "far", number("10.0")),
                                Map.of(
                                        "evaluation", number("99"),
                                        "total", number("1.0E-7"),
                                        "near", number("1.0E-7"),
                                        "far", number("0.0"))))
                .containsEntry("evaluations", number("99"))
                .containsEntry("gapEstimate", number("0.25"))
                .containsEntry(
                        "clipping",
                        Map.of(
                                "below", number("3"),
                                "above", number("4"),
                                "share", number("0.125"),
                                "lowest", number("-0.5"),
                                "highest", number("1.5")))
                .containsEntry("notes", List.of("turned \"upright\"\n"))
                .containsEntry("secondsSolving", number("1.5"))
                .containsEntry("secondsTotal", number("2.5"))
                .containsEntry("engine", "simd512")
                .containsEntry("threads", number("3"))
                .containsEntry("pixelsSha256", "pixels hash")
                .containsEntry("outputSha256", "file hash")
                .containsEntry("reproducible", true);
    }

    @Test
    void theRecipeInsideReplays() {
        assertThat(RecipeJson.parse(ReportJson.of(mixed).getBytes(UTF_8))).isEqualTo(recipe);
    }

    @Test
    void linesEndAlikeEverywhere() {
        assertThat(ReportJson.of(mixed)).endsWith("}\n").doesNotContain("\r");
    }

    private static Map<String, Object> read(Mixed mixed) {
        return JsonTree.read(ReportJson.of(mixed).getBytes(UTF_8));
    }

    private static JsonTree.Numeral number(String text) {
        return new JsonTree.Numeral(text);
    }
}
