package dev.nearfar.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The browser that this machine opens addresses with.
final class Browser {
    private Browser() {}

    /// Opens an address.
    ///
    /// @return why that did not go, in one line
    static Optional<String> open(String address) {
        var opener = opener(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
        try {
            new ProcessBuilder(List.of(opener, address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "no browser was opened, %s must be on the path; open the address yourself".formatted(opener));
        }
    }

    private static String opener(String system) {
        return system.contains("mac") ? "open" : "xdg-open";
    }
}
