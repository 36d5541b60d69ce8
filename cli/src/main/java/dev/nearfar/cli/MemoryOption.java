package dev.nearfar.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `--memory`, on which the launcher has acted: the virtual machine's memory is set when it starts. Here it is only
/// checked, for those who start the virtual machine themselves.
final class MemoryOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "how much memory may be used: 4g, 900m (default: three quarters of the machine's)")
    void check(String size) {
        if (!size.matches("[1-9][0-9]{0,6}[mMgG]")) {
            throw new ParameterException(
                    command.commandLine(), "memory must be a whole number with m or g, such as 4g, was " + size);
        }
    }
}
