package dev.nearfar.app.align;

import dev.nearfar.align.Alignment;
import dev.nearfar.align.Alignment.Model;
import dev.nearfar.align.AutoAlign;
import dev.nearfar.align.PointFit;
import dev.nearfar.align.PointPairs;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import java.util.Locale;
import java.util.Optional;

/// An alignment, and whether it can be relied on.
record Found(Alignment alignment, boolean isSure) {
    /// Without points: by looking at both. Where that is unsure, the far picture stays as it lies.
    static Found byLooking(Picture near, Picture far, Workers workers) {
        var result = new AutoAlign(workers).of(near, far);
        return result.sure()
                .map(sure -> new Found(sure, true))
                .orElseGet(() -> new Found(
                        new Alignment(
                                Homography.IDENTITY,
                                Alignment.Model.SIMILARITY,
                                result.how(),
                                result.guess().map(Alignment::confidence).orElse(0.0),
                                0),
                        false));
    }

    /// With points.
    ///
    /// @param model which maps to look among; empty for the plainest that fits
    /// @throws IllegalArgumentException if a point lies beside its picture, or the points decide nothing
    static Found byPoints(PointPairs points, Optional<Model> model, Shape near, Shape far) {
        points.requireInside(near.width(), near.height(), far.width(), far.height());
        return new Found(PointFit.of(points, model), true);
    }

    /// What a person is told.
    String told() {
        return isSure
                ? String.format(
                        Locale.ROOT,
                        "aligned: %s; off by %.2f pixels, confidence %.2f",
                        alignment.how(),
                        alignment.residualPixels(),
                        alignment.confidence())
                : "not aligned, %s; give points".formatted(alignment.how());
    }
}
