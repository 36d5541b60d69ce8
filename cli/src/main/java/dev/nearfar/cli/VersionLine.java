package dev.nearfar.cli;

import dev.nearfar.app.Version;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What `--version` prints: a line, or with `--json` an object.
final class VersionLine implements IVersionProvider {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public String[] getVersion() {
        var parsed = spec.commandLine() == null ? null : spec.commandLine().getParseResult();
        var form = parsed != null && parsed.hasMatchedOption("--json")
                ? "{\"nearfar\": \"%s\", \"java\": \"%s\"}"
                : "nearfar %s (Java %s)";
        return new String[] {form.formatted(Version.TEXT, Runtime.version())};
    }
}
