package dev.nearfar.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Where the process begins.
public final class Main {
    private Main() {}

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] arguments) throws IOException {
        useErrorStreamOfLauncher();
        int code = commandLine().execute(arguments);
        System.out.flush();
        System.err.flush();
        System.exit(code);
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new NearfarCommand());
        line.addSubcommand("mix", MixCommand.create());
        return line.setParameterExceptionHandler(Main::refuse)
                .setExecutionExceptionHandler((exception, command, parsed) -> internal(exception, command))
                .setExitCodeExceptionMapper(exception -> ExitCode.INTERNAL)
                .setCaseInsensitiveEnumValuesAllowed(false)
                .setUsageHelpAutoWidth(true);
    }

    private static int refuse(ParameterException exception, String[] arguments) {
        var command = exception.getCommandLine();
        command.getErr()
                .println("nearfar: %s (see %s --help)"
                        .formatted(
                                firstLine(exception.getMessage()),
                                command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static int internal(Exception exception, CommandLine command) {
        command.getErr().println("nearfar: internal error: " + firstLine(exception.toString()));
        if (Boolean.getBoolean("nearfar.debug")) {
            exception.printStackTrace(command.getErr());
        }
        return ExitCode.INTERNAL;
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /// The launcher keeps the JVM's own lines apart by handing over the real standard error as another descriptor.
    private static void useErrorStreamOfLauncher() throws IOException {
        var descriptor = System.getProperty("nearfar.stderr");
        if (descriptor != null) {
            System.setErr(new PrintStream(
                    new FileOutputStream("/dev/fd/" + Integer.parseInt(descriptor)), true, StandardCharsets.UTF_8));
        }
    }
}
