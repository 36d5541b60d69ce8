package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.MixRequest;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.app.Studio;
import dev.nearfar.app.StudioRequest;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nearfar studio`: a page on this machine.
@Command(
        name = "studio",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar studio --open",
            "  nearfar studio --port 8080 --token $(openssl rand -hex 16)",
            "",
            "Usage: nearfar studio [options]",
        },
        description = {
            "Serves a page on this machine: drop two pictures, line them up, drag, and walk away from the screen.",
            "",
            "The address to open goes to standard output; it opens once, in one browser. Nothing is kept on disk, and "
                    + "everything is forgotten at the end (Ctrl-C). Scripts use the HTTP API of the same server: docs/studio.md.",
        },
        optionListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
final class StudioCommand implements Callable<Integer> {
    private final StandardStreams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--open", description = "open the page in the browser (default: print its address)")
    private boolean open;

    @Option(names = "--port", paramLabel = "N", description = "port to listen on, 0..65535 (default: 0, a free one)")
    private String port = "0";

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "address of this machine to listen on; other than loopback only with --token "
                    + "(default: 127.0.0.1)")
    private String host = StudioRequest.LOOPBACK;

    @Option(
            names = "--token",
            paramLabel = "KEY",
            description = "what scripts show as \"Authorization: Bearer KEY\", at least 16 characters "
                    + "(default: only the page gets in)")
    private @Nullable String token;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "how many pictures are worked on at once, 1..64 (default: 2)")
    private String workers = "2";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads work on one, 1..1024; never changes a pixel (default: one a processor)")
    private @Nullable String threads;

    @Option(names = "--quiet", description = "say nothing but the address and what went wrong (default: tell more)")
    private boolean quiet;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    private StudioCommand(StandardStreams streams) {
        this.streams = streams;
    }

    static CommandLine create(StandardStreams streams) {
        return new CommandLine(new StudioCommand(streams)).addMixin("memory", new MemoryOption());
    }

    @Override
    public Integer call() throws Failure {
        // What was typed is judged first.
        var request = request();
        Studio.found().serve(request, this::link, this::say);
        return ExitCode.OK;
    }

    private StudioRequest request() throws Failure {
        try {
            return new StudioRequest(
                    host,
                    Arguments.number("port", port, 0, 65_535),
                    Optional.ofNullable(token),
                    Arguments.threads(threads, MixRequest.MOST_THREADS),
                    Arguments.number("workers", workers, 1, StudioRequest.MOST_WORKERS),
                    limits.on(streams).limits());
        } catch (IllegalArgumentException e) {
            throw Arguments.usage(String.valueOf(e.getMessage()));
        }
    }

    private void link(String address) throws Failure {
        streams.write(address + "\n");
        say("Ctrl-C ends the studio");
        if (open) {
            Browser.open(address).ifPresent(this::say);
        }
    }

    private void say(String line) {
        if (!quiet) {
            spec.commandLine().getErr().println(line);
        }
    }
}
