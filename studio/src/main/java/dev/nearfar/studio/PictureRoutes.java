package dev.nearfar.studio;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.files.OutputFormat;
import dev.nearfar.files.PictureWriter;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/// Pictures: handed over, shown, taken away; and pairs to begin with.
final class PictureRoutes {
    private static final int LEAST_SHOWN = 16;
    private static final int MOST_SHOWN = 4096;
    private static final int USUALLY_SHOWN = 1024;

    /// Of what a multipart body holds beside the file.
    private static final int MULTIPART_BYTES = 16 << 10;

    /// Of making a picture smaller and a PNG of it, for a pixel of the large one.
    private static final int BYTES_PER_PIXEL = 16;

    private final Pictures pictures;
    private final Uploads uploads;
    private final Pool pool;
    private final long fileBytes;

    /// @param fileBytes that a file has at most
    PictureRoutes(Pictures pictures, Uploads uploads, Pool pool, long fileBytes) {
        this.pictures = pictures;
        this.uploads = uploads;
        this.pool = pool;
        this.fileBytes = fileBytes;
    }

    /// The greatest length of a request's body.
    long requestBytes() {
        return fileBytes + MULTIPART_BYTES;
    }

    List<Route> all() {
        return List.of(
                Route.get(
                        "/v1/samples",
                        context -> context.result(Samples.toJson()).contentType("application/json")),
                Route.post("/v1/samples/{id}", this::openSample),
                Route.get("/v1/samples/{id}/{side}", this::showSample),
                Route.post("/v1/pictures", this::add),
                Route.get("/v1/pictures/{id}", this::show),
                Route.delete("/v1/pictures/{id}", this::remove));
    }

    private void openSample(Context context) {
        var pair = Samples.pair(context.pathParam("id"));
        var near = pictures.add(Samples.bytes(pair.near()));
        var far = pictures.add(Samples.bytes(pair.far()));
        context.status(201);
        context.contentType("application/json");
        context.result("{\"near\":%s,\"far\":%s}".formatted(near.toJson(), far.toJson()));
    }

    private void showSample(Context context) {
        var pair = Samples.pair(context.pathParam("id"));
        var side = switch (context.pathParam("side")) {
            case "near" -> pair.near();
            case "far" -> pair.far();
            default -> throw Refusal.of(404, "side must be near or far, was another");
        };
        show(pictures.once(Samples.bytes(side)), context);
    }

    private void add(Context context) {
        var type = context.contentType() == null ? "" : String.valueOf(context.contentType());
        var picture = Multipart.isMeantBy(type)
                ? uploads.take(context, requestBytes(), body -> pictures.add(Multipart.file(type, body)))
                : uploads.take(context, fileBytes, pictures::add);
        context.status(201);
        context.header("Location", "/v1/pictures/" + picture.id());
        context.contentType("application/json");
        context.result(picture.toJson());
    }

    private void show(Context context) {
        show(pictures.get(context.pathParam("id")), context);
    }

    private void show(KeptPicture picture, Context context) {
        int longest = Asked.whole(context, "max", LEAST_SHOWN, MOST_SHOWN).orElse(USUALLY_SHOWN);
        long bytes =
                (long) picture.shape().planeSize() * BYTES_PER_PIXEL + pictures.bytesToRead(picture, SrgbColour.WHITE);
        byte[] png = Answer.of(pool, bytes, mixer -> {
            var file = pictures.read(picture, SrgbColour.WHITE);
            return png(shrunk(file.picture(), longest, mixer));
        });
        context.result(png).contentType("image/png");
    }

    /// The picture, no side longer than so many pixels.
    static Picture shrunk(Picture picture, int longest, Mixer mixer) {
        var shape = picture.shape();
        double scale = Math.min(1, (double) longest / Math.max(shape.width(), shape.height()));
        int width = (int) Math.max(1, Math.round(scale * shape.width()));
        int height = (int) Math.max(1, Math.round(scale * shape.height()));
        return scale == 1
                ? picture
                : new Resampler(mixer.workers()).scale(picture, 0, 0, shape.width(), shape.height(), width, height);
    }

    private static byte[] png(Picture picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        PictureWriter.write(bytes, OutputFormat.PNG, picture.to8Bit(), picture.shape());
        return bytes.toByteArray();
    }

    private void remove(Context context) {
        pictures.remove(context.pathParam("id"));
        context.status(204);
    }
}
