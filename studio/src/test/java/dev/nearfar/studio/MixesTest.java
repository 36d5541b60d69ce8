package dev.nearfar.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.app.MixPictures;
import dev.nearfar.app.MixRequest;
import dev.nearfar.app.RecipeChoice;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.optimise.Listener;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MixesTest {
    /// Goes on for ever, as far as a test is concerned.
    private static final String ENDLESS =
            "\"fields\":{\"preset\":\"seed\",\"steps\":\"1000000\"},\"pictures\":[\"NEAR\",\"FAR\"]";

    private TestStudio studio;
    private String near = "";
    private String far = "";

    @BeforeEach
    void start() {
        studio = TestStudio.withWorkers(1);
        near = studio.picture(48, 40, 1);
        far = studio.picture(60, 50, 2);
    }

    @AfterEach
    void stop() {
        studio.close();
    }

    @ParameterizedTest
    @CsvSource({"png, png, eye, 8", "tiff, tif, classic, 16", "jpeg, jpg, seed, 8", "png, png, classic, 16"})
    void theDownloadIsWhatTheCommandWrites(
            String format, String ending, String preset, String depth, @TempDir Path folder) throws Exception {
        var id = studio.mix(
                order("\"fields\":{\"preset\":\"%s\",\"farAt\":\"7m\"},\"saving\":{\"format\":\"%s\",\"depth\":%s}"
                        .formatted(preset, format, depth)));
        assertThat(studio.ended(id)).containsEntry("state", "done");
        var answer = studio.get("/v1/mixes/" + id + "/picture");
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/" + format);

        var output = folder.resolve("out." + ending);
        var request = new MixRequest(
                List.of(
                        Files.write(folder.resolve("a.png"), TestStudio.png(48, 40, 1)),
                        Files.write(folder.resolve("b.png"), TestStudio.png(60, 50, 2))),
                output,
                new RecipeChoice(Optional.empty(), Map.of("preset", preset, "farAt", "7m")),
                Map.of("depth", depth),
                Optional.empty(),
                false,
                1,
                new StandardStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream()));
        new MixPictures(request, line -> {}).run(Listener.NONE);

        assertThat(answer.body()).isEqualTo(Files.readAllBytes(output));
    }

    /// The page knows fields, not terms: what a person edited is not lost in silence.
    @Test
    void aRecipeWithAnEditedListIsRefused() {
        var term = "{\"name\":\"mine\",\"see\":{\"view\":\"grey\"},\"picture\":\"A\",\"by\":\"squared\",\"weight\":1}";
        var answer = studio.post(
                "/v1/recipes", "{\"document\":{\"version\":2,\"preset\":\"eye\",\"terms\":[%s]}}".formatted(term));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(TestStudio.text(answer)).contains("terms must be the preset's own here");
    }

    @Test
    void eventsTellOfProgressThenOfTheEnd() {
        var id = studio.mix(order("\"fields\":{\"preset\":\"seed\",\"steps\":\"40\"}"));
        var answer = studio.get("/v1/mixes/" + id + "/events");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        var events = new ArrayList<>(List.of(TestStudio.text(answer).split("\n\n")));
        events.removeIf(event -> event.equals(":"));
        assertThat(events.getLast()).startsWith("event: done\ndata: {\"id\":\"" + id + "\"");
        assertThat(events.subList(0, events.size() - 1)).allMatch(event -> event.startsWith("event: progress\ndata: "));
        var numbers = events.subList(0, events.size() - 1).stream()
                .map(event -> Integer.parseInt(event.replaceAll("(?s).*\"evaluation\":([0-9]+).*", "$1")))
                .toList();
        assertThat(numbers).isSorted();
        // Whoever comes late hears the end.
        assertThat(TestStudio.text(studio.get("/v1/mixes/" + id + "/events"))).contains("event: done");
    }

    @Test
    void aRunningMixIsCancelledAndItsWorkerIsFree() throws InterruptedException {
        var id = studio.mix(endless());
        studio.awaitRunning(id);
        assertThat(studio.get("/v1/mixes/" + id + "/picture").statusCode()).isEqualTo(409);
        assertThat(studio.delete("/v1/mixes/" + id).statusCode()).isEqualTo(204);
        assertThat(studio.get("/v1/mixes/" + id).statusCode()).isEqualTo(410);

        assertThat(studio.ended(studio.mix(order("\"fields\":{\"preset\":\"classic\"}"))))
                .containsEntry("state", "done");
    }

    @Test
    void theNewestOfAGroupWins() throws InterruptedException {
        var running = studio.mix(endless("\"group\":\"main\""));
        studio.awaitRunning(running);
        var other = studio.mix(order("\"fields\":{\"preset\":\"classic\"},\"group\":\"other\""));
        var waiting = studio.mix(endless("\"group\":\"main\""));
        var newest = studio.mix(order("\"fields\":{\"preset\":\"classic\"},\"group\":\"main\",\"preview\":32"));

        assertThat(TestStudio.text(studio.get("/v1/mixes/" + running + "/events")))
                .contains("event: cancelled");
        assertThat(studio.ended(waiting)).containsEntry("state", "cancelled");
        assertThat(studio.ended(newest)).containsEntry("state", "done").containsEntry("preview", true);
        assertThat(studio.ended(other)).containsEntry("state", "done");
        assertThat(studio.get("/v1/mixes/" + running + "/picture").statusCode()).isEqualTo(410);
    }

    @Test
    void aFullQueueSaysWhenToAskAgain() throws InterruptedException {
        studio.awaitRunning(studio.mix(endless()));
        var refused = studio.post("/v1/mixes", endless());
        int admitted = 1;
        while (refused.statusCode() == 202) {
            admitted++;
            refused = studio.post("/v1/mixes", endless());
        }

        assertThat(refused.statusCode()).as(TestStudio.text(refused)).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
        assertThat(admitted).isGreaterThan(10);
        assertThat(studio.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void whatCouldNeverFitIsRefusedAtOnce() {
        var answer = studio.post(
                "/v1/mixes", order("\"fields\":{\"size\":\"2000x2000\",\"preset\":\"seed\",\"precision\":\"double\"}"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(TestStudio.text(answer)).contains("GiB of memory");
    }

    @Test
    void previewsAreSmallAndHaveNoFile() {
        var id = studio.mix(order("\"preview\":24"));
        var done = studio.ended(id);
        assertThat(done.get("width")).hasToString("24");
        assertThat(done.get("height")).hasToString("20");
        assertThat(studio.get("/v1/mixes/" + id + "/picture").statusCode()).isEqualTo(422);
        var pixels = studio.get("/v1/mixes/" + id + "/picture?as=rgba");
        assertThat(pixels.body()).hasSize(4 * 24 * 20);
        assertThat(pixels.headers().firstValue("X-Width")).contains("24");
        assertThat(pixels.headers().firstValue("X-Height")).contains("20");
        assertThat(studio.get("/v1/mixes/" + id + "/picture?as=png").body()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aMixIsLookedAtFromAfar() {
        var id = studio.mix(order("\"fields\":{\"preset\":\"classic\"}"));
        studio.ended(id);
        assertThat(studio.get("/v1/mixes/" + id + "/picture?as=rgba&max=24").body())
                .hasSize(4 * 24 * 20);
        assertThat(studio.get("/v1/mixes/" + id + "/picture?as=rgba&max=1000").body())
                .hasSize(4 * 48 * 40);
        var seen = studio.get("/v1/mixes/" + id + "/seen?metres=3.5&max=24");
        assertThat(seen.body()).hasSize(4 * 24 * 20);
        assertThat(studio.get("/v1/mixes/" + id + "/seen?metres=3.5").body()).hasSize(4 * 48 * 40);
        assertThat(studio.get("/v1/mixes/" + id + "/seen").statusCode()).isEqualTo(422);
        assertThat(studio.get("/v1/mixes/" + id + "/seen?metres=0").statusCode())
                .isEqualTo(422);
        assertThat(studio.get("/v1/mixes/" + id + "/seen?metres=1e9").statusCode())
                .isEqualTo(422);
        assertThat(TestStudio.text(studio.get("/v1/mixes/" + id + "/curve"))).contains("\"switch\"", "\"points\"");
        assertThat(studio.get("/v1/mixes/" + id + "/walk.gif").body()).startsWith('G', 'I', 'F');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "fields":{"farAt":"1cm"}         | near-at must be less than far-at
                    "fields":{"blah":"1"}            | must be one of preset
                    "fields":{"error":"Mine.java"}   | runs nobody's programs
                    "fields":{"align":"A.json"}      | align must be none, auto
                    "fields":{"middleAt":"1m"}       | pictures must be as many as distances, 3, were 2
                    "fields":{"size":"2001x2001"}    | size must have at most 4000000 pixels
                    "fields":[]                      | fields must be an object
                    "fields":{"farAt":{}}            | farAt must be a text or a number
                    "saving":{"format":"bmp"}        | format must be one of png, tiff, jpeg
                    "saving":{"quality":80}          | quality must go with a JPEG
                    "saving":{"format":"jpeg","depth":16} | depth must be 8 for JPEG
                    "preview":8                      | preview must be 16..2048
                    "priview":64                     | field must be one of this request's
                    """)
    void whatCannotBeMeantIsRefused(String part, String message) {
        var answer = studio.post("/v1/mixes", order(part));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat((String) TestStudio.json(answer).get("detail")).contains(message);
    }

    @Test
    void onlyPicturesThatAreThereAreMixed() {
        assertThat(studio.post("/v1/mixes", "{\"pictures\":[\"%s\",\"x\"]}".formatted(near))
                        .statusCode())
                .isEqualTo(404);
        studio.delete("/v1/pictures/" + far);
        assertThat(studio.post("/v1/mixes", order("\"preview\":32")).statusCode())
                .isEqualTo(410);
        assertThat(studio.post("/v1/mixes", "{\"pictures\":[\"%s\"]}".formatted(near))
                        .statusCode())
                .isEqualTo(422);
        assertThat(studio.get("/v1/mixes/nothing").statusCode()).isEqualTo(404);
    }

    private String order(String rest) {
        return "{\"pictures\":[\"%s\",\"%s\"],%s}".formatted(near, far, rest);
    }

    private String endless(String... more) {
        var rest = more.length == 0 ? "" : "," + String.join(",", more);
        return "{" + ENDLESS.replace("NEAR", near).replace("FAR", far) + rest + "}";
    }
}
