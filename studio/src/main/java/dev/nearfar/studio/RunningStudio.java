package dev.nearfar.studio;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StudioRequest;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// A studio that serves: its parts, put together, until it is drained.
///
/// Of the memory that there is, pictures' files may have a tenth, their pixels a fifth, finished mixes a fifth, bodies of
/// requests under way a tenth, and the work admitted two fifths.
final class RunningStudio {
    private static final int MOST_WAITING = 64;
    private static final int MOST_UPLOADS = 256;
    private static final int MOST_STREAMS = 512;
    private static final int MOST_CONNECTIONS = 4096;
    private static final int HEADER_BYTES = 16 << 10;
    private static final long IDLE_MILLISECONDS = 10_000;

    private final Javalin server;
    private final Pool pool;
    private final String link;

    private RunningStudio(Javalin server, Pool pool, String link) {
        this.server = server;
        this.pool = pool;
        this.link = link;
    }

    /// Where to open it, the once.
    String link() {
        return link;
    }

    /// @throws Failure `OUTPUT` if the port cannot be had
    static RunningStudio start(StudioRequest request) throws Failure {
        long memory = Runtime.getRuntime().maxMemory();
        long fileBytes = Math.min(request.limits().fileBytes(), memory / 16);
        var ids = new Ids();
        var access = new Access(ids, request.key());
        var pool = new Pool(request.workers(), request.threads(), MOST_WAITING, new Budget(memory / 5 * 2));
        var pictures = new Pictures(ids, request.limits(), pool, memory / 10, memory / 5);
        var mixes = new Mixes(ids, pool, pictures, memory / 5);
        var uploads = new Uploads(MOST_UPLOADS, new Budget(memory / 10));
        var pictureRoutes = new PictureRoutes(pictures, uploads, pool, fileBytes);
        var mixRoutes = new MixRoutes(
                pictures, mixes, uploads, pool, new EventStream(MOST_STREAMS), request.limits().pixels());
        var routes = new ArrayList<Route>();
        routes.addAll(general(fileBytes, pictureRoutes.requestBytes()));
        routes.addAll(pictureRoutes.all());
        routes.addAll(mixRoutes.all());
        routes.addAll(new LookRoutes(mixes, pool).all());
        routes.addAll(new AlignmentRoutes(pictures, uploads, pool).all());
        routes.addAll(new RecipeRoutes(uploads).all());
        return start(request, routes, access, pool);
    }

    private static List<Route> general(long fileBytes, long requestBytes) {
        var defaults = Defaults.toJson(fileBytes, requestBytes);
        return List.of(
                Route.get("/health", context -> context.result("{\"status\":\"ok\"}").contentType("application/json")),
                Route.get("/v1/defaults", context -> context.result(defaults).contentType("application/json")));
    }

    private static RunningStudio start(StudioRequest request, List<Route> routes, Access access, Pool pool)
            throws Failure {
        var socket = socket(request);
        int port = socket.socket().getLocalPort();
        var hosts = new Hosts(request.host(), port);
        var pages = new Pages();
        var server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.prefer405over404 = true;
            config.jetty.threadPool = new VirtualThreadPool();
            config.jetty.modifyServer(jetty -> {
                jetty.setHandler(new Gate(hosts, access, port));
                jetty.setErrorHandler(new ProblemAnswer());
            });
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, socket));
            for (var route : routes) {
                config.routes.addEndpoint(new Endpoint(route.method(), route.path(), route.handler()));
            }
            config.routes.get("/", context -> pages.answer("index.html", context));
            config.routes.get("/<path>", context -> pages.answer(context.pathParam("path"), context));
            answerProblems(config);
        });
        server.start();
        var link = "http://%s:%d/?token=%s".formatted(Hosts.authority(request.host()), port, access.token());
        return new RunningStudio(server, pool, link);
    }

    /// Bound before anything else, so that its port is known and a port that is taken is told in one line.
    private static ServerSocketChannel socket(StudioRequest request) throws Failure {
        try {
            var socket = ServerSocketChannel.open();
            socket.bind(new InetSocketAddress(request.host(), request.port()), MOST_CONNECTIONS);
            return socket;
        } catch (IOException e) {
            throw new Failure(
                    Failure.Kind.OUTPUT,
                    "port must be free on %s, %d was not: %s".formatted(request.host(), request.port(), e.getMessage()),
                    e);
        }
    }

    private static ServerConnector connector(Server jetty, HttpConfiguration http, ServerSocketChannel socket) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setIdleTimeout(IDLE_MILLISECONDS);
        try {
            connector.open(socket);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return connector;
    }

    private static void answerProblems(JavalinConfig config) {
        config.routes.exception(Refusal.class, (refusal, context) -> answer(refusal.problem(), context));
        config.routes.exception(
                HttpResponseException.class,
                (refused, context) -> answer(
                        Problem.of(
                                refused.getStatus(),
                                switch (refused.getStatus()) {
                                    case 404 -> "path must be one that the studio has, was another";
                                    case 405 -> "method must be one that this path has, was " + context.method();
                                    default -> "a request must be one that the studio understands, was not";
                                }),
                        context));
        config.routes.exception(Exception.class, (thrown, context) -> answer(Problems.of(thrown), context));
    }

    private static void answer(Problem problem, Context context) {
        context.status(problem.status());
        problem.retryAfterSeconds().ifPresent(seconds -> context.header("Retry-After", String.valueOf(seconds)));
        context.result(problem.toJson());
        context.contentType(Problem.TYPE);
    }

    /// Takes nothing new, lets what runs end within a bound, and ends.
    void drain(int seconds) {
        pool.drain(seconds);
        server.stop();
        pool.close();
    }
}
