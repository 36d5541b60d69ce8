package dev.nearfar.cli;

import picocli.CommandLine.Option;

/// `--quiet` of commands that say nothing anyway: a script may give it to every command.
final class QuietOption {
    @Option(names = "--quiet", description = "changes nothing here: there is nothing to leave out (default: no)")
    void accept(boolean quiet) {
        // Nothing to leave out.
    }
}
