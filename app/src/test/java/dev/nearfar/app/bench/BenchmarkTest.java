package dev.nearfar.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nearfar.app.Failure;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.PictureReader;
import dev.nearfar.files.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {
    @TempDir
    private Path folder;

    @Test
    void everyFigureIsMeasured() throws Failure {
        var told = new ArrayList<String>();
        var results = new Benchmark(request(Optional.empty(), 24), told::add).run();

        assertThat(results.size()).isEqualTo(24);
        assertThat(results.threads()).isEqualTo(2);
        assertThat(results.engine()).matches("scalar|simd[0-9]+");
        assertThat(List.of(
                        results.evaluationMs(),
                        results.evaluationMsDouble().orElseThrow(),
                        results.seedQualityMs().orElseThrow(),
                        results.optimumMs().orElseThrow(),
                        results.classicMs(),
                        results.publishedMs(),
                        results.goodMs(),
                        results.oneThreadMs(),
                        results.farSigma3Ms(),
                        results.farSigma40Ms(),
                        results.seedSigma40Ms(),
                        results.eyeMs()))
                .allSatisfy(milliseconds -> assertThat(milliseconds).isPositive());
        assertThat(results.optimumLoss())
                .isLessThanOrEqualTo(results.goodLoss())
                .isPositive();
        assertThat(results.goodLoss()).isLessThan(results.publishedLoss());
        assertThat(results.optimumGap()).isBetween(0.0, 0.001);
        assertThat(results.seedQualityEvaluations().orElseThrow()).isPositive();
        assertThat(told).startsWith("pictures").hasSizeGreaterThan(3);
    }

    /// Two pictures in, three bytes out, and more between: 15 bytes a pixel at the very least.
    @Test
    void allocationIsCountedWhole() throws Failure {
        var results = new Benchmark(request(Optional.empty(), 24), part -> {}).run();

        assertThat(results.peakBytesPerPixel().orElseThrow()).isGreaterThan(15);
    }

    @Test
    void theSavedPicturesGiveThePixelsThatWereMeasured() throws Exception {
        var results = new Benchmark(request(Optional.empty(), 24), part -> {}).run();

        assertThat(results.pixelsSha256()).isEqualTo(mixedSha256());
    }

    @Test
    void filesAreCutAndScaledToTheSquare() throws Exception {
        var near = picture("wide.png", 40, 30);
        var far = picture("high.png", 20, 24);
        var results = new Benchmark(request(Optional.of(new BenchRequest.Files(near, far)), 24), part -> {}).run();

        assertThat(results.pixelsSha256()).isEqualTo(mixedSha256());
        // 20x24 needs no scaling: its middle 20x20 covers, so a square of that size shows it exactly.
        assertThat(saved("far.png").shape()).isEqualTo(new Shape(3, 24, 24));
    }

    @Test
    void aPictureOfTheSizeIsTakenAsItIs() throws Exception {
        var near = picture("a.png", 24, 24);
        var far = picture("b.png", 24, 24);
        new Benchmark(request(Optional.of(new BenchRequest.Files(near, far)), 24), part -> {}).run();

        assertThat(saved("near.png").to8Bit()).isEqualTo(read(near).to8Bit());
        assertThat(saved("far.png").to8Bit()).isEqualTo(read(far).to8Bit());
    }

    @Test
    void nothingIsReplacedUnasked() throws Exception {
        Files.createDirectory(folder.resolve("made"));
        picture("made/near.png", 4, 4);
        var before = Files.readAllBytes(folder.resolve("made/near.png"));

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new Benchmark(request(Optional.empty(), 24), part -> {}).run())
                .withMessageContaining("near.png: must not exist yet")
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.EXISTS));
        assertThat(folder.resolve("made/near.png")).hasBinaryContent(before);
        assertThat(folder.resolve("made/far.png")).doesNotExist();
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws Exception {
        Files.writeString(folder.resolve("made"), "file");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new Benchmark(request(Optional.empty(), 24), part -> {}).run())
                .withMessageEndingWith("made: must be a folder, was a file")
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.OUTPUT));
    }

    @Test
    void requestsCheckThemselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BenchRequest(Optional.empty(), 1, 1, 1, Optional.empty(), false))
                .withMessage("size must be 2..8000, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BenchRequest(Optional.empty(), 2, 0, 1, Optional.empty(), false))
                .withMessage("threads must be 1..1024, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BenchRequest(Optional.empty(), 2, 1, Double.NaN, Optional.empty(), false))
                .withMessage("seconds must be 0..3600, was NaN");
    }

    private BenchRequest request(Optional<BenchRequest.Files> files, int size) {
        return new BenchRequest(files, size, 2, 0, Optional.of(folder.resolve("made")), false);
    }

    private Path picture(String name, int width, int height) throws IOException {
        var rgb = new byte[3 * width * height];
        new Random(name.hashCode()).nextBytes(rgb);
        PictureWriter.write(folder.resolve(name), IfExists.REFUSE, rgb, new Shape(3, height, width));
        return folder.resolve(name);
    }

    private Picture saved(String name) throws IOException {
        return read(folder.resolve("made").resolve(name));
    }

    private static Picture read(Path file) throws IOException {
        return PictureReader.read(file, Recipe.DEFAULT.background()).picture();
    }

    /// What `mix --solver converge` makes of the saved pictures.
    private String mixedSha256() throws IOException {
        var seed = new Seed(
                3,
                OptionalInt.empty(),
                0.1,
                1,
                200,
                0.3,
                Seed.Start.GREY,
                Seed.DEFAULT.precision(),
                Seed.Solver.CONVERGE,
                Seed.Effort.GOOD);
        try (var mixer = new Mixer(1)) {
            return mixer.mix(Recipe.DEFAULT.withMethod(seed), saved("near.png"), saved("far.png"), Listener.NONE)
                    .pixelsSha256();
        }
    }
}
