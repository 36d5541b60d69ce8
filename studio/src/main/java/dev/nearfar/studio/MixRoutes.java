package dev.nearfar.studio;

import dev.nearfar.core.picture.Picture;
import io.javalin.http.Context;
import java.util.List;

/// Mixes: ordered, followed, fetched, dropped.
final class MixRoutes {
    private static final long MOST_BODY_BYTES = 256 << 10;

    private static final int LEAST_SHOWN = 16;
    private static final int MOST_SHOWN = 65_500;

    /// Of an encoder, for a pixel: samples of 16 bits and what it deflates.
    private static final int BYTES_PER_PIXEL = 24;

    private final Pictures pictures;
    private final Mixes mixes;
    private final Uploads uploads;
    private final Pool pool;
    private final EventStream events;
    private final long mostPixels;

    MixRoutes(Pictures pictures, Mixes mixes, Uploads uploads, Pool pool, EventStream events, long mostPixels) {
        this.pictures = pictures;
        this.mixes = mixes;
        this.uploads = uploads;
        this.pool = pool;
        this.events = events;
        this.mostPixels = mostPixels;
    }

    List<Route> all() {
        return List.of(
                Route.post("/v1/mixes", this::add),
                Route.get("/v1/mixes/{id}", this::tell),
                Route.get("/v1/mixes/{id}/events", this::follow),
                Route.get("/v1/mixes/{id}/picture", this::fetch),
                Route.delete("/v1/mixes/{id}", this::remove));
    }

    private void add(Context context) {
        var order = uploads.take(context, MOST_BODY_BYTES, bytes -> MixOrder.of(Body.of(bytes), pictures, mostPixels));
        var job = mixes.add(order);
        context.status(202);
        context.header("Location", "/v1/mixes/" + job.id());
        context.contentType("application/json");
        context.result(job.status().toJson());
    }

    private MixJob job(Context context) {
        return mixes.get(context.pathParam("id"));
    }

    private void tell(Context context) {
        context.contentType("application/json");
        context.result(job(context).status().toJson());
    }

    private void follow(Context context) throws Exception {
        events.tell(job(context), context);
    }

    private void fetch(Context context) {
        var job = job(context);
        var result = job.result();
        var as = Asked.text(context, "as").orElse("file");
        boolean isPreview = job.order().preview().isPresent();
        switch (as) {
            case "rgba" -> fetchPixels(result, context);
            case "png" -> {
                byte[] png = Answer.of(pool, bytes(result), mixer -> result.png());
                context.result(png).contentType("image/png");
            }
            case "file" -> {
                if (isPreview) {
                    throw Refusal.of(422, "as must be rgba or png for a preview, was file");
                }
                byte[] file = Answer.of(pool, bytes(result), mixer -> result.file());
                context.result(file);
                context.contentType(
                        switch (result.format()) {
                            case PNG -> "image/png";
                            case TIFF -> "image/tiff";
                            case JPEG -> "image/jpeg";
                        });
            }
            default -> throw Refusal.of(422, "as must be one of file, png, rgba, was another");
        }
    }

    private void fetchPixels(FinishedMix result, Context context) {
        var hybrid = result.made().hybrid();
        var shape = hybrid.canvas().shape();
        int longest = Asked.whole(context, "max", LEAST_SHOWN, MOST_SHOWN).orElse(MOST_SHOWN);
        if (Math.max(shape.width(), shape.height()) <= longest) {
            Rgba.answer(hybrid.to8Bit(), shape, context);
            return;
        }
        Picture shown = Answer.of(
                pool, bytes(result), mixer -> PictureRoutes.shrunk(result.made().picture(), longest, mixer));
        Rgba.answer(shown.to8Bit(), shown.shape(), context);
    }

    private static long bytes(FinishedMix result) {
        return (long) BYTES_PER_PIXEL * result.made().hybrid().canvas().shape().planeSize();
    }

    private void remove(Context context) {
        mixes.remove(context.pathParam("id"));
        context.status(204);
    }
}
