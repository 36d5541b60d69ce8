package dev.nearfar.studio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is handed over, and what is refused.
class UploadsTest {
    private static final String MULTIPART = "multipart/form-data; boundary=b";

    private static TestStudio studio;

    @BeforeAll
    static void start() {
        studio = TestStudio.withWorkers(1);
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    @Test
    void aPictureIsKeptShownAndDropped() {
        var answer = studio.post("/v1/pictures", TestStudio.png(200, 100, 1), "image/png");
        assertThat(answer.statusCode()).isEqualTo(201);
        var picture = TestStudio.json(answer);
        assertThat(picture)
                .containsEntry("format", "PNG")
                .containsEntry("document", dev.nearfar.app.JsonTree.Null.NULL);
        var path = "/v1/pictures/" + picture.get("id");
        assertThat(answer.headers().firstValue("Location")).contains(path);

        var shown = studio.get(path + "?max=50");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(TestStudio.json(studio.post("/v1/pictures", shown.body(), "image/png"))
                        .get("width"))
                .hasToString("50");

        assertThat(studio.delete(path).statusCode()).isEqualTo(204);
        assertThat(studio.get(path).statusCode()).isEqualTo(410);
        assertThat(studio.get("/v1/pictures/never").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormsOneFileIsTakenWhateverItIsCalled() {
        for (var name : new String[] {"../../../etc/passwd", "C:\\\\x.png", "a\\u0000.png", "", "/dev/sda"}) {
            var answer = studio.post("/v1/pictures", multipart("file", name, TestStudio.png(8, 8, 1)), MULTIPART);

            assertThat(answer.statusCode()).as(name).isEqualTo(201);
            assertThat(TestStudio.text(answer)).doesNotContain("passwd", "sda");
        }
    }

    @Test
    void malformedFormsAreBadRequests() {
        var png = TestStudio.png(8, 8, 1);
        var whole = multipart("file", "a.png", png);
        assertProblem(studio.post("/v1/pictures", whole, "multipart/form-data"), 400);
        assertProblem(studio.post("/v1/pictures", whole, "multipart/form-data; boundary="), 400);
        assertProblem(studio.post("/v1/pictures", whole, "multipart/form-data; boundary=other"), 400);
        assertProblem(studio.post("/v1/pictures", Arrays.copyOf(whole, whole.length - 9), MULTIPART), 400);
        assertProblem(studio.post("/v1/pictures", Arrays.copyOf(whole, 20), MULTIPART), 400);
        assertProblem(studio.post("/v1/pictures", new byte[0], MULTIPART), 400);
        assertProblem(studio.post("/v1/pictures", multipart("another", "a.png", png), MULTIPART), 400);
        assertProblem(studio.post("/v1/pictures", two(), MULTIPART), 400);
        assertProblem(studio.post("/v1/pictures", multipart("file", "x".repeat(20_000), png), MULTIPART), 400);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertProblem(studio.post("/v1/pictures", "hello".getBytes(ISO_8859_1), "image/png"), 415);
        assertProblem(studio.post("/v1/pictures", new byte[0], "image/png"), 415);
        var png = TestStudio.png(64, 64, 1);
        assertProblem(studio.post("/v1/pictures", Arrays.copyOf(png, png.length / 2), "image/png"), 422);
        // More pixels than a picture may have here, in a header that is sound.
        assertProblem(studio.post("/v1/pictures", TestStudio.png(4001, 2, 1), "image/png"), 413);
    }

    @Test
    void whatIsTooLongIsRefusedBeforeItIsRead() throws IOException {
        long most = TestStudio.LIMITS.fileBytes();
        var answer = studio.raw(head("Content-Length: " + 100 * most));
        assertThat(answer).startsWith("HTTP/1.1 413");

        // Without a length it is noticed while it comes.
        var stream = studio.send(studio.withKey("/v1/pictures")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[(int) most + 1]))));
        assertProblem(stream, 413);
    }

    @Test
    void aBodyThatTricklesIsCutWhileOthersAreServed() throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), studio.port())) {
            socket.setSoTimeout(20_000);
            var output = socket.getOutputStream();
            output.write(head("Content-Length: 100000").getBytes(ISO_8859_1));
            output.flush();
            var input = socket.getInputStream();
            while (input.available() == 0) {
                try {
                    output.write('x');
                    output.flush();
                } catch (IOException e) {
                    // It has been cut.
                    break;
                }
                Thread.sleep(50);
                assertThat(studio.get("/health").statusCode()).isEqualTo(200);
            }
            assertThat(new String(input.readNBytes(12), ISO_8859_1)).isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void aBodyThatStopsIsCut() throws IOException {
        assertThat(studio.raw(head("Content-Length: 100000") + "only this")).startsWith("HTTP/1.1 408");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"a\":1}{", "\"text\"", "{\"pictures\":[1,2],\"pictures\":[]}"})
    void whatIsNoJsonObjectIsABadRequest(String body) {
        assertProblem(studio.post("/v1/mixes", body), 400);
    }

    @Test
    void aBodyOfJsonHasItsLimitToo() {
        assertProblem(studio.post("/v1/mixes", "{\"a\":\"" + "x".repeat(300_000) + "\"}"), 413);
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).as(TestStudio.text(answer)).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.TYPE);
        Map<String, Object> problem = TestStudio.json(answer);
        assertThat(problem.keySet()).containsExactly("type", "title", "status", "detail");
        assertThat(problem.get("status")).hasToString(String.valueOf(status));
        assertThat((String) problem.get("detail")).isNotEmpty().doesNotContain("\n", "Exception");
    }

    private static String head(String header) {
        return "POST /v1/pictures HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n%s\r\n\r\n"
                .formatted(studio.address(), TestStudio.KEY, header);
    }

    private static byte[] multipart(String part, String name, byte[] content) {
        return part("--b\r\n", part, name, content, "\r\n--b--\r\n");
    }

    private static byte[] two() {
        var png = TestStudio.png(8, 8, 1);
        var first = new String(part("--b\r\n", "file", "a.png", png, "\r\n"), ISO_8859_1);
        return (first + new String(multipart("file", "b.png", png), ISO_8859_1)).getBytes(ISO_8859_1);
    }

    private static byte[] part(String before, String part, String name, byte[] content, String after) {
        var head = before + "Content-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        return (head + new String(content, ISO_8859_1) + after).getBytes(ISO_8859_1);
    }
}
