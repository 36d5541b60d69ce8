package dev.nearfar.cli;

import dev.nearfar.app.StandardStreams;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Locale;
import picocli.CommandLine;

/// Where the process begins.
public final class Main {
    private Main() {}

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] arguments) {
        // All messages are English; without this their digits would be Arabic or Thai on some machines.
        Locale.setDefault(Locale.ROOT);
        ErrorStream.takeFromLauncher();
        // System.out would keep it to itself when a reader has gone away.
        var output = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        int code = commandLine(new StandardStreams(System.in, output)).execute(arguments);
        System.out.flush();
        System.err.flush();
        System.exit(code);
    }

    /// The whole command, which ends every failure in one line and an exit code.
    static CommandLine commandLine(StandardStreams streams) {
        var line = new CommandLine(new NearfarCommand());
        line.addSubcommand("mix", MixCommand.create(streams));
        line.addSubcommand("align", AlignCommand.create(streams));
        line.addSubcommand("judge", JudgeCommand.create(streams));
        line.addSubcommand("walk", WalkCommand.create(streams));
        line.addSubcommand("recipe", RecipeCommand.create(streams));
        line.addSubcommand("inspect", InspectCommand.create(streams));
        line.addSubcommand("bench", BenchCommand.create(streams));
        line.addSubcommand("studio", StudioCommand.create(streams));
        line.addSubcommand("completion", CompletionCommand.create(streams));
        line.addSubcommand("man", ManCommand.create(streams));
        return line.setExecutionStrategy(Endings::run)
                .setParameterExceptionHandler(Endings::ofUsage)
                .setExecutionExceptionHandler(Endings::ofFailure)
                // A file may be called @anything.
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100);
    }
}
