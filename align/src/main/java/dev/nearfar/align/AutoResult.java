package dev.nearfar.align;

import java.util.Optional;

/// What came of laying one picture onto another without being told how.
///
/// @param sure how the far picture lies, where that is sure enough to act on
/// @param guess the best guess, sure or not; nothing where there is not even that
/// @param how what was found and how sure it is, one line for people
public record AutoResult(Optional<Alignment> sure, Optional<Alignment> guess, String how) {
    /// Whether the pictures should be left as they are.
    public boolean unsure() {
        return sure.isEmpty();
    }
}
