package dev.nearfar.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who gets in, and who does not.
class GateTest {
    private static TestStudio studio;

    @BeforeAll
    static void start() {
        studio = TestStudio.withWorkers(1);
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.0.1.evil.example:PORT",
                "localhost.evil.example:PORT",
                "evil-localhost:PORT",
                "0.0.0.0:PORT",
                "[::]:PORT",
                "127.1:PORT",
                "2130706433:PORT",
            })
    void anotherHostIsMisdirected(String host) throws IOException {
        assertThat(status("GET /health HTTP/1.1", "Host: " + host)).isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host:",
                "Host: ",
                "Host: localhost:PORT@evil.example",
                "Host: a b",
                "Host: localhost:PORT\r\nHost: localhost:PORT",
                "X-Nothing: 1"
            })
    void noHostOrABadOneIsABadRequest(String header) throws IOException {
        assertThat(status("GET /health HTTP/1.1", header)).isEqualTo(400);
    }

    @Test
    void anAddressInTheRequestLineCountsToo() throws IOException {
        assertThat(status("GET http://evil.example/health HTTP/1.1", "Host: localhost:PORT"))
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT"})
    void theStudiosOwnNamesAreTaken(String host) throws IOException {
        assertThat(status("GET /health HTTP/1.1", "Host: " + host)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1",
                "http://127.0.0.1:PORT.evil.example",
                "http://127.0.0.1:PORT@evil.example",
                "file://",
            })
    void aChangeFromAnotherOriginIsForbidden(String origin) {
        var request = studio.withKey("/v1/samples/cat-raccoon")
                .header("Origin", origin.replace("PORT", String.valueOf(studio.port())))
                .POST(BodyPublishers.noBody());

        assertThat(studio.send(request).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 200", "none, 200"})
    void whatBrowsersTellOfTheAskingPageCounts(String site, int status) {
        assertThat(studio.send(studio.withKey("/v1/defaults").header("Sec-Fetch-Site", site))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void withoutKeyAndCookieNothingIsTold() {
        for (var path : List.of("/v1/defaults", "/v1/openapi.json", "/index.html", "/v1/mixes/x", "/nothing")) {
            var answer = studio.send(studio.request(path));

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.TYPE);
        }
        assertThat(studio.send(studio.request("/v1/defaults").header("Authorization", "Bearer another-key-than-it-is"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(studio.send(studio.request("/")).statusCode()).isEqualTo(401);
        assertThat(studio.send(studio.request("/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void theLinkOpensOnce() {
        try (var another = TestStudio.withWorkers(1)) {
            var link = another.link().getPath() + "?" + another.link().getQuery();
            assertThat(another.send(another.request("/?token=" + "x".repeat(22)))
                            .statusCode())
                    .isEqualTo(401);
            var first = another.send(another.request(link));
            assertThat(first.statusCode()).isEqualTo(303);
            assertThat(first.headers().firstValue("Location")).contains("/");
            var cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie)
                    .startsWith("nearfar-" + another.port() + "=")
                    .contains("HttpOnly", "SameSite=Strict", "Path=/")
                    .doesNotContain(another.link().getQuery().substring("token=".length()));

            var again = another.send(another.request(link));
            assertThat(again.statusCode()).isEqualTo(401);
            assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();

            var shown = cookie.substring(0, cookie.indexOf(';'));
            assertThat(another.send(another.request("/v1/defaults").header("Cookie", shown))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(another.send(another.request("/v1/defaults").header("Cookie", shown + "x"))
                            .statusCode())
                    .isEqualTo(401);
            changesByCookieNeedAnOrigin(another, shown);
        }
    }

    private static void changesByCookieNeedAnOrigin(TestStudio another, String cookie) {
        var path = "/v1/samples/cat-raccoon";
        assertThat(another.send(another.request(path).header("Cookie", cookie).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(another.send(another.request(path)
                                .header("Cookie", cookie)
                                .header("Origin", "http://" + another.address())
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(201);
        assertThat(another.send(another.request(path)
                                .header("Cookie", cookie)
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void everyAnswerBearsTheHeaders() throws IOException {
        var key = "Authorization: Bearer " + TestStudio.KEY;
        var own = "Host: localhost:PORT";
        var answers = List.of(
                answer("GET /health HTTP/1.1", own),
                answer("GET / HTTP/1.1", own),
                answer("GET / HTTP/1.1", own + "\r\n" + key),
                answer("GET /?token=x HTTP/1.1", own),
                answer("GET /nothing HTTP/1.1", own + "\r\n" + key),
                answer("PUT /v1/defaults HTTP/1.1", own + "\r\n" + key),
                answer("OPTIONS /v1/mixes HTTP/1.1", own + "\r\nOrigin: http://evil.example"),
                answer("GET /health HTTP/1.1", "Host: evil.example"),
                answer("GET /health HTTP/1.1", "Host:"),
                answer("GET /%00 HTTP/1.1", own + "\r\n" + key),
                answer("GET /health HTTP/9.9", own),
                answer("nonsense", own),
                answer("GET /health HTTP/1.1", own + "\r\nX-Long: " + "x".repeat(20_000)),
                answer("GET /v1/mixes/nothing/events HTTP/1.1", own + "\r\n" + key));

        for (var answer : answers) {
            SafetyHeaders.all().forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
            assertThat(answer).doesNotContainIgnoringCase("Access-Control-").doesNotContainIgnoringCase("Server: ");
        }
    }

    @Test
    void methodsThatAPathLacksAreNamed() {
        var answer = studio.send(studio.withKey("/v1/defaults").PUT(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
        assertThat(TestStudio.json(answer)).containsEntry("title", "Method not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/openapi.json",
                "/../openapi.json",
                "/web/index.html",
                "//etc/passwd",
                "/index.html%00.js",
                "/a/b/c/d/e.js",
                "/.hidden.js",
            })
    void onlyThePagesOwnFilesAreServed(String path) throws IOException {
        assertThat(status(
                        "GET " + path + " HTTP/1.1", "Host: localhost:PORT\r\nAuthorization: Bearer " + TestStudio.KEY))
                .isIn(400, 404);
    }

    private static int status(String line, String headers) throws IOException {
        var answer = answer(line, headers);
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String answer(String line, String headers) throws IOException {
        return studio.raw((line + "\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                .replace("PORT", String.valueOf(studio.port())));
    }
}
