package dev.nearfar.studio;

import dev.nearfar.app.StudioRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// What a studio keeps and works with, and what it answers to; without the server in front of it.
///
/// Of the memory that there is, pictures' files may have a tenth, their pixels a fifth, finished mixes a fifth, bodies of
/// requests under way a tenth, and the work admitted two fifths. What is kept has an end also where there is much memory: it is
/// other programs' too.
///
/// @param pool where pictures are computed
/// @param pictures that were handed over
/// @param mixes of them
/// @param routes all that can be asked for, but for the page's own files
record Workshop(Pool pool, Pictures pictures, Mixes mixes, List<Route> routes) {
    private static final int MOST_WAITING = 64;
    private static final int MOST_UPLOADS = 256;
    private static final int MOST_STREAMS = 512;
    private static final long MOST_BYTES_OF_FILES = 1L << 30;
    private static final long MOST_BYTES_OF_PIXELS = 768L << 20;
    private static final long MOST_BYTES_OF_MIXES = 400L << 20;
    private static final int WARM_UPS = 12;
    private static final int WARM_UP_PIXELS = 384;
    private static final String JSON = "application/json";

    Workshop {
        routes = List.copyOf(routes);
    }

    /// @param memory that the virtual machine has, in bytes
    static Workshop of(StudioRequest request, Ids ids, long memory) {
        long fileBytes = Math.min(request.limits().fileBytes(), memory / 16);
        var pool = new Pool(request.workers(), request.threads(), MOST_WAITING, new Budget(memory / 5 * 2));
        var pictures = new Pictures(
                ids,
                request.limits(),
                pool,
                Math.min(memory / 10, MOST_BYTES_OF_FILES),
                Math.min(memory / 5, MOST_BYTES_OF_PIXELS));
        var mixes = new Mixes(ids, pool, pictures, Math.min(memory / 5, MOST_BYTES_OF_MIXES));
        var uploads = new Uploads(MOST_UPLOADS, new Budget(memory / 10));
        var events = new EventStream(MOST_STREAMS);
        var pictureRoutes = new PictureRoutes(pictures, uploads, pool, fileBytes);
        var routes = new ArrayList<Route>();
        routes.addAll(general(Defaults.toJson(fileBytes, pictureRoutes.requestBytes())));
        routes.addAll(pictureRoutes.all());
        routes.addAll(new MixRoutes(
                        pictures, mixes, uploads, pool, events, request.limits().pixels())
                .all());
        routes.addAll(new LookRoutes(mixes, pool).all());
        routes.addAll(new AlignmentRoutes(pictures, uploads, pool).all());
        routes.addAll(new RecipeRoutes(uploads).all());
        return new Workshop(pool, pictures, mixes, routes);
    }

    /// Makes a few previews of a sample, so that the first one that somebody waits for finds the program compiled. Ends when somebody
    /// wants something.
    void warmUp() {
        var pair = Samples.pairs().getFirst();
        var near = pictures.once(Samples.bytes(pair.near()));
        var far = pictures.once(Samples.bytes(pair.far()));
        for (int round = 0; round < WARM_UPS && pool.isIdle(); round++) {
            mixes.tryOut(MixOrder.preview(List.of(near, far), WARM_UP_PIXELS));
        }
    }

    private static List<Route> general(String defaults) {
        byte[] openapi = openapi();
        return List.of(
                Route.get(
                        "/health",
                        context -> context.result("{\"status\":\"ok\"}").contentType(JSON)),
                Route.get("/v1/openapi.json", context -> context.result(openapi).contentType(JSON)),
                Route.get("/v1/defaults", context -> context.result(defaults).contentType(JSON)));
    }

    private static byte[] openapi() {
        try (var stream = Workshop.class.getResourceAsStream("/openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("the module must hold openapi.json");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
