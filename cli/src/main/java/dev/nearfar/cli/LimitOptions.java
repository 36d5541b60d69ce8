package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.ReadLimits;
import dev.nearfar.app.StandardStreams;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How much the pictures may ask for, and what is done about damaged ones.
final class LimitOptions {
    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            description = "most pixels of a picture that is read or made (default: 64000000)")
    private @Nullable String pixels;

    @Option(names = "--max-side", paramLabel = "N", description = "greatest width and height (default: 65500)")
    private @Nullable String side;

    @Option(names = "--max-file", paramLabel = "SIZE", description = "longest file: 900k, 2m, 1g (default: 256m)")
    private @Nullable String file;

    @Option(
            names = "--max-metadata",
            paramLabel = "SIZE",
            description = "longest colour profile or EXIF of a picture (default: 1m)")
    private @Nullable String metadata;

    @Option(
            names = "--max-decode-seconds",
            paramLabel = "N",
            description = "how long decoding a picture may take (default: 20)")
    private @Nullable String seconds;

    @Option(
            names = "--salvage",
            description = "take what is there of truncated or damaged pictures (default: refuse them)")
    private boolean salvage;

    /// The streams, reading within these limits.
    ///
    /// @throws Failure `USAGE` if a limit is out of range
    StandardStreams on(StandardStreams streams) throws Failure {
        var usual = ReadLimits.DEFAULT;
        return streams.withLimits(new ReadLimits(
                pixels == null ? usual.pixels() : Arguments.number("max-pixels", pixels, 4, 500_000_000),
                side == null ? usual.sidePixels() : Arguments.number("max-side", side, 2, 1_000_000),
                file == null ? usual.fileBytes() : bytes("max-file", file, Integer.MAX_VALUE - 9),
                metadata == null ? usual.metadataBytes() : (int) bytes("max-metadata", metadata, 1 << 30),
                seconds == null ? usual.decodeSeconds() : Arguments.number("max-decode-seconds", seconds, 1, 86_400),
                salvage));
    }

    private static long bytes(String name, String text, long most) throws Failure {
        if (text.matches("[1-9][0-9]{0,8}[kmg]?|[1-9][0-9]{0,8}[KMG]")) {
            int digits = text.chars().allMatch(Character::isDigit) ? text.length() : text.length() - 1;
            long unit = switch (text.substring(digits).toLowerCase(Locale.ROOT)) {
                case "k" -> 1 << 10;
                case "m" -> 1 << 20;
                case "g" -> 1 << 30;
                default -> 1;
            };
            long bytes = Long.parseLong(text.substring(0, digits)) * unit;
            if (bytes <= most) {
                return bytes;
            }
        }
        throw Arguments.usage("%s must be 1 to %d bytes, as a whole number with k, m, g or nothing, was %s"
                .formatted(name, most, text));
    }
}
