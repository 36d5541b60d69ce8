package dev.nearfar.studio;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StudioRequest;
import java.util.List;

/// A studio that serves, until it is drained.
final class RunningStudio {
    private final WebServer server;
    private final Workshop workshop;
    private final String link;

    private RunningStudio(WebServer server, Workshop workshop, String link) {
        this.server = server;
        this.workshop = workshop;
        this.link = link;
    }

    /// @param memory that the virtual machine has, in bytes
    /// @throws Failure `OUTPUT` if the port cannot be had
    static RunningStudio start(StudioRequest request, long memory) throws Failure {
        var ids = new Ids();
        var access = new Access(ids, request.key());
        var socket = WebServer.socket(request);
        int port = socket.socket().getLocalPort();
        var workshop = Workshop.of(request, ids, memory);
        var server =
                WebServer.start(socket, new Gate(new Hosts(request.host(), port), access, port), workshop.routes());
        var link = "http://%s:%d/?token=%s".formatted(Hosts.authority(request.host()), port, access.token());
        return new RunningStudio(server, workshop, link);
    }

    /// Where to open it, the once.
    String link() {
        return link;
    }

    /// All that can be asked for, but for the page's own files.
    List<Route> routes() {
        return workshop.routes();
    }

    /// Gets ready for the first visitor, in the background.
    void warmUp() {
        Thread.ofVirtual().name("warm up").start(() -> {
            try {
                workshop.warmUp();
            } catch (Refusal busy) {
                // Somebody is here already.
            }
        });
    }

    /// Takes nothing new, lets what runs end within a bound, and ends.
    void drain(int seconds) {
        server.stopListening();
        workshop.pool().drain(seconds);
        server.stop();
        workshop.pool().close();
    }
}
