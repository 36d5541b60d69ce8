package dev.nearfar.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The page and what belongs to it, as it lies in this module under `web`.
///
/// Whoever works on the page names its folder in the system property `nearfar.studio.web`, and sees changes without a build.
final class Pages {
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9][a-z0-9-]*/){0,3}[a-z0-9][a-z0-9-]*\\.([a-z0-9]{1,5})");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json",
            "woff2", "font/woff2");

    private static final String CLOSED = """
            <!doctype html>
            <html lang="en">
            <title>Nearfar studio</title>
            <h1>Nearfar studio</h1>
            <p>Open the link that <code>nearfar studio</code> printed when it started. It opens once, in one browser.</p>
            </html>
            """;

    private final Optional<Path> folder =
            Optional.ofNullable(System.getProperty("nearfar.studio.web")).map(Path::of);

    /// What somebody sees who is not let in.
    static byte[] closedDoor() {
        return CLOSED.getBytes(UTF_8);
    }

    /// Answers with a file.
    ///
    /// @throws Refusal 404 if there is none of this name
    void answer(String name, Context context) {
        var matcher = NAME.matcher(name);
        var type = matcher.matches() ? TYPES.get(matcher.group(2)) : null;
        var bytes = type == null ? Optional.<byte[]>empty() : bytes(name);
        context.result(bytes.orElseThrow(() -> Refusal.of(404, "path must be one that the studio has, was another")));
        context.contentType(String.valueOf(type));
    }

    private Optional<byte[]> bytes(String name) {
        try {
            if (folder.isPresent()) {
                var file = folder.get().resolve(name);
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
            try (var stream = Pages.class.getResourceAsStream("/web/" + name)) {
                return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
