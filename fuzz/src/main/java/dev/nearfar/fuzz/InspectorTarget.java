package dev.nearfar.fuzz;

import dev.nearfar.files.PictureInspector;
import dev.nearfar.files.model.PictureFacts;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import java.io.ByteArrayInputStream;

/// Looking into a file ends in facts that make sense or in a refusal of one line, whole or salvaged.
public final class InspectorTarget {
    private InspectorTarget() {}

    /// Tries one file.
    public static void fuzzerTestOneInput(byte[] data) {
        inspect(data, ReadOptions.DEFAULT);
        inspect(data, ReadOptions.DEFAULT.withSalvage(true));
    }

    private static void inspect(byte[] data, ReadOptions options) {
        try {
            requireSense(PictureInspector.inspect("input", new ByteArrayInputStream(data), options));
        } catch (PictureFileException e) {
            if (e.problem().startsWith("must make sense to its decoder")
                    || e.problem().lines().count() != 1) {
                throw new IllegalStateException("a check must foresee this: " + e.problem(), e);
            }
        }
    }

    private static void requireSense(PictureFacts facts) {
        boolean sensible = facts.width() > 0
                && facts.height() > 0
                && facts.orientation() >= 1
                && facts.orientation() <= 8
                && facts.pixelsPerInch().orElse(1) > 0
                && facts.profile().orElse("").lines().count() <= 1;
        if (!sensible) {
            throw new IllegalStateException("facts must make sense, were " + facts);
        }
    }
}
