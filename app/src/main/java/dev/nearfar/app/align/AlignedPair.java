package dev.nearfar.app.align;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.align.Alignment;
import dev.nearfar.align.Alignment.Model;
import dev.nearfar.align.PointPairs;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.CutTo;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Placement.Moved;
import dev.nearfar.pipeline.AutoPlacement;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// How one of two pictures in memory lies on the other.
///
/// @param alignment as it was found; where nothing was, that they lie as they did
/// @param acted whether it can be relied on
/// @param move which of them moves
/// @param cut what is kept of the frame with it
/// @param says one line for people
public record AlignedPair(Alignment alignment, boolean acted, Moved move, CutTo cut, String says) {

    /// By looking at both, as `--align auto` does it.
    ///
    /// @param move which of them would move; [Moved#AUTO] leaves it to what covers the frame
    public static AlignedPair byLooking(Picture near, Picture far, Moved move, Workers workers) {
        var placement = new Placement(new AlignBy.Auto(), move, Placement.Surround.AUTO, new CutTo.None());
        var look = AutoPlacement.look(near, far, placement, workers);
        var alignment = look.used()
                .or(look::best)
                .orElseGet(() -> new Alignment(Homography.IDENTITY, Model.SIMILARITY, look.says(), 0, 0));
        return new AlignedPair(alignment, look.used().isPresent(), look.move(), look.cut(), look.says());
    }

    /// By points that belong on each other.
    ///
    /// @param nearPoints `x,y,x,y,…` in pixels
    /// @param farPoints those of the far picture
    /// @param model by name; empty for a similarity
    /// @throws IllegalArgumentException if a point lies beside its picture, or the points decide nothing
    public static AlignedPair byPoints(
            String nearPoints, String farPoints, Optional<String> model, Shape near, Shape far) {
        var points = points(Optional.of(nearPoints), Optional.of(farPoints)).orElseThrow();
        var found = AlignmentResult.byPoints(points, model.map(AlignedPair::model), near, far);
        return new AlignedPair(found.alignment(), true, Moved.AUTO, new CutTo.None(), found.says());
    }

    /// Writes it as an object.
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        AlignJson.write(alignment, json);
        json.writeBooleanField("acted", acted);
        json.writeStringField("move", move.name().toLowerCase(Locale.ROOT));
        json.writeStringField("cut", cut.toString());
        json.writeStringField("says", says);
        json.writeEndObject();
    }

    static Optional<PointPairs> points(Optional<String> near, Optional<String> far) {
        return near.map(text -> new PointPairs(
                PointPairs.parse("near-points", text), PointPairs.parse("far-points", far.orElseThrow())));
    }

    static Model model(String text) {
        for (var model : Model.values()) {
            if (model.toString().equals(text)) {
                return model;
            }
        }
        throw new IllegalArgumentException("model must be one of similarity, affinity, homography, warp, was " + text);
    }
}
