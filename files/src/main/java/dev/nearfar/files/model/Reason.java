package dev.nearfar.files.model;

import java.nio.file.FileSystemException;

/// Why something failed, in the words of whatever failed: the deepest message, or the kind of exception if it said nothing.
public final class Reason {
    private static final int MOST_CAUSES = 10;

    private Reason() {}

    /// The words, which may be several lines: [OneLine] makes one of them.
    public static String of(Exception exception) {
        Throwable deepest = exception;
        for (int depth = 0; depth < MOST_CAUSES && deepest.getCause() != null; depth++) {
            deepest = deepest.getCause();
        }
        // A file system's message begins with the path, which the reader of the message knows, or which is temporary.
        var words = deepest instanceof FileSystemException e ? e.getReason() : deepest.getMessage();
        return words == null ? deepest.getClass().getSimpleName() : words;
    }
}
