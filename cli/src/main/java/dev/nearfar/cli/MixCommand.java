package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.MixPictures;
import dev.nearfar.app.MixRequest;
import dev.nearfar.app.Mixed;
import dev.nearfar.app.RecipeChoice;
import dev.nearfar.app.StandardStreams;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nearfar mix`: two pictures become one.
@Command(
        name = "mix",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar mix cat.png raccoon.jpg -o both.png",
            "  nearfar mix cat.png raccoon.jpg -o wall.png --far-at 6m",
            "  nearfar mix cat.png raccoon.jpg -o again.png --recipe wall.png",
            "  nearfar mix cat.png raccoon.jpg -o laid.png --align A.json",
            "  nearfar mix cat.png --see thumbnail:96=raccoon.jpg -o chat.png",
            "  nearfar mix cat.png raccoon.jpg -o print.tif --depth 16 --width 40cm",
            "  nearfar mix cat.png raccoon.jpg -o published.png --preset seed",
            "",
            "Usage: nearfar mix NEAR FAR -o OUT [options]",
            "       nearfar mix --at DISTANCE=PICTURE --at DISTANCE=PICTURE ... -o OUT [options]",
            "       nearfar mix NEAR --see VIEW=PICTURE ... -o OUT [options]",
        },
        description =
                "Makes one picture out of two: NEAR is seen up close, FAR from afar. Of more than two with --at, for other views than "
                        + "distances with --see.",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
final class MixCommand implements Callable<Integer> {
    private final StandardStreams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "the picture to write: .png, .jpg, .jpeg, .tif or .tiff; - is a PNG on standard output "
                    + "(must be given)")
    private @Nullable String output;

    @Mixin
    private OutputOptions outputOptions = new OutputOptions();

    @Option(names = "--force", description = "replace files that exist (default: refuse to)")
    private boolean force;

    @Option(
            names = "--report",
            paramLabel = "JSON",
            description = "write how the picture was made, recipe included; - is standard output (default: no report)")
    private @Nullable String report;

    @Option(names = "--json", description = "the report on standard output, as --report - (default: no report)")
    private boolean json;

    @Option(
            names = "--recipe",
            paramLabel = "JSON|PNG",
            description = "do as this recipe, this report, or the picture that was made so says; options change it; "
                    + "- is standard input (default: what the options say)")
    private @Nullable String recipe;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads work, 1..1024; never changes a pixel (default: one a processor)")
    private @Nullable String threads;

    @Option(names = "--quiet", description = "say nothing but what went wrong (default: tell, and show progress)")
    private boolean quiet;

    @Mixin
    private ErrorOptions errors = new ErrorOptions();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    private MixCommand(StandardStreams streams) {
        this.streams = streams;
    }

    static CommandLine create(StandardStreams streams) {
        var line = new CommandLine(new MixCommand(streams)).addMixin("memory", new MemoryOption());
        RecipeOptions.addTo(line.getCommandSpec());
        PictureOptions.listViewsIn(line);
        return line;
    }

    @Override
    public Integer call() throws Failure {
        var request = request();
        try (var progress = new Progress(spec.commandLine().getErr(), quiet, Boolean.getBoolean("nearfar.terminal"))) {
            var mixed = new MixPictures(request, progress::say).run(progress);
            progress.say(summary(mixed));
        }
        return ExitCode.OK;
    }

    private MixRequest request() throws Failure {
        var fields = RecipeOptions.given(spec.commandLine().getParseResult());
        return new MixRequest(
                pictures.inputs(recipe != null).paths(fields),
                Arguments.path("-o", output),
                new RecipeChoice(Arguments.optionalPath("--recipe", recipe), fields),
                outputOptions.given(),
                report(),
                force,
                Arguments.threads(threads, MixRequest.MOST_THREADS),
                limits.on(streams),
                errors.given());
    }

    private Optional<Path> report() throws Failure {
        if (json && report != null) {
            throw Arguments.usage("report must be left out with --json, was " + report);
        }
        return Arguments.optionalPath("--report", json ? "-" : report);
    }

    private static String summary(Mixed mixed) {
        var made = mixed.report();
        var how = made.evaluations() == 0 ? "" : ", %d evaluations".formatted(made.evaluations());
        return String.format(
                Locale.ROOT,
                "%s: %dx%d, preset %s%s, %.1f s",
                mixed.output(),
                made.width(),
                made.height(),
                made.recipe().method().preset(),
                how,
                mixed.secondsTotal());
    }
}
