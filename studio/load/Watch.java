import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Asks for `/health` and looks at the memory ten times a second.
final class Watch implements AutoCloseable {
    private final HttpClient client;
    private final String address;
    private final long pid;
    private final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong slowestNanos = new AtomicLong();
    final AtomicLong residentMiB = new AtomicLong();
    private volatile boolean closed;

    Watch(HttpClient client, String address, long pid) {
        this.client = client;
        this.address = address;
        this.pid = pid;
        Thread.ofPlatform().daemon().start(this::watch);
    }

    private void watch() {
        while (!closed) {
            long begin = System.nanoTime();
            try {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(address + "/health")).timeout(Duration.ofSeconds(5)).build(),
                        BodyHandlers.ofString());
                failed.addAndGet(answer.statusCode() == 200 ? 0 : 1);
                slowestNanos.accumulateAndGet(System.nanoTime() - begin, Math::max);
            } catch (IOException e) {
                failed.incrementAndGet();
            } catch (InterruptedException e) {
                return;
            }
            asked.incrementAndGet();
            residentMiB.accumulateAndGet(Held.status(pid, "VmRSS") >> 10, Math::max);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "asked %d times, failed %d, slowest %.0f ms", asked.get(), failed.get(), slowestNanos.get() / 1e6);
    }
}
