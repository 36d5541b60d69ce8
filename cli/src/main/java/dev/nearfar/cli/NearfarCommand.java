package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `nearfar` itself: without a subcommand it only tells of itself.
@Command(
        name = "nearfar",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar mix cat.png raccoon.jpg -o both.png",
            "  nearfar mix --help",
            "",
            "Usage: nearfar COMMAND [options]",
        },
        description = "Makes one picture out of two: the first is seen up close, the second from afar.",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%n",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
final class NearfarCommand implements Callable<Integer> {
    @Option(names = "--json", description = "with --version: tell it as JSON (default: as a line)")
    void asJson(boolean json) {
        // VersionLine asks whether it was given.
    }

    @Override
    public Integer call() throws Failure {
        throw new Failure(Failure.Kind.USAGE, "a command must be given, such as mix, was none", null);
    }
}
