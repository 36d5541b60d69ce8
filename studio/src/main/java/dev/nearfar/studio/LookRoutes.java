package dev.nearfar.studio;

import dev.nearfar.app.judge.CurveJson;
import dev.nearfar.app.walk.Walk;
import dev.nearfar.app.walk.WalkRequest;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.files.animation.AnimationWriter;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// A mix, looked at from a distance.
final class LookRoutes {
    private static final int LEAST_SEEN = 16;
    private static final int MOST_SEEN = 65_500;

    /// Of a view of a canvas, for a pixel: three planes of `float` four times over.
    private static final int BYTES_PER_PIXEL_SEEN = 3 * 4 * 4;

    /// All frames of a walk are in memory: a wall twice as wide, and captions.
    private static final long BYTES_OF_A_WALK = 25L * 3 * 3 * WalkRequest.DEFAULT_SIZE * 2 * WalkRequest.DEFAULT_SIZE;

    private final Mixes mixes;
    private final Pool pool;

    LookRoutes(Mixes mixes, Pool pool) {
        this.mixes = mixes;
        this.pool = pool;
    }

    List<Route> all() {
        return List.of(
                Route.get("/v1/mixes/{id}/seen", this::seen),
                Route.get("/v1/mixes/{id}/curve", this::curve),
                Route.get("/v1/mixes/{id}/walk.gif", this::walk));
    }

    private FinishedMix result(Context context) {
        return mixes.get(context.pathParam("id")).result();
    }

    private static long pixels(FinishedMix result) {
        return result.made().hybrid().canvas().shape().planeSize();
    }

    private static Walk walk(FinishedMix result, Mixer mixer) {
        return new Walk(
                result.made().picture(), result.made().document().recipe().geometry(), mixer.workers());
    }

    private void seen(Context context) {
        var result = result(context);
        double metres = Asked.number(context, "metres");
        int longest = Asked.whole(context, "max", LEAST_SEEN, MOST_SEEN).orElse(MOST_SEEN);
        Picture seen = Answer.of(
                pool,
                BYTES_PER_PIXEL_SEEN * pixels(result),
                mixer -> PictureRoutes.shrunk(walk(result, mixer).seen(metres), longest, mixer));
        Rgba.answer(seen.to8Bit(), seen.shape(), context);
    }

    private void curve(Context context) {
        var result = result(context);
        if (result.curve().isEmpty()) {
            var json = Answer.of(
                    pool,
                    CurveJson.bytesPerPixel() * pixels(result),
                    mixer -> Json.text(text -> {
                        text.writeStartObject();
                        CurveJson.write(result.made(), mixer.workers(), text);
                        text.writeEndObject();
                    }));
            result.keepCurve(json);
        }
        context.result(result.curve().orElseThrow()).contentType("application/json");
    }

    private void walk(Context context) {
        var result = result(context);
        byte[] gif = Answer.of(pool, BYTES_OF_A_WALK + BYTES_PER_PIXEL_SEEN * pixels(result), mixer -> {
            var bytes = new ByteArrayOutputStream();
            AnimationWriter.write(bytes, walk(result, mixer).animation(WalkRequest.DEFAULT_SIZE));
            return bytes.toByteArray();
        });
        context.result(gif).contentType("image/gif");
    }
}
