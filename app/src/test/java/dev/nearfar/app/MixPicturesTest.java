package dev.nearfar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.files.PictureReader;
import dev.nearfar.files.model.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixPicturesTest {
    private static final Map<String, String> QUICK = Map.of("steps", "3");

    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path near;
    private Path far;

    @BeforeEach
    void writePictures() throws IOException {
        near = TestPictures.write(folder.resolve("near.png"), 16, 12, 1);
        far = TestPictures.write(folder.resolve("far.jpg"), 20, 20, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "classic"})
    void aReportReplaysItsPicture(String preset) throws Exception {
        var fields = Map.of("preset", preset, "fit", "contain", "background", "#102030");
        var first = run(request("first.png", fields, "first.json", 1));
        run(replay("first.json", "again.png", "again.json"));

        assertThat(bytes("again.png")).isEqualTo(bytes("first.png"));
        assertThat(RecipeFile.read(folder.resolve("first.json"), streams()).recipe())
                .isEqualTo(first.report().recipe());
        assertThat(report("again.json").get("recipe"))
                .isEqualTo(report("first.json").get("recipe"));
        assertThat(report("again.json").get("pixelsSha256"))
                .isEqualTo(report("first.json").get("pixelsSha256"));
        assertThat(report("again.json")).containsEntry("threads", new JsonTree.Numeral("3"));
    }

    @Test
    void theHashesAreThoseOfPixelsAndFiles() throws Exception {
        var mixed = run(request("out.png", QUICK, "out.json", 2));
        var read = PictureReader.read(folder.resolve("out.png"), SrgbColour.WHITE);

        assertThat(mixed.pixelsSha256())
                .isEqualTo(Sha256.hex(read.picture().to8Bit()))
                .isEqualTo(report("out.json").get("pixelsSha256"));
        assertThat(mixed.outputSha256()).isEqualTo(Sha256.hex(bytes("out.png")));
        assertThat(mixed.document().inputSha256().getFirst()).isEqualTo(Sha256.hex(bytes("near.png")));
        assertThat(mixed.document().inputSha256().getLast()).isEqualTo(Sha256.hex(bytes("far.jpg")));
        assertThat(read.width()).isEqualTo(16);
        assertThat(read.height()).isEqualTo(12);
    }

    @Test
    void whatWasDoneIsToldAndReported() throws Exception {
        run(request("out.png", QUICK, "out.json", 1));

        assertThat(told).containsExactly("far scaled by 0.800 from 20x20 to cover 16x12, cut to its middle 20x15");
        assertThat(report("out.json")).containsEntry("notes", told);
    }

    @Test
    void standardStreamsCarryPictures() throws Exception {
        var output = new ByteArrayOutputStream();
        var streams = new StandardStreams(new ByteArrayInputStream(bytes("near.png")), output);
        var piped = run(request("-", "far.jpg", "-", QUICK, null, streams));
        run(request("out.png", QUICK, null, 1));

        assertThat(output.toByteArray()).isEqualTo(bytes("out.png"));
        assertThat(piped.output()).isEqualTo("standard output");
    }

    @Test
    void aReportGoesToStandardOutput() throws Exception {
        var output = new ByteArrayOutputStream();
        run(request("near.png", "far.jpg", "out.png", QUICK, "-", new StandardStreams(none(), output)));

        assertThat(JsonTree.read(output.toByteArray())).containsEntry("outputSha256", Sha256.hex(bytes("out.png")));
    }

    @Test
    void aStandardOutputThatBreaksOffIsAFailure() throws Exception {
        var closed = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var streams = new StandardStreams(none(), closed);

        assertThat(failure(request("near.png", "far.jpg", "-", QUICK, null, streams), Failure.Kind.IO))
                .hasMessage("standard output: must take all of it, failed: Broken pipe");
        assertThat(failure(request("near.png", "far.jpg", "out.png", QUICK, "-", streams), Failure.Kind.IO))
                .hasMessage("standard output: must take all of it, failed: Broken pipe; "
                        + "the picture itself is written, to " + folder.resolve("out.png"));
        assertThat(folder.resolve("out.png")).exists();
    }

    @Test
    void whoeverStopsItFindsNothing() throws Exception {
        var mix = new MixPictures(request("out.png", QUICK, "out.json", 1), told::add);

        assertThatThrownBy(() -> mix.run(evaluation -> evaluation.number() < 2))
                .isInstanceOf(CancellationException.class);
        assertThat(names()).containsExactly("far.jpg", "near.png");
    }

    @Test
    void anOutputThatAppearsMeanwhileStays() throws Exception {
        var mix = new MixPictures(request("out.png", QUICK, "out.json", 1), told::add);
        Listener intruder = evaluation -> {
            write(folder.resolve("out.png"), "intruder");
            return true;
        };
        var failure = catchThrowableOfType(Failure.class, () -> mix.run(intruder));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.EXISTS);
        assertThat(bytes("out.png")).isEqualTo("intruder".getBytes(UTF_8));
        assertThat(names()).containsExactly("far.jpg", "near.png", "out.png");
    }

    @Test
    void aReportThatFailsLeavesThePicture() throws Exception {
        var reports = Files.createDirectory(folder.resolve("reports"));
        var mix = new MixPictures(request("out.png", QUICK, "reports/out.json", 1), told::add);
        Listener remover = evaluation -> {
            delete(reports);
            return true;
        };
        var failure = catchThrowableOfType(Failure.class, () -> mix.run(remover));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
        assertThat(failure.getMessage())
                .startsWith(folder.resolve("reports/out.json").toString())
                .endsWith("; the picture itself is written, to " + folder.resolve("out.png"));
        assertThat(PictureReader.read(folder.resolve("out.png"), SrgbColour.WHITE)
                        .width())
                .isEqualTo(16);
    }

    @Test
    void weightsThatNoSampleHoldsAreRefused() throws Exception {
        var fields = Map.of("nearWeight", "1e308", "farWeight", "1e308");

        assertThat(failure(request("out.png", fields, null, 1), Failure.Kind.USAGE))
                .hasMessageContaining("-weight must be >= 0 and <= 1e6, was 1.0E308");
        assertThat(names()).containsExactly("far.jpg", "near.png");
    }

    @Test
    void sizesThatCouldNotBeReadAgainAreRefused() throws Exception {
        var message = "size must have at most 64000000 pixels, was 8001x8000";
        write(folder.resolve("large.json"), "{\"version\": 1, \"preset\": \"classic\", \"size\": \"8001x8000\"}");

        assertThat(failure(request("out.png", Map.of("size", "8001x8000"), null, 1), Failure.Kind.USAGE))
                .hasMessage(message);
        assertThat(failure(replay("large.json", "out.png", "out.json"), Failure.Kind.INPUT))
                .hasMessage(message);
    }

    @Test
    void fieldsAreUsageAndRecipesAreInput() {
        write(folder.resolve("bad.json"), "{}");

        assertThat(failure(request("out.png", Map.of("sigma", "0"), null, 1), Failure.Kind.USAGE))
                .hasMessage("sigma must be > 0 and <= 10000, was 0.0");
        assertThat(failure(replay("bad.json", "out.png", "out.json"), Failure.Kind.INPUT))
                .hasMessage(
                        folder.resolve("bad.json") + ": bad recipe, version must be the number 2 or 1, was missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1025})
    void threadsAreBounded(int threads) {
        assertThatThrownBy(() -> request("out.png", QUICK, null, threads))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be 1..1024, was " + threads);
    }

    private Mixed run(MixRequest request) throws Failure {
        return new MixPictures(request, told::add).run(Listener.NONE);
    }

    private Failure failure(MixRequest request, Failure.Kind kind) {
        var failure = catchThrowableOfType(Failure.class, () -> run(request));
        assertThat(failure.kind()).isEqualTo(kind);
        return failure;
    }

    private MixRequest request(String output, Map<String, String> fields, String report, int threads) {
        return new MixRequest(
                List.of(near, far),
                folder.resolve(output),
                new RecipeChoice(Optional.empty(), ofSeed(fields)),
                Map.of(),
                Optional.ofNullable(report).map(folder::resolve),
                false,
                threads,
                streams());
    }

    private MixRequest request(
            String near,
            String far,
            String output,
            Map<String, String> fields,
            String report,
            StandardStreams streams) {
        return new MixRequest(
                List.of(path(near), path(far)),
                path(output),
                new RecipeChoice(Optional.empty(), ofSeed(fields)),
                Map.of(),
                Optional.ofNullable(report).map(this::path),
                false,
                1,
                streams);
    }

    private MixRequest replay(String recipe, String output, String report) {
        return new MixRequest(
                List.of(near, far),
                folder.resolve(output),
                new RecipeChoice(Optional.of(folder.resolve(recipe)), Map.of()),
                Map.of(),
                Optional.of(folder.resolve(report)),
                false,
                3,
                streams());
    }

    private static Map<String, String> ofSeed(Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.putIfAbsent("preset", "seed");
        return all;
    }

    private Path path(String name) {
        return name.equals("-") ? Path.of(name) : folder.resolve(name);
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private Map<String, Object> report(String name) throws IOException {
        return JsonTree.read(bytes(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static StandardStreams streams() {
        return new StandardStreams(none(), OutputStream.nullOutputStream());
    }

    private static InputStream none() {
        return InputStream.nullInputStream();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
