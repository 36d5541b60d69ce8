package dev.nearfar.cli;

import dev.nearfar.app.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `nearfar` itself: without a subcommand it only tells of itself.
@Command(
        name = "nearfar",
        description = "Makes one picture out of two: the first is seen up close, the second from afar.",
        customSynopsis = {
            "nearfar mix cat.png raccoon.jpg -o both.png",
            "       nearfar COMMAND --help",
        },
        mixinStandardHelpOptions = true,
        versionProvider = NearfarCommand.VersionLine.class)
final class NearfarCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command must be given, such as mix, was none");
    }

    /// The line that `--version` prints.
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"nearfar %s (Java %s)".formatted(Version.TEXT, Runtime.version())};
        }
    }

}
