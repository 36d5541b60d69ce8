package dev.nearfar.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.external.Device;
import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.external.ErrorTask;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.objective.Goal;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.External;
import dev.nearfar.core.recipe.Externals;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.files.PictureReader;
import dev.nearfar.files.model.PictureFileException;
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

    /// By the readable reference in double, at the far picture as the canvas.
    @Test
    void theGradientOnThePublishedPicturesIsTheReferences() throws Exception {
        assumeTrue(asked(), REASON);
        var folder = Path.of(FOLDER);
        var golden = Files.readString(folder.resolve("golden.json"));
        var near = picture(folder, golden, "near").toPlanes(Precision.DOUBLE);
        var far = picture(folder, golden, "far").toPlanes(Precision.DOUBLE);
        var text = Files.readString(Examples.FOLDER.resolve("Published.java"));
        var shape = near.shape();
        var seed = Seed.DEFAULT;
        var blurred = new ViewSpec.Blurred(PowerLaw.PUBLISHED, seed.sigma(), seed.taps(), Border.ZERO);
        try (var workers = new Workers(2);
                var source = new JavaErrors().compile("Published.java", text, Device.CPU, 2)) {
            var objective = new Objective(List.of(
                    Goal.towards(
                            new Part("near", seed.nearWeight()),
                            new ViewSpec.Near().build(shape, Precision.DOUBLE, workers),
                            near,
                            new SquaredDifference(shape, workers)),
                    Goal.towards(
                            new Part("far", seed.farWeight()),
                            blurred.build(shape, Precision.DOUBLE, workers),
                            far,
                            new SquaredDifference(shape, workers))));
            var gradient = Planes.zero(shape, Precision.DOUBLE);
            var reference = new Differentiated(objective.evaluate(far, gradient), gradient);
            var task = new ErrorTask(
                    new Part("Published.java", 1), List.of(near, far), Map.of(), Geometry.DEFAULT, workers);

            Differentiated.of(source.term(task), far).requireCloseTo(reference, TOLERANCE);
        }
    }

    private static Picture picture(Path folder, String golden, String which) throws IOException, PictureFileException {
        var name = Pattern.compile("\"%s\":\\s*\"([^\"]+)\"".formatted(which)).matcher(golden);
        assertThat(name.find()).isTrue();
        return PictureReader.read(folder.resolve(name.group(1)), Recipe.DEFAULT.background())
                .picture();
    }
}
