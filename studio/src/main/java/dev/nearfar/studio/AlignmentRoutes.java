package dev.nearfar.studio;

import dev.nearfar.app.align.AlignedPair;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.methods.MemoryNeed;
import dev.nearfar.core.recipe.Placement.Moved;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// Where one picture lies on the other: found by looking, or by points.
final class AlignmentRoutes {
    private static final long MOST_BODY_BYTES = 256 << 10;

    private final Pictures pictures;
    private final Uploads uploads;
    private final Pool pool;

    AlignmentRoutes(Pictures pictures, Uploads uploads, Pool pool) {
        this.pictures = pictures;
        this.uploads = uploads;
        this.pool = pool;
    }

    List<Route> all() {
        return List.of(Route.post("/v1/alignments", this::align));
    }

    private void align(Context context) {
        var body = uploads.take(context, MOST_BODY_BYTES, Body::of);
        var ids = body.list("pictures").orElse(List.of());
        if (ids.size() != 2) {
            throw Refusal.of(422, "pictures must be 2 ids, near and far, were " + ids.size());
        }
        var near = pictures.get(ids.getFirst());
        var far = pictures.get(ids.getLast());
        var by = body.text("by").orElse("auto");
        var move = moved(body.text("move").orElse("auto"));
        var nearPoints = body.list("nearPoints");
        var farPoints = body.list("farPoints");
        var model = body.text("model");
        body.end();
        var pair = switch (by) {
            case "auto" -> byLooking(near, far, move);
            case "points" -> byPoints(near, far, nearPoints, farPoints, model);
            default -> throw Refusal.of(422, "by must be auto or points, was another");
        };
        context.result(Json.text(pair::write)).contentType("application/json");
    }

    private AlignedPair byLooking(KeptPicture near, KeptPicture far, Moved move) {
        long bytes = MemoryNeed.aligning(far.shape(), near.shape())
                + pictures.bytesToRead(near, SrgbColour.WHITE)
                + pictures.bytesToRead(far, SrgbColour.WHITE);
        return Answer.of(
                pool,
                bytes,
                mixer -> AlignedPair.byLooking(
                        pictures.read(near, SrgbColour.WHITE).picture(),
                        pictures.read(far, SrgbColour.WHITE).picture(),
                        move,
                        mixer.workers()));
    }

    private static AlignedPair byPoints(
            KeptPicture near,
            KeptPicture far,
            Optional<List<String>> nearPoints,
            Optional<List<String>> farPoints,
            Optional<String> model) {
        if (nearPoints.isEmpty() || farPoints.isEmpty()) {
            throw Refusal.of(422, "nearPoints and farPoints must be given together, one was missing");
        }
        try {
            return AlignedPair.byPoints(
                    String.join(",", nearPoints.get()),
                    String.join(",", farPoints.get()),
                    model,
                    near.shape(),
                    far.shape());
        } catch (IllegalArgumentException e) {
            throw new Refusal(Problems.of(e));
        }
    }

    private static Moved moved(String text) {
        return switch (text) {
            case "auto" -> Moved.AUTO;
            case "far" -> Moved.FAR;
            case "near" -> Moved.NEAR;
            default -> throw Refusal.of(422, "move must be auto, far or near, was another");
        };
    }
}
