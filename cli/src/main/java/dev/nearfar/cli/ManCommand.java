package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `nearfar man`: the manual page.
@Command(
        name = "man",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar man > ~/.local/share/man/man1/nearfar.1",
            "  nearfar man | man -l -",
            "",
            "Usage: nearfar man",
        },
        description = "Writes the manual page, for the program man.",
        optionListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
final class ManCommand implements Callable<Integer> {
    private final StandardStreams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ManCommand(StandardStreams streams) {
        this.streams = streams;
    }

    static CommandLine create(StandardStreams streams) {
        return new CommandLine(new ManCommand(streams)).addMixin("quiet", new QuietOption());
    }

    @Override
    public Integer call() throws Failure {
        streams.write(ManPage.of(spec.root().commandLine()));
        return ExitCode.OK;
    }
}
