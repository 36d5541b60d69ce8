package dev.nearfar.studio;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/// Headers that every answer bears: nothing from elsewhere runs on the page, nobody frames it, embeds it or keeps it.
final class SafetyHeaders {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob: data:",
            "connect-src 'self'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "no-store");

    private SafetyHeaders() {}

    static Map<String, String> all() {
        return ALL;
    }

    static void addTo(HttpFields.Mutable headers) {
        ALL.forEach(headers::put);
    }
}
