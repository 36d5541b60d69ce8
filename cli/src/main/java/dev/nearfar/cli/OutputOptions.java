package dev.nearfar.cli;

import dev.nearfar.app.Saving;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say how a picture is written. Defaults and rules are those of [Saving]; here stand only the words.
final class OutputOptions {
    @Option(
            names = "--depth",
            paramLabel = "8|16",
            description = "bits a sample; 16 for PNG and TIFF only (default: 8, or 16 with profile linear)")
    private @Nullable String depth;

    @Option(
            names = "--profile",
            paramLabel = "srgb|p3|linear",
            description = "what the numbers mean: sRGB, Display P3, or linear light for vision science; what the "
                    + "picture shows stays the same (default: srgb)")
    private @Nullable String profile;

    @Option(names = "--quality", paramLabel = "N", description = "of a JPEG, 1..100 (default: 95)")
    private @Nullable String quality;

    @Option(names = "--strip", description = "leave the recipe out of a PNG (default: it carries its recipe)")
    private boolean strip;

    /// What was given, as fields.
    Map<String, String> given() {
        var fields = new LinkedHashMap<String, String>();
        put(fields, Saving.DEPTH, depth);
        put(fields, Saving.PROFILE, profile);
        put(fields, Saving.QUALITY, quality);
        put(fields, Saving.STRIP, strip ? "true" : null);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
