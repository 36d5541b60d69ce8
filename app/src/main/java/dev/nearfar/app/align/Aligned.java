package dev.nearfar.app.align;

import dev.nearfar.align.Alignment;
import dev.nearfar.pipeline.tune.Suitability;
import java.util.Optional;

/// What came of one alignment.
///
/// @param alignment how the far picture lies on the near one; where it is unsure, as it lay before
/// @param isSure whether it can be relied on
/// @param suitability whether the pair can work as it lies now; only where it is sure
/// @param nearSha256 of the near picture's file
/// @param farSha256 of the far picture's file
/// @param seconds finding it took, pictures read
public record Aligned(
        Alignment alignment,
        boolean isSure,
        Optional<Suitability> suitability,
        String nearSha256,
        String farSha256,
        double seconds) {}
