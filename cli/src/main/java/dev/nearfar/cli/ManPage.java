package dev.nearfar.cli;

import dev.nearfar.app.Version;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The manual page in the language of the program `man`, made from the very words of the help, so that they agree.
///
/// @see <a href="https://man7.org/linux/man-pages/man7/man.7.html">man(7), the macros</a>
final class ManPage {
    private static final List<List<String>> EXIT_CODES = List.of(
            List.of("0", "all went well"),
            List.of("1", "the answer is no: a picture does not read"),
            List.of("2", "the arguments do not fit, or an output is an input"),
            List.of("65", "an input is missing, damaged, refused or no picture, or a recipe is bad"),
            List.of("70", "a mistake in the program, or memory that ran out"),
            List.of("73", "an output exists already (--force replaces it), or cannot be made"),
            List.of("74", "reading or writing broke off"),
            List.of("130, 143", "a signal ended it"));

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandLine line) {
        var page = new ManPage();
        page.macro("TH", "NEARFAR", "1", "", "nearfar " + Version.TEXT, "");
        page.macro("SH", "NAME");
        page.text("nearfar - makes one picture out of two: the first is seen up close, the second from afar");
        page.help(line);
        for (var command : line.getSubcommands().entrySet()) {
            page.macro("SH", "nearfar " + command.getKey());
            page.help(command.getValue());
        }
        page.exitCodes();
        page.macro("SH", "ENVIRONMENT");
        page.text("NEARFAR_JAVA_OPTS: further options for the Java virtual machine. JAVA_HOME: the JDK to run on. "
                + "NO_COLOR: no bold letters in the help.");
        return page.page.toString();
    }

    /// The help as it stands, in lines that are not to be filled.
    private void help(CommandLine line) {
        macro("nf");
        line.getUsageMessage(Ansi.OFF).lines().forEach(this::text);
        macro("fi");
    }

    private void exitCodes() {
        macro("SH", "EXIT STATUS");
        for (var code : EXIT_CODES) {
            macro("TP");
            text(code.getFirst());
            text(code.getLast());
        }
    }

    private void macro(String name, String... arguments) {
        page.append('.').append(name);
        for (var argument : arguments) {
            page.append(" \"").append(escaped(argument)).append('"');
        }
        page.append('\n');
    }

    /// A line that begins with a point or an apostrophe would be a macro: an empty sign stands before it.
    private void text(String line) {
        page.append("\\&").append(escaped(line)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
