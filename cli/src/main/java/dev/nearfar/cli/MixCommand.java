package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.MixPictures;
import dev.nearfar.app.MixRequest;
import dev.nearfar.app.Mixed;
import dev.nearfar.app.RecipeFields;
import dev.nearfar.app.RecipeJson;
import dev.nearfar.core.recipe.Recipe;
import java.io.PrintWriter;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearfar mix`: two pictures become one.
@Command(
        name = "mix",
        description = "Makes one picture out of two: NEAR is seen up close, FAR from afar.",
        customSynopsis = {
            "nearfar mix cat.png raccoon.jpg -o both.png",
            "       nearfar mix cat.png raccoon.jpg -o soft.png --sigma 5 --near-weight 0.3",
            "       nearfar mix cat.png raccoon.jpg -o classic.png --preset classic",
            "       nearfar mix cat.png raccoon.jpg -o again.png --recipe report.json",
            "",
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        mixinStandardHelpOptions = true)
final class MixCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "NEAR", description = "the picture for up close (- is standard input)")
    private String near = "";

    @Parameters(index = "1", paramLabel = "FAR", description = "the picture for afar")
    private String far = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "the picture to write: .png or .jpg; - writes a PNG to standard output")
    private String output = "";

    @Option(names = "--force", description = "replace files that exist")
    private boolean force;

    @Option(names = "--quiet", description = "say nothing but what went wrong")
    private boolean quiet;

    @Option(names = "--report", paramLabel = "JSON", description = "write how the picture was made, recipe included")
    private @Nullable String report;

    @Option(names = "--recipe", paramLabel = "JSON", description = "do as this recipe or report says; options change it")
    private @Nullable String recipe;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads work; never changes a pixel (default: all processors)")
    private @Nullable String threads;

    static CommandLine create() {
        var line = new CommandLine(new MixCommand());
        RecipeOptions.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        try (var progress = new Progress(err, !quiet && Boolean.getBoolean("nearfar.terminal"))) {
            var mixed = new MixPictures(request(), note -> tell(err, note)).run(progress);
            progress.close();
            tell(err, summary(mixed));
            return ExitCode.OK;
        } catch (Failure failure) {
            err.println("nearfar: " + Main.firstLine(String.valueOf(failure.getMessage())));
            return ExitCode.of(failure);
        }
    }

    private MixRequest request() throws Failure {
        return new MixRequest(
                path(near),
                path(far),
                path(output),
                recipe(),
                report == null ? Optional.empty() : Optional.of(path(report)),
                force,
                threads(),
                System.in,
                System.out);
    }

    private Recipe recipe() throws Failure {
        var base = recipe == null ? Recipe.DEFAULT : RecipeJson.read(path(recipe));
        try {
            return RecipeFields.with(base, RecipeOptions.given(spec.commandLine().getParseResult()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!threads.matches("[0-9]{1,4}") || Integer.parseInt(threads) < 1 || Integer.parseInt(threads) > 1024) {
            throw new ParameterException(spec.commandLine(), "threads must be 1..1024, was " + threads);
        }
        return Integer.parseInt(threads);
    }

    private Path path(String text) {
        try {
            if (text.isEmpty()) {
                throw new InvalidPathException(text, "was empty");
            }
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "a file must have a valid name, " + e.getReason(), e);
        }
    }

    private void tell(PrintWriter err, String line) {
        if (!quiet) {
            err.println(line);
        }
    }

    private String summary(Mixed mixed) {
        var made = mixed.report();
        var how = made.evaluations() == 0 ? "" : ", %d evaluations".formatted(made.evaluations());
        return String.format(
                Locale.ROOT,
                "%s: %dx%d, preset %s%s, %.1f s",
                output,
                made.width(),
                made.height(),
                made.recipe().method().preset(),
                how,
                mixed.secondsTotal());
    }
}
