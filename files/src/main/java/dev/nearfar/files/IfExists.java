package dev.nearfar.files;

/// What to do where the target of an output is a file already.
public enum IfExists {
    /// Leave it alone and fail with [OutputFileException.Kind#EXISTS].
    REFUSE,
    /// Put the new file in its place, in one step.
    REPLACE
}
