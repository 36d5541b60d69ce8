package dev.nearfar.studio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.app.JsonTree;
import dev.nearfar.app.ReadLimits;
import dev.nearfar.app.StudioRequest;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.OutputFormat;
import dev.nearfar.files.PictureWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A studio on a free port of this machine, and somebody who shows its key.
final class TestStudio implements AutoCloseable {
    static final String KEY = "a-key-for-tests-only";
    static final ReadLimits LIMITS = new ReadLimits(4_000_000, 4000, 1 << 20, 1 << 16, 20, false);

    private static final long MEMORY = 512L << 20;

    private final RunningStudio studio;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestStudio(int workers) {
        try {
            studio = RunningStudio.start(
                    new StudioRequest(StudioRequest.LOOPBACK, 0, Optional.of(KEY), 2, workers, LIMITS), MEMORY);
        } catch (dev.nearfar.app.Failure e) {
            throw new IllegalStateException(e);
        }
    }

    static TestStudio withWorkers(int workers) {
        return new TestStudio(workers);
    }

    RunningStudio studio() {
        return studio;
    }

    URI link() {
        return URI.create(studio.link());
    }

    int port() {
        return link().getPort();
    }

    String address() {
        return "127.0.0.1:" + port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + address() + path));
    }

    HttpRequest.Builder withKey(String path) {
        return request(path).header("Authorization", "Bearer " + KEY);
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> get(String path) {
        return send(withKey(path));
    }

    HttpResponse<byte[]> delete(String path) {
        return send(withKey(path).DELETE());
    }

    HttpResponse<byte[]> post(String path, String json) {
        return post(path, json.getBytes(UTF_8), "application/json");
    }

    HttpResponse<byte[]> post(String path, byte[] body, String type) {
        return send(withKey(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /// The id of a picture of noise, handed over.
    String picture(int width, int height, int seed) {
        var answer = post("/v1/pictures", png(width, height, seed), "image/png");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        return (String) json(answer).get("id");
    }

    static byte[] png(int width, int height, int seed) {
        var rgb = new byte[3 * width * height];
        new Random(seed).nextBytes(rgb);
        var bytes = new ByteArrayOutputStream();
        try {
            PictureWriter.write(bytes, OutputFormat.PNG, rgb, new Shape(3, height, width));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Orders a mix and returns its id.
    String mix(String json) {
        var answer = post("/v1/mixes", json);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(202);
        return (String) json(answer).get("id");
    }

    /// Waits until a mix has ended, and returns it.
    Map<String, Object> ended(String id) {
        get("/v1/mixes/" + id + "/events");
        return json(get("/v1/mixes/" + id));
    }

    /// Waits until a mix runs and has made evaluations.
    void awaitRunning(String id) throws InterruptedException {
        while (!json(get("/v1/mixes/" + id)).get("state").equals("running")) {
            Thread.sleep(5);
        }
    }

    static Map<String, Object> json(HttpResponse<byte[]> answer) {
        return JsonTree.read(answer.body());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    /// Sends bytes as they are, and reads all that comes until the other side closes.
    String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @Override
    public void close() {
        studio.drain(5);
        client.close();
    }
}
