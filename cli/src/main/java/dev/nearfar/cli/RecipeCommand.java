package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.MixRequest;
import dev.nearfar.app.RecipeChoice;
import dev.nearfar.app.RecipeRequest;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.app.WriteRecipe;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nearfar recipe`: what would be done.
@Command(
        name = "recipe",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar recipe cat.png raccoon.jpg",
            "  nearfar recipe cat.png --see thumbnail:96=raccoon.jpg -o R.json",
            "  nearfar mix cat.png raccoon.jpg -o both.png --recipe R.json",
            "",
            "Usage: nearfar recipe [NEAR FAR] [options]",
        },
        description = {
            "Says what mix would do, as JSON: every number that decides the picture, and the list of terms whose sum is made "
                    + "small.",
            "",
            "An edited list is carried out by mix --recipe. Without pictures the recipe is told as far as options say it.",
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
final class RecipeCommand implements Callable<Integer> {
    private final StandardStreams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "JSON",
            description = "where the recipe goes; - is standard output (default: -)")
    private String output = "-";

    @Option(names = "--force", description = "replace a file that exists (default: refuse to)")
    private boolean force;

    @Option(
            names = "--recipe",
            paramLabel = "JSON|PNG",
            description =
                    "begin with this recipe, this report, or the picture that was made so; options change it; - is standard "
                            + "input (default: what the options say)")
    private @Nullable String recipe;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads work, 1..1024; never changes a number (default: one a processor)")
    private @Nullable String threads;

    @Option(names = "--quiet", description = "say nothing but what went wrong (default: tell)")
    private boolean quiet;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    private RecipeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    static CommandLine create(StandardStreams streams) {
        var line = new CommandLine(new RecipeCommand(streams)).addMixin("memory", new MemoryOption());
        RecipeOptions.addTo(line.getCommandSpec());
        PictureOptions.listViewsIn(line);
        return line;
    }

    @Override
    public Integer call() throws Failure {
        var fields = RecipeOptions.given(spec.commandLine().getParseResult());
        var inputs = pictures.inputs(recipe != null);
        var request = new RecipeRequest(
                inputs.isEmpty() ? List.<Path>of() : inputs.paths(fields),
                new RecipeChoice(Arguments.optionalPath("--recipe", recipe), fields),
                Arguments.path("-o", output),
                force,
                Arguments.threads(threads, MixRequest.MOST_THREADS),
                limits.on(streams));
        new WriteRecipe(request, this::tell).run();
        return ExitCode.OK;
    }

    private void tell(String line) {
        if (!quiet) {
            spec.commandLine().getErr().println(line);
        }
    }
}
