package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.MixPictures;
import dev.nearfar.app.MixRequest;
import dev.nearfar.app.Mixed;
import dev.nearfar.app.RecipeChoice;
import dev.nearfar.app.StandardStreams;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearfar mix`: two pictures become one.
@Command(
        name = "mix",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar mix cat.png raccoon.jpg -o both.png",
            "  nearfar mix cat.png raccoon.jpg -o soft.png --sigma 5 --near-weight 0.3 --report soft.json",
            "  nearfar mix cat.png raccoon.jpg -o again.png --recipe soft.json",
            "  nearfar mix cat.png raccoon.jpg -o classic.png --preset classic --low-cutoff 12cpp",
            "",
            "Usage: nearfar mix NEAR FAR -o OUT [options]",
        },
        description = "Makes one picture out of two: NEAR is seen up close, FAR from afar.",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = NearfarCommand.VersionLine.class)
final class MixCommand implements Callable<Integer> {
    private final StandardStreams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    // Nothing is required in picocli's eyes: it tells all that is missing in one breath and in its own words.
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NEAR",
            hideParamSyntax = true,
            description = "the picture for up close: PNG or JPEG; - is standard input")
    private @Nullable String near;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FAR",
            hideParamSyntax = true,
            description = "the picture for afar; - is standard input")
    private @Nullable String far;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "the picture to write: .png, .jpg or .jpeg; - is a PNG on standard output (must be given)")
    private @Nullable String output;

    @Option(names = "--force", description = "replace files that exist (default: refuse to)")
    private boolean force;

    @Option(
            names = "--report",
            paramLabel = "JSON",
            description = "write how the picture was made, recipe included; - is standard output (default: no report)")
    private @Nullable String report;

    @Option(
            names = "--recipe",
            paramLabel = "JSON",
            description = "do as this recipe, or the recipe in this report, says; options below change it; "
                    + "- is standard input (default: what the options below say)")
    private @Nullable String recipe;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads work, 1..1024; never changes a pixel (default: one a processor)")
    private @Nullable String threads;

    @Option(names = "--quiet", description = "say nothing but what went wrong (default: tell, and show progress)")
    private boolean quiet;

    private MixCommand(StandardStreams streams) {
        this.streams = streams;
    }

    static CommandLine create(StandardStreams streams) {
        var line = new CommandLine(new MixCommand(streams)).addMixin("memory", new MemoryOption());
        RecipeOptions.addTo(line.getCommandSpec());
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
                path("NEAR", near),
                path("FAR", far),
                path("-o", output),
                new RecipeChoice(optionalPath("--recipe", recipe), fields),
                optionalPath("--report", report),
                force,
                threads(),
                streams);
    }

    private int threads() throws Failure {
        if (threads == null) {
            return Math.min(Runtime.getRuntime().availableProcessors(), 1024);
        }
        if (!threads.matches("[0-9]{1,4}") || Integer.parseInt(threads) < 1 || Integer.parseInt(threads) > 1024) {
            throw usage("threads must be 1..1024, was " + threads);
        }
        return Integer.parseInt(threads);
    }

    private static Optional<Path> optionalPath(String name, @Nullable String text) throws Failure {
        return text == null ? Optional.empty() : Optional.of(path(name, text));
    }

    private static Path path(String name, @Nullable String text) throws Failure {
        if (text == null || text.isEmpty()) {
            throw usage("%s must be given, was %s".formatted(name, text == null ? "missing" : "empty"));
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw usage("%s must be a file name, was %s: %s".formatted(name, text, e.getReason()));
        }
    }

    private static Failure usage(String message) {
        return new Failure(Failure.Kind.USAGE, message, null);
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
