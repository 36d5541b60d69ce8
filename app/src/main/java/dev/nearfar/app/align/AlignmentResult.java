package dev.nearfar.app.align;

import dev.nearfar.align.Alignment;
import dev.nearfar.align.Alignment.Model;
import dev.nearfar.align.PointFit;
import dev.nearfar.align.PointPairs;
import dev.nearfar.align.face.Face;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Placement.Moved;
import dev.nearfar.pipeline.AutoPlacement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An alignment, and whether it can be relied on.
///
/// @param says what a person is told
/// @param nearFaces the faces of the near picture that were found
/// @param farFaces those of the far one
record AlignmentResult(Alignment alignment, boolean isSure, String says, List<Face> nearFaces, List<Face> farFaces) {
    /// Without points: by looking at both, as `--align auto` does. Where that is unsure, the far picture stays as it lies.
    ///
    /// @throws IllegalArgumentException if faces are named that are not there
    static AlignmentResult byLooking(Picture near, Picture far, AlignBy.Auto auto, Workers workers) {
        var look = AutoPlacement.look(near, far, Placement.NONE.withAlign(auto), workers);
        var result = look.result();
        return new AlignmentResult(
                look.used()
                        .orElseGet(() -> new Alignment(
                                Homography.IDENTITY,
                                Model.SIMILARITY,
                                result.how(),
                                result.guess().map(Alignment::confidence).orElse(0.0),
                                0)),
                look.used().isPresent(),
                look.move() == Moved.NEAR ? look.says() + ": mix it with --move near" : look.says(),
                result.nearFaces(),
                result.farFaces());
    }

    /// With points.
    ///
    /// @param model which maps to look among; empty for similarities
    /// @throws IllegalArgumentException if a point lies beside its picture, or the points decide nothing
    static AlignmentResult byPoints(PointPairs points, Optional<Model> model, Shape near, Shape far) {
        points.requireInside(near.width(), near.height(), far.width(), far.height());
        var alignment = PointFit.of(points, model, near);
        var says = String.format(
                Locale.ROOT,
                "aligned: %s; off by %.2f pixels, confidence %.2f",
                alignment.how(),
                alignment.residualPixels(),
                alignment.confidence());
        return new AlignmentResult(alignment, true, says, List.of(), List.of());
    }
}
