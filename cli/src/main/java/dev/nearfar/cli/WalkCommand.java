package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.RecipeFile;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.app.walk.WalkAway;
import dev.nearfar.app.walk.WalkRequest;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearfar walk`: what somebody sees who walks away from a picture.
@Command(
        name = "walk",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar walk both.png -o walk.gif",
            "  nearfar walk both.png -o walk.gif --strip strip.png --width 60cm --far-at 8m",
            "  nearfar walk both.png -o strip.png",
            "",
            "Usage: nearfar walk HYBRID -o OUT [options]",
        },
        description = {
            "Shows what somebody sees who walks away from a picture, and back.",
            "",
            "On the left the picture hangs on a grey wall, as large as it looks; on the right is what the eye "
                    + "resolves of it, always in one size: blurred in linear light by a Gaussian of 0.0154 degrees, "
                    + "which halves 12.1 cycles a degree.",
            "",
            "Where no distances or widths are given, those of the recipe count that the picture carries.",
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
final class WalkCommand implements Callable<Integer> {
    private final StandardStreams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "HYBRID",
            hideParamSyntax = true,
            description = "the picture on the wall: PNG, JPEG, TIFF, GIF or BMP; - is standard input")
    private List<String> pictures = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "what to write: .gif is an animation, .png, .jpg or .jpeg a strip of pictures side by side; "
                    + "- is an animation on standard output (must be given)")
    private @Nullable String output;

    @Option(
            names = "--strip",
            paramLabel = "STRIP",
            description = "write the strip too, beside an animation: .png, .jpg or .jpeg; - is a PNG on standard "
                    + "output (default: no strip)")
    private @Nullable String strip;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "most pixels a side of the picture in a frame, 32..1000; it is never enlarged (default: 360)")
    private String size = Integer.toString(WalkRequest.DEFAULT_SIZE);

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads work, 1..1024; never changes a pixel (default: one a processor)")
    private @Nullable String threads;

    @Option(names = "--force", description = "replace files that exist (default: refuse to)")
    private boolean force;

    @Option(names = "--quiet", description = "say nothing but what went wrong (default: tell what was written)")
    private boolean quiet;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    private WalkCommand(StandardStreams streams) {
        this.streams = streams;
    }

    static CommandLine create(StandardStreams streams) {
        var line = new CommandLine(new WalkCommand(streams)).addMixin("memory", new MemoryOption());
        RecipeOptions.addGeometryTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() throws Failure {
        new WalkAway(request(), this::tell).run();
        return ExitCode.OK;
    }

    private void tell(String line) {
        if (!quiet) {
            spec.commandLine().getErr().println(line);
        }
    }

    private WalkRequest request() throws Failure {
        if (pictures.size() > 1) {
            throw Arguments.usage("a picture must be one, HYBRID, were %d: %s"
                    .formatted(pictures.size(), String.join(" ", pictures)));
        }
        var picture = Arguments.path("HYBRID", pictures.isEmpty() ? null : pictures.getFirst());
        return new WalkRequest(
                picture,
                Arguments.path("-o", output),
                Arguments.optionalPath("--strip", strip),
                RecipeOptions.geometry(spec.commandLine().getParseResult(), RecipeFile.carriedBy(picture)),
                Arguments.number("size", size, WalkRequest.LEAST_SIZE, WalkRequest.MOST_SIZE),
                force,
                Arguments.threads(threads, WalkRequest.MOST_THREADS),
                limits.on(streams));
    }
}
