package dev.nearfar.fuzz;

import dev.nearfar.files.PictureReader;
import dev.nearfar.files.model.Limits;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;

/// Reading a file ends in a picture or a typed failure, whole or salvaged, and never in a failure that no check foresaw.
public final class ReaderTarget {
    /// Small, so that many files are tried in a second, and tight, so that limits are met.
    private static final Limits LIMITS = Limits.DEFAULT
            .withPixels(1 << 18)
            .withMetadataBytes(1 << 16)
            .withDecodeSeconds(5)
            .withMemoryBytes(64 << 20);

    private ReaderTarget() {}

    /// Tries one file.
    public static void fuzzerTestOneInput(byte[] data) {
        var options = ReadOptions.DEFAULT.withLimits(LIMITS);
        read(data, options);
        read(data, options.withSalvage(true));
    }

    private static void read(byte[] data, ReadOptions options) {
        try {
            PictureReader.read("input", data, options);
        } catch (PictureFileException e) {
            if (e.problem().startsWith("must make sense to its decoder")
                    || e.problem().startsWith("decoding must end")) {
                throw new IllegalStateException("a check must foresee this: " + e.problem(), e);
            }
        }
    }
}
