package dev.nearfar.studio;

import dev.nearfar.app.Failure;
import dev.nearfar.app.Studio;
import dev.nearfar.app.StudioRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// The studio as the command finds it.
public final class StudioServer implements Studio {
    /// How long work that runs may go on when the process is told to end.
    private static final int DRAIN_SECONDS = 10;

    @Override
    public void serve(StudioRequest request, Link link, Consumer<String> hearer) throws Failure {
        var address = address(request);
        var running = RunningStudio.start(request, Runtime.getRuntime().maxMemory());
        var ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            running.drain(DRAIN_SECONDS);
                            ended.countDown();
                        },
                        "end the studio"));
        link.open(running.link());
        running.warmUp();
        if (!address.isLoopbackAddress()) {
            hearer.accept("anybody who reaches %s may read what goes over the network: it is not encrypted"
                    .formatted(request.host()));
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.drain(DRAIN_SECONDS);
        }
    }

    /// Where it listens. Only a studio with a key may be reached from other machines, and under one name.
    private static InetAddress address(StudioRequest request) throws Failure {
        try {
            var address = InetAddress.getByName(request.host());
            if (address.isAnyLocalAddress()) {
                throw usage("host must be one address of this machine, was " + request.host());
            }
            if (!address.isLoopbackAddress() && request.key().isEmpty()) {
                throw usage("host must be 127.0.0.1, localhost or ::1 without --token, was " + request.host());
            }
            return address;
        } catch (UnknownHostException e) {
            throw usage("host must be known to this machine, was " + request.host());
        }
    }

    private static Failure usage(String message) {
        return new Failure(Failure.Kind.USAGE, message, null);
    }
}
