import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// Loads a studio, and tells what came of it. It starts the studio by the command a person types, speaks to it over loopback alone,
/// and ends it.
///
/// | part        | what is promised                                                             |
/// |-------------|------------------------------------------------------------------------------|
/// | crowd       | no answer above 499, the surplus 429, `/health` answers, memory is bounded    |
/// | slow bodies | every one is cut, while another picture is handed over and mixed              |
/// | cancelling  | a worker is free again at once                                               |
/// | many mixes  | heap, threads and open files are the same after many as after a few          |
final class Load {
    private static final String KEY = "a-key-for-this-load-only";
    private static final long MOST_RESIDENT_MIB = 1536;
    private static final Duration LONGEST = Duration.ofMinutes(25);

    /// Preset by preset, so that each mix takes about a tenth of a second.
    private static final List<String> FIELDS = List.of(
            "{\"effort\":\"draft\",\"tune\":\"0\"}",
            "{\"preset\":\"seed\",\"solver\":\"converge\",\"effort\":\"draft\"}",
            "{\"preset\":\"classic\"}");

    private final Path root;
    private final boolean isSmall;
    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final List<String> broken = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private Process command;
    private long pid;
    private String address;
    private String near;
    private String far;

    private Load(Path root, boolean isSmall) {
        this.root = root;
        this.isSmall = isSmall;
    }

