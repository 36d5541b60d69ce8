package dev.nearfar.cli;

import java.util.Set;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with arguments, as all messages here say it: what, the rule, the value.
final class UsageMessage {
    private UsageMessage() {}

    static String of(ParameterException exception) {
        return switch (exception) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            // No argument is declared as required (the commands check that themselves), so what is missing is a value.
            case MissingParameterException missing ->
                "%s must be followed by its value, was not"
                        .formatted(name(missing.getMissing().getFirst()));
            case OverwrittenOptionException twice ->
                "%s must be given once, was given again".formatted(name(twice.getOverwritten()));
            default ->
                exception.getArgSpec() == null
                        ? String.valueOf(exception.getMessage())
                        : "%s must have no value, had %s".formatted(name(exception.getArgSpec()), exception.getValue());
        };
    }

    private static String unmatched(UnmatchedArgumentException exception) {
        var command = exception.getCommandLine();
        var what = exception.getUnmatched().getFirst();
        if (exception.isUnknownOption()) {
            var name = what.replaceFirst("=.*", "");
            return "an option must be one of the command's, was %s%s"
                    .formatted(
                            name,
                            meant(name, command.getCommandSpec().optionsMap().keySet()));
        }
        var commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? "pictures must be two, NEAR and FAR, had one more: " + what
                : "a command must be one of %s, was %s%s"
                        .formatted(String.join(", ", commands), what, meant(what, commands));
    }

    private static String meant(String typed, Set<String> words) {
        return Spelling.nearest(typed, words)
                .map("; did you mean %s?"::formatted)
                .orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? String.join("/", option.names()) : argument.paramLabel();
    }
}
