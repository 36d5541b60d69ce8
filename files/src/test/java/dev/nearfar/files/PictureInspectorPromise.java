package dev.nearfar.files;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import java.io.ByteArrayInputStream;

/// Any bytes at all, looked into as a picture: there are facts, or a refusal in one line, and nothing else. For the mutations in [PictureInspectorTest]; a fuzzer has a target of its own.
final class PictureInspectorPromise {
    private PictureInspectorPromise() {}

    /// Whether there was something to tell.
    static boolean tells(byte[] bytes) {
        try {
            var facts = PictureInspector.inspect("fuzz", new ByteArrayInputStream(bytes), ReadOptions.DEFAULT);
            boolean sensible = facts.width() > 0
                    && facts.height() > 0
                    && facts.orientation() >= 1
                    && facts.orientation() <= 8
                    && facts.pixelsPerInch().orElse(1) > 0
                    && facts.profile().orElse("").lines().count() <= 1;
            if (!sensible) {
                throw new AssertionError("facts must make sense, were " + facts);
            }
            return true;
        } catch (PictureFileException e) {
            if (e.getMessage() == null || e.getMessage().lines().count() != 1) {
                throw new AssertionError("a refusal must be one line, was " + e.getMessage(), e);
            }
            return false;
        }
    }
}
