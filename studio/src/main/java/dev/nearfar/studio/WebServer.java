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
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// HTTP on one port, each request on a thread that costs next to nothing while it waits.
final class WebServer {
    private static final int MOST_PENDING_CONNECTIONS = 1024;
    /// At once. A body that comes slowly holds a place until it is cut, and others must be answered meanwhile.
    private static final int MOST_REQUESTS = 4096;

    private static final int HEADER_BYTES = 16 << 10;

    /// How long a connection may say nothing while it has a request: the rest of a body that does not come.
    private static final long IDLE_MILLISECONDS = 10_000;

    /// How long it may wait for its next request: longer than clients keep one, so that none writes to a connection that is just
    /// being closed.
    private static final long KEPT_MILLISECONDS = 60_000;

    private static final String ALLOW = "Allow";

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /// Bound before anything else, so that its port is known and a port that is taken is told in one line.
    ///
    /// @throws Failure `OUTPUT` if it cannot be had
    static ServerSocketChannel socket(StudioRequest request) throws Failure {
        try {
            var socket = ServerSocketChannel.open();
            socket.bind(new InetSocketAddress(request.host(), request.port()), MOST_PENDING_CONNECTIONS);
            return socket;
        } catch (IOException e) {
            throw new Failure(
                    Failure.Kind.OUTPUT,
                    "port must be free on %s, %d was not: %s".formatted(request.host(), request.port(), e.getMessage()),
                    e);
        }
    }

    /// @param gate that stands before all routes
    static WebServer start(ServerSocketChannel socket, Gate gate, List<Route> routes) {
        var pages = new Pages();
        var javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.prefer405over404 = true;
            config.jetty.threadPool = new VirtualThreadPool(MOST_REQUESTS);
            config.jetty.modifyServer(jetty -> {
                jetty.setHandler(gate);
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
        return new WebServer(javalin.start());
    }

    private static ServerConnector connector(Server jetty, HttpConfiguration http, ServerSocketChannel socket) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(IDLE_MILLISECONDS);
        var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setIdleTimeout(KEPT_MILLISECONDS);
        try {
            connector.open(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }

    private static void answerProblems(JavalinConfig config) {
        config.routes.exception(Refusal.class, (refusal, context) -> answer(refusal.problem(), context));
        config.routes.exception(HttpResponseException.class, WebServer::answerUnrouted);
        config.routes.exception(Exception.class, (thrown, context) -> answer(Problems.of(thrown), context));
    }

    private static void answerUnrouted(HttpResponseException refused, Context context) {
        var detail = switch (refused.getStatus()) {
            case 404 -> "path must be one that the studio has, was another";
            case 405 -> "method must be one that this path has, was " + context.method();
            default -> "a request must be one that the studio understands, was not";
        };
        var methods = refused.getDetails().get("availableMethods");
        if (methods != null) {
            context.header(ALLOW, methods);
        }
        answer(Problem.of(refused.getStatus(), detail), context);
    }

    private static void answer(Problem problem, Context context) {
        context.status(problem.status());
        problem.retryAfterSeconds().ifPresent(seconds -> context.header("Retry-After", String.valueOf(seconds)));
        context.result(problem.toJson());
        context.contentType(Problem.TYPE);
    }

    /// Takes no connection any more; those that are open go on.
    void stopListening() {
        for (var connector : javalin.jettyServer().server().getConnectors()) {
            if (connector instanceof NetworkConnector network) {
                network.close();
            }
        }
    }

    void stop() {
        javalin.stop();
    }
}
