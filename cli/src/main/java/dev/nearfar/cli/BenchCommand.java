package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.app.bench.BenchReport;
import dev.nearfar.app.bench.BenchRequest;
import dev.nearfar.app.bench.Benchmark;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearfar bench`: how long the work takes on this machine.
@Command(
        name = "bench",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar bench",
            "  nearfar bench --size 1024 --threads 4 --json",
            "  nearfar bench cat.png raccoon.jpg --save pictures",
            "",
            "Usage: nearfar bench [NEAR FAR] [options]",
        },
        description = {
            "Measures how long the work takes on this machine.",
            "",
            "That takes about 20 seconds, more for large pictures. Times are wall time in milliseconds, medians "
                    + "after a warm-up. evaluationMs is the interval between successive evaluations of the published "
                    + "descent: one loss and gradient, the sigmoid and its pullback, and the update. Times of whole "
                    + "pictures are from samples to canvas, without reading and writing files.",
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
final class BenchCommand implements Callable<Integer> {
    private final StandardStreams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "NEAR FAR",
            hideParamSyntax = true,
            description = "two pictures, cut and scaled to a square (default: two made by formula, like photographs)")
    private List<String> pictures = List.of();

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "pixels a side of the square pictures, 2..8000 (default: 512)")
    private String size = "512";

    @Option(names = "--threads", paramLabel = "N", description = "how many threads work, 1..1024 (default: 2)")
    private String threads = "2";

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "how long each figure is measured, at least, 0..3600 (default: 1.5)")
    private String seconds = "1.5";

    @Option(names = "--json", description = "tell the figures as JSON (default: as a table)")
    private boolean json;

    @Option(
            names = "--save",
            paramLabel = "FOLDER",
            description = "write the two pictures there as near.png and far.png (default: write nothing); "
                    + "of these, solver converge of preset seed makes the pixels that pixelsSha256 tells")
    private @Nullable String folder;

    @Option(names = "--force", description = "replace files that exist (default: refuse to)")
    private boolean force;

    @Option(names = "--quiet", description = "do not tell what is being measured (default: tell, on a terminal)")
    private boolean quiet;

    private BenchCommand(StandardStreams streams) {
        this.streams = streams;
    }

    static CommandLine create(StandardStreams streams) {
        return new CommandLine(new BenchCommand(streams)).addMixin("memory", new MemoryOption());
    }

    @Override
    public Integer call() throws Failure {
        var request = request();
        var results = new Benchmark(request, this::tell).run();
        (json ? BenchReport.JSON : BenchReport.TABLE).write(results, streams);
        return ExitCode.OK;
    }

    private void tell(String part) {
        if (!quiet && Boolean.getBoolean("nearfar.terminal")) {
            spec.commandLine().getErr().println("measuring: " + part);
        }
    }

    private BenchRequest request() throws Failure {
        int side = Arguments.number("size", size, BenchRequest.LEAST_SIZE, BenchRequest.MOST_SIZE);
        int workers = Arguments.number("threads", threads, 1, BenchRequest.MOST_THREADS);
        var target = Arguments.optionalPath("--save", folder);
        return new BenchRequest(files(), side, workers, seconds(), target, force);
    }

    private Optional<BenchRequest.Files> files() throws Failure {
        if (pictures.isEmpty()) {
            return Optional.empty();
        }
        if (pictures.size() != 2) {
            throw Arguments.usage("pictures must be two, NEAR and FAR, or none, were %d: %s"
                    .formatted(pictures.size(), String.join(" ", pictures)));
        }
        return Optional.of(new BenchRequest.Files(
                Arguments.path("NEAR", pictures.get(0)), Arguments.path("FAR", pictures.get(1))));
    }

    private double seconds() throws Failure {
        if (!seconds.matches("[0-9]{1,4}(\\.[0-9]{1,9})?") || Double.parseDouble(seconds) > BenchRequest.MOST_SECONDS) {
            throw Arguments.usage("seconds must be 0..%d, was %s".formatted(BenchRequest.MOST_SECONDS, seconds));
        }
        return Double.parseDouble(seconds);
    }
}