    public static void main(String[] arguments) throws Exception {
        var load = new Load(Path.of(arguments[0]), List.of(arguments).contains("--small"));
        var watchdog = Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(LONGEST);
                System.err.println("studio/load: must end within " + LONGEST + ", did not");
                load.command.destroyForcibly();
                Runtime.getRuntime().halt(70);
            } catch (InterruptedException e) {
                // It has ended in time.
            }
        });
        try {
            load.start();
            load.crowd();
            load.slowBodies();
            load.cancelling();
            load.manyMixes();
        } finally {
            load.stop();
            watchdog.interrupt();
        }
        load.tell();
        System.exit(load.broken.isEmpty() ? 0 : 1);
    }

    private void start() throws Exception {
        command = new ProcessBuilder(root.resolve("nearfar").toString(), "studio", "--token", KEY)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        pid = command.pid();
        var output = new BufferedReader(new InputStreamReader(command.getInputStream(), UTF_8));
        var link = URI.create(output.readLine());
        address = "http://" + link.getAuthority();
        near = picture("samples/astronaut.png");
        far = picture("samples/cat.png");
        mix(FIELDS.getFirst(), "");
    }

    private void stop() throws InterruptedException {
        command.destroy();
        if (!command.waitFor(20, TimeUnit.SECONDS)) {
            promise(false, "SIGTERM must end it within 20 s, did not");
            command.destroyForcibly();
        } else {
            promise(command.exitValue() == 143, "SIGTERM must end it with 143, was " + command.exitValue());
        }
    }

    private String picture(String name) throws Exception {
        var answer = send(request("/v1/pictures").POST(BodyPublishers.ofFile(root.resolve(name))));
        return field(answer.body(), "id");
    }

    /// Orders a mix and waits until it is done; asks again where it is told to.
    private String mix(String fields, String rest) throws Exception {
        while (true) {
            var answer = order(fields, rest);
            if (answer.statusCode() == 202) {
                var id = field(answer.body(), "id");
                var events = send(request("/v1/mixes/" + id + "/events").GET()).body();
                if (!events.contains("event: done")) {
                    throw new IOException(events);
                }
                return id;
            }
            if (answer.statusCode() != 429) {
                throw new IOException(answer.statusCode() + " " + answer.body());
            }
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
            Thread.sleep(Duration.ofMillis(1000 * seconds + (long) (Math.random() * 500)));
        }
    }

    private HttpResponse<String> order(String fields, String rest) throws Exception {
        var body = "{\"pictures\":[\"%s\",\"%s\"],\"fields\":%s%s}".formatted(near, far, fields, rest);
        return send(request("/v1/mixes").POST(BodyPublishers.ofString(body)));
    }

    private final Map<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        answers.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger()).incrementAndGet();
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", "Bearer " + KEY);
    }

    private static String field(String json, String name) {
        var matcher = Pattern.compile("\"%s\":\"([^\"]+)\"".formatted(name)).matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException(json);
        }
        return matcher.group(1);
    }

    /// Many clients at once, each with a few mixes.
    private void crowd() throws Exception {
        int clients = isSmall ? 100 : 200;
        int mixes = isSmall ? 120 : 1000;
        answers.clear();
        var left = new AtomicInteger(mixes);
        var done = new AtomicInteger();
        var failures = new ConcurrentSkipListMap<String, AtomicInteger>();
        long begin = System.nanoTime();
        try (var watch = new Watch(client, address, pid)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int number = 0; number < clients; number++) {
                    threads.submit(() -> {
                        for (int mine = left.getAndDecrement(); mine > 0; mine = left.getAndDecrement()) {
                            try {
                                var id = mix(FIELDS.get(mine % FIELDS.size()), "");
                                send(request("/v1/mixes/" + id + "/picture?as=rgba").GET());
                                done.incrementAndGet();
                            } catch (Exception e) {
                                failures.computeIfAbsent(String.valueOf(e), text -> new AtomicInteger())
                                        .incrementAndGet();
                            }
                        }
                    });
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            row("%d clients, %d mixes of 512²".formatted(clients, mixes), "%d done in %.0f s".formatted(done.get(), seconds));
            row("answers by status", answers.toString());
            row("`/health`, every 0.1 s", watch.toString());
            row("resident memory at most", "%d MiB".formatted(watch.residentMiB.get()));
            promise(done.get() == mixes, "all mixes must be done, were %d; %s".formatted(done.get(), failures));
            promise(answers.keySet().stream().allMatch(status -> status < 500), "no answer may be 5xx, were " + answers);
            promise(answers.containsKey(429), "the surplus must be told to wait, was not: " + answers);
            promise(watch.failed.get() == 0, "/health must answer throughout, failed %d times".formatted(watch.failed.get()));
            promise(watch.residentMiB.get() <= MOST_RESIDENT_MIB, "resident memory must be at most %d MiB, was %d"
                    .formatted(MOST_RESIDENT_MIB, watch.residentMiB.get()));
        }
    }

    /// Bodies of which a byte comes now and then, and somebody who works meanwhile.
    private void slowBodies() throws Exception {
        int count = isSmall ? 40 : 200;
        var cut = new AtomicInteger();
        long begin = System.nanoTime();
        var longest = new AtomicLong();
        var served = new AtomicInteger();
        try (var watch = new Watch(client, address, pid);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < count; number++) {
                threads.submit(() -> {
                    if (isCut()) {
                        cut.incrementAndGet();
                        longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
                    }
                });
            }
            while (cut.get() < count && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(40)) {
                picture("samples/coffee.png");
                mix(FIELDS.getLast(), "");
                served.incrementAndGet();
            }
            row("%d bodies at 10 bytes a second".formatted(count), "%d cut, the last after %.1f s; meanwhile %d pictures handed over and mixed; `/health` %s"
                    .formatted(cut.get(), longest.get() / 1e9, served.get(), watch));
            promise(cut.get() == count, "every slow body must be cut, were %d".formatted(cut.get()));
            promise(served.get() > 0, "others must be served meanwhile, were not");
            promise(watch.failed.get() == 0, "/health must answer meanwhile, failed %d times".formatted(watch.failed.get()));
        }
    }

    private boolean isCut() {
        var uri = URI.create(address);
        try (var socket = new Socket(InetAddress.getByName(uri.getHost()), uri.getPort())) {
            socket.setSoTimeout(100);
            var output = socket.getOutputStream();
            output.write("POST /v1/pictures HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Length: 1000000\r\n\r\n"
                    .formatted(uri.getAuthority(), KEY)
                    .getBytes(UTF_8));
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40); System.nanoTime() < end; ) {
                output.write('x');
                output.flush();
                try {
                    // An answer before the body is whole, or the end, is a cut.
                    socket.getInputStream().read();
                    return true;
                } catch (java.net.SocketTimeoutException e) {
                    // Still waiting for more.
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /// Endless mixes on every worker, cancelled; then one that is short.
    private void cancelling() throws Exception {
        var endless = "{\"preset\":\"seed\",\"steps\":\"1000000\"}";
        var times = new ArrayList<Double>();
        for (int round = 0; round < (isSmall ? 3 : 10); round++) {
            var ids = List.of(field(order(endless, "").body(), "id"), field(order(endless, "").body(), "id"));
            Thread.sleep(200);
            long begin = System.nanoTime();
            for (var id : ids) {
                send(request("/v1/mixes/" + id).DELETE());
            }
            mix(FIELDS.getLast(), ",\"preview\":64");
            times.add((System.nanoTime() - begin) / 1e6);
        }
        times.sort(null);
        row("both workers' endless mixes cancelled, then a short one", "median %.0f ms, at most %.0f ms until it is done"
                .formatted(times.get(times.size() / 2), times.getLast()));
        promise(times.getLast() < 5000, "a cancelled mix must free its worker, took %.0f ms".formatted(times.getLast()));
    }

    /// What is held after a few mixes and after many.
    private void manyMixes() throws Exception {
        int few = isSmall ? 50 : 400;
        int many = isSmall ? 100 : 1600;
        mixes(few);
        var before = Held.of(pid);
        mixes(many);
        var after = Held.of(pid);
        row("held after %d mixes".formatted(few), before.toString());
        row("held after %d mixes".formatted(few + many), after.toString());
        promise(after.heapMiB() <= before.heapMiB() + 32, "heap must stay flat, was %s then %s".formatted(before, after));
        promise(after.threads() <= before.threads() + 3, "threads must stay flat, were %s then %s".formatted(before, after));
        promise(after.files() <= before.files() + 8, "open files must stay flat, were %s then %s".formatted(before, after));
    }

    private void mixes(int count) throws Exception {
        for (int number = 0; number < count; number++) {
            mix(FIELDS.get(number % FIELDS.size()), number % 2 == 0 ? ",\"preview\":256,\"group\":\"main\"" : "");
        }
    }

    private void row(String what, String came) {
        rows.add(new String[] {what, came});
        System.err.println(what + ": " + came);
    }

    private void promise(boolean isKept, String line) {
        if (!isKept) {
            broken.add(line);
            System.err.println("BROKEN: " + line);
        }
    }

    private void tell() {
        System.out.println("| what | came of it |\n|------|------------|");
        rows.forEach(row -> System.out.println("| " + row[0] + " | " + row[1] + " |"));
        System.out.println("\n" + (broken.isEmpty() ? "Every promise was kept." : "Broken: " + String.join("; ", broken)));
    }
}
