package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearfar completion`: lets a shell complete what is typed.
@Command(
        name = "completion",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar completion bash > ~/.local/share/bash-completion/completions/nearfar",
            "  source <(nearfar completion bash)",
            "",
            "Usage: nearfar completion bash|zsh",
        },
        description = "Writes a script that lets a shell complete commands and options with the tab key.",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
final class CompletionCommand implements Callable<Integer> {
    private static final List<String> SHELLS = List.of("bash", "zsh");

    private final StandardStreams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "SHELL", hideParamSyntax = true, description = "bash or zsh")
    private List<String> shells = List.of();

    private CompletionCommand(StandardStreams streams) {
        this.streams = streams;
    }

    static CommandLine create(StandardStreams streams) {
        return new CommandLine(new CompletionCommand(streams)).addMixin("quiet", new QuietOption());
    }

    /// One script serves both: under zsh it turns on the emulation that zsh has for bash's.
    @Override
    public Integer call() throws Failure {
        var shell = String.join(" ", shells);
        if (!SHELLS.contains(shell)) {
            throw Arguments.usage("shell must be bash or zsh, was " + (shell.isEmpty() ? "missing" : shell));
        }
        streams.write(AutoComplete.bash("nearfar", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
