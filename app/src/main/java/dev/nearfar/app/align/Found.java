package dev.nearfar.app.align;

import dev.nearfar.align.Alignment;
import java.util.Locale;

/// An alignment, and whether it can be relied on.
record Found(Alignment alignment, boolean isSure) {
    /// What a person is told.
    String told() {
        return isSure
                ? String.format(
                        Locale.ROOT,
                        "aligned: %s; off by %.2f pixels, confidence %.2f",
                        alignment.how(),
                        alignment.residualPixels(),
                        alignment.confidence())
                : "not aligned, unsure: %s (confidence %.2f); give points"
                        .formatted(alignment.how(), alignment.confidence());
    }
}
