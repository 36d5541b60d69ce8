package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// How a run of the command ends that does not end well: one line on standard error, and an exit code.
final class Endings {
    private Endings() {}

    /// Runs what was asked for; also a machine that is too small, or a broken installation, ends in one line.
    static int run(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError error) {
            var message =
                    "memory must suffice for the pictures, ran out (%s); raise --memory".formatted(error.getMessage());
            return end(
                    new Failure(Failure.Kind.INTERNAL, message, error),
                    parsed.commandSpec().commandLine());
        } catch (Error error) {
            return end(internal(error), parsed.commandSpec().commandLine());
        }
    }

    /// Arguments that do not fit the command.
    static int ofUsage(ParameterException exception, String[] arguments) {
        var failure = new Failure(Failure.Kind.USAGE, UsageMessage.of(exception), exception);
        return end(failure, exception.getCommandLine());
    }

    /// What the command throws.
    static int ofFailure(Exception exception, CommandLine command, ParseResult parsed) {
        return end(exception instanceof Failure failure ? failure : internal(exception), command);
    }

    private static Failure internal(Throwable thrown) {
        return new Failure(Failure.Kind.INTERNAL, "internal error: " + thrown, thrown);
    }

    private static int end(Failure failure, CommandLine command) {
        var hint = switch (failure.kind()) {
            case USAGE -> " (see %s --help)".formatted(command.getCommandSpec().qualifiedName());
            case EXISTS -> " (--force replaces it)";
            case INPUT, OUTPUT, IO, INTERNAL -> "";
        };
        command.getErr().println("nearfar: " + failure.getMessage() + hint);
        if (Boolean.getBoolean("nearfar.debug")) {
            failure.printStackTrace(command.getErr());
        }
        return ExitCode.of(failure);
    }
}
