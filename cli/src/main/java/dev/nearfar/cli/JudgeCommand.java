package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.RecipeFields;
import dev.nearfar.app.RecipeFile;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.app.judge.JudgePictures;
import dev.nearfar.app.judge.JudgeReport;
import dev.nearfar.app.judge.JudgeRequest;
import dev.nearfar.core.recipe.Fit;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Sights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearfar judge`: how each picture of a hybrid reads.
@Command(
        name = "judge",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar judge cat.png raccoon.jpg both.png",
            "  nearfar judge cat.png raccoon.jpg both.png --width 60cm --far-at 8m --plot both-judged.svg",
            "  nearfar judge cat.png raccoon.jpg both.png --json",
            "",
            "Usage: nearfar judge NEAR FAR HYBRID [options]",
        },
        description = {
            "Measures how each of two pictures reads in a hybrid of them, and where one turns into the other.",
            "",
            "Beside the hybrid stand controls, of which everybody knows what they show: either picture alone, both "
                    + "half and half, the far picture blurred. The exit code is 1 where a picture does not read.",
            "",
            "Where no distances or widths are given, and no alignment, those of the recipe count that the hybrid carries.",
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
final class JudgeCommand implements Callable<Integer> {
    private static final int PICTURES = 3;

    private final StandardStreams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "NEAR FAR HYBRID",
            hideParamSyntax = true,
            description = "the picture for up close, the one for afar, and what was made of them: PNG, JPEG, TIFF, "
                    + "GIF or BMP; "
                    + "- is standard input")
    private List<String> pictures = List.of();

    @Option(names = "--json", description = "tell what was measured as JSON (default: as a table)")
    private boolean json;

    @Option(
            names = "--plot",
            paramLabel = "PLOT",
            description = "draw how like each picture the hybrid is over distance: .png or .svg (default: no plot)")
    private @Nullable String plot;

    @Option(
            names = "--fit",
            paramLabel = "cover|contain|stretch",
            description = "how NEAR and FAR were laid on the hybrid (default: as its recipe says, else cover)")
    private @Nullable String fit;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads work, 1..1024; never changes a figure (default: one a processor)")
    private @Nullable String threads;

    @Option(names = "--force", description = "replace a plot that exists (default: refuse to)")
    private boolean force;

    @Option(names = "--quiet", description = "do not tell what was done to the pictures (default: tell)")
    private boolean quiet;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    private JudgeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    static CommandLine create(StandardStreams streams) {
        var line = new CommandLine(new JudgeCommand(streams)).addMixin("memory", new MemoryOption());
        RecipeOptions.addGeometryAndPlacementTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() throws Failure {
        var judged = new JudgePictures(request(), this::tell).run();
        return judged.reads() ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private void tell(String line) {
        if (!quiet) {
            spec.commandLine().getErr().println(line);
        }
    }

    private JudgeRequest request() throws Failure {
        if (pictures.size() != PICTURES) {
            throw Arguments.usage("pictures must be three, NEAR, FAR and HYBRID, were %d%s"
                    .formatted(pictures.size(), pictures.isEmpty() ? "" : ": " + String.join(" ", pictures)));
        }
        var parsed = spec.commandLine().getParseResult();
        var carried = RecipeFile.carriedBy(Arguments.path("HYBRID", pictures.get(2)));
        var geometry = RecipeOptions.geometry(parsed, carried);
        var placement = RecipeOptions.placement(parsed, carried, streams);
        try {
            return new JudgeRequest(
                    Arguments.path("NEAR", pictures.get(0)),
                    Arguments.path("FAR", pictures.get(1)),
                    Arguments.path("HYBRID", pictures.get(2)),
                    geometry,
                    fit(carried),
                    placement,
                    carried.map(Recipe::see).orElse(Sights.BY_DISTANCE),
                    json ? JudgeReport.JSON : JudgeReport.TABLE,
                    Arguments.optionalPath("--plot", plot),
                    force,
                    Arguments.threads(threads, JudgeRequest.MOST_THREADS),
                    limits.on(streams));
        } catch (IllegalArgumentException e) {
            throw Arguments.usage(String.valueOf(e.getMessage()));
        }
    }

    private Fit fit(Optional<Recipe> carried) {
        return fit == null
                ? carried.orElse(Recipe.DEFAULT).fit()
                : RecipeFields.with(Recipe.DEFAULT, Map.of("fit", fit)).fit();
    }
}
