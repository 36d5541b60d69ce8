package dev.nearfar.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nearfar.core.Mixer;
import dev.nearfar.core.external.Device;
import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.External;
import dev.nearfar.core.recipe.Externals;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.files.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The article's error function, written as an example, gives the article's losses: 512 × 512 pixels, 200 evaluations.
class PublishedRunTest {
    private static final String VARIABLE = "NEARFAR_SEED_PICTURES";
    private static final String FOLDER = System.getenv(VARIABLE);
    private static final String REASON =
            "SKIPPED: the published run is replayed where %s names the folder of its pictures".formatted(VARIABLE);
    private static final Pattern LOSS = Pattern.compile("\"evaluation\":\\s*(\\d+),\\s*\"total\":\\s*([0-9.]+)");
    private static final double TOLERANCE = 1e-6;

    @BeforeAll
    static void sayWhatIsSkipped() {
        if (!asked()) {
            System.out.println(REASON);
        }
    }

    private static boolean asked() {
        return FOLDER != null && !FOLDER.isEmpty();
    }

    @Test
    void theLossesAreThePublishedOnes() throws Exception {
        assumeTrue(asked(), REASON);
        var folder = Path.of(FOLDER);
        var golden = Files.readString(folder.resolve("golden.json"));
        var text = Files.readString(Examples.FOLDER.resolve("Published.java"));
        var recipe = Recipe.DEFAULT
                .withMethod(
                        new Alone(Seed.Solver.DESCENT, Seed.Effort.GOOD, 200, 0.3, Seed.Start.GREY, Precision.DOUBLE))
                .withError(new Externals(List.of(new External("Published.java", "0".repeat(64), 1))));
        var evaluations = new ArrayList<Evaluation>();
        try (var mixer = new Mixer(2);
                var source = new JavaErrors().compile("Published.java", text, Device.CPU, 2)) {
            var pictures = List.of(picture(folder, golden, "near"), picture(folder, golden, "far"));
            mixer.mix(recipe, pictures, new ErrorInputs(List.of(source), Map.of()), evaluations::add);
        }
        var losses = LOSS.matcher(golden).results().toList();
        assertThat(losses).hasSize(4);
        for (var loss : losses) {
            double published = Double.parseDouble(loss.group(2));
            assertThat(evaluations.get(Integer.parseInt(loss.group(1)) - 1).total())
                    .isCloseTo(published, within(TOLERANCE * published));
        }
    }

    private static dev.nearfar.core.picture.Picture picture(Path folder, String golden, String which)
            throws IOException, dev.nearfar.files.PictureFileException {
        var name = Pattern.compile("\"%s\":\\s*\"([^\"]+)\"".formatted(which)).matcher(golden);
        assertThat(name.find()).isTrue();
        return PictureReader.read(folder.resolve(name.group(1)), Recipe.DEFAULT.background())
                .picture();
    }
}
