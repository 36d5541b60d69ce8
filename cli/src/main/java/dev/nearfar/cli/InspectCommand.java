package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.app.inspect.InspectPicture;
import dev.nearfar.app.inspect.InspectReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearfar inspect`: what a picture says of itself.
@Command(
        name = "inspect",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar inspect both.png",
            "  nearfar inspect both.png --json",
            "",
            "Usage: nearfar inspect PICTURE [options]",
        },
        description = {
            "Tells what a picture file says of itself: format, pixels, depth, profile, size, orientation, and the recipe "
                    + "that it carries.",
            "",
            "Looks at PNG, JPEG, TIFF, GIF and BMP, and decodes no pixel.",
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
final class InspectCommand implements Callable<Integer> {
    private final StandardStreams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "PICTURE",
            hideParamSyntax = true,
            description = "the picture; - is standard input")
    private List<String> pictures = List.of();

    @Option(names = "--json", description = "tell it as JSON (default: as lines to read)")
    private boolean json;

    @Option(names = "--quiet", description = "say nothing of a recipe that cannot be read (default: tell)")
    private boolean quiet;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    private InspectCommand(StandardStreams streams) {
        this.streams = streams;
    }

    static CommandLine create(StandardStreams streams) {
        return new CommandLine(new InspectCommand(streams)).addMixin("memory", new MemoryOption());
    }

    @Override
    public Integer call() throws Failure {
        if (pictures.size() > 1) {
            throw Arguments.usage("a picture must be one, PICTURE, were %d: %s"
                    .formatted(pictures.size(), String.join(" ", pictures)));
        }
        var picture = Arguments.path("PICTURE", pictures.isEmpty() ? null : pictures.getFirst());
        new InspectPicture(picture, limits.on(streams), this::tell)
                .run(json ? InspectReport.JSON : InspectReport.TABLE);
        return ExitCode.OK;
    }

    private void tell(String line) {
        if (!quiet) {
            spec.commandLine().getErr().println(line);
        }
    }
}
