package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

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
        versionProvider = NearfarCommand.VersionLine.class)
final class NearfarCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Failure {
        throw new Failure(Failure.Kind.USAGE, "a command must be given, such as mix, was none", null);
    }

    /// The line that `--version` prints.
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"nearfar %s (Java %s)".formatted(Version.TEXT, Runtime.version())};
        }
    }
}
