package dev.nearfar.app.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Fit;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Sights;
import dev.nearfar.core.recipe.WallWidth;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.PictureReader;
import dev.nearfar.files.PictureWriter;
import dev.nearfar.judge.Control;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgePicturesTest {
    private static final int SIDE = 48;

    private final List<String> told = new ArrayList<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private Sights see = Sights.BY_DISTANCE;

    @TempDir
    private Path folder;

    /// A fine checkerboard near, a coarse wave far, and the sum of both.
    @BeforeEach
    void writePictures() throws IOException {
        write("near.png", SIDE, (x, y) -> 0.3 + 0.4 * ((x + y) % 2));
        write("far.png", SIDE, (x, y) -> 0.5 + 0.2 * Math.sin(x / 8.0) * Math.sin(y / 8.0));
        write(
                "both.png",
                SIDE,
                (x, y) -> 0.5 + 0.36 * ((x + y) % 2 - 0.5) + 0.2 * Math.sin(x / 8.0) * Math.sin(y / 8.0));
    }

    @Test
    void jsonTellsEverything() throws Exception {
        var judged = run(JudgeReport.JSON, Optional.empty(), 1);
        var json = numbers();

        assertThat(json.keySet())
                .contains(
                        "width",
                        "height",
                        "geometry.widthMetres",
                        "reads",
                        "legibility.near.edge",
                        "legibility.near.csf",
                        "legibility.far.edge",
                        "legibility.far.csf",
                        "readsAs.near",
                        "flip",
                        "structure",
                        "controls.nearAlone.legibility.near.edge",
                        "controls.farAlone.flip",
                        "controls.halfAndHalf.legibility.far.csf",
                        "controls.farBlurred.structure",
                        "curve.switch.fromMetres",
                        "curve.switch.toMetres",
                        "curve.points.0.distanceMetres",
                        "curve.points.24.pixelsPerDegree",
                        "curve.points.12.near.edge",
                        "curve.points.12.far.csf",
                        "inputs.hybridSha256")
                .doesNotContain("curve.points.25.distanceMetres");
        var near = judged.judgement().hybrid().legibility().views().getFirst().margin();
        assertThat(json).containsEntry("reads", "true").containsEntry("geometry.nearMetres", "0.4");
        assertThat(Double.parseDouble(json.get("legibility.near.edge"))).isEqualTo(Math.round(near.edge() * 1e6) / 1e6);
        assertThat(Double.parseDouble(json.get("controls.farAlone.flip"))).isZero();
        var change = judged.judgement().curve().switches().getFirst().orElseThrow();
        assertThat(Double.parseDouble(json.get("curve.switch.toMetres")))
                .isEqualTo(Math.round(change.toMetres() * 1e6) / 1e6);
    }

    @Test
    void theTableSaysInWordsWhatReadsWhere() throws Exception {
        run(JudgeReport.TABLE, Optional.empty(), 1);

        assertThat(text().lines())
                .startsWith(
                        file("both.png") + ": 48x48 pixels, 0.05 m wide",
                        "from 0.4 m the near picture reads faintly",
                        "from 5 m the far picture reads faintly");
        assertThat(text()).contains("one turns into the other between ");
        assertThat(text().lines().filter(line -> line.startsWith("near alone")))
                .singleElement()
                .asString()
                .matches("near alone +near +\\+\\d\\.\\d\\d +1\\.00 +0\\.00 .*");
        assertThat(text().lines().filter(line -> line.startsWith("far blurred")))
                .singleElement()
                .asString()
                .matches("far blurred +far .*");
    }

    @Test
    void aPictureThatDoesNotReadIsSaidNotTo() throws Exception {
        Files.copy(file("far.png"), file("both.png"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        var judged = run(JudgeReport.TABLE, Optional.empty(), 1);

        assertThat(judged.judgement().reads()).isFalse();
        assertThat(judged.judgement().controls().get(Control.FAR_ALONE))
                .isEqualTo(judged.judgement().hybrid());
        assertThat(text())
                .contains("from 0.4 m the near picture does not read, the other one does\n")
                .contains("from 5 m the far picture reads clearly\n")
                .contains("at no distance does one turn into the other\n");
    }

    @Test
    void threadsChangeNoFigure() throws Exception {
        run(JudgeReport.JSON, Optional.of("a.png"), 1);
        var first = text();
        output.reset();
        run(JudgeReport.JSON, Optional.of("b.png"), 3);

        assertThat(text()).isEqualTo(first);
        assertThat(file("b.png")).hasSameBinaryContentAs(file("a.png"));
    }

    @Test
    void theTwoPicturesAreLaidOnTheHybrid() throws Exception {
        write("near.png", 2 * SIDE, (x, y) -> 0.3 + 0.4 * ((x / 2 + y / 2) % 2));

        var judged = run(JudgeReport.TABLE, Optional.empty(), 1);

        assertThat(judged.notes())
                .isEqualTo(told)
                .singleElement()
                .asString()
                .startsWith("near scaled by 0.500 from 96x96 to cover 48x48");
        assertThat(judged.judgement().reads()).isTrue();
    }

    @Test
    void thePlotIsADrawing() throws Exception {
        run(JudgeReport.TABLE, Optional.of("plot.svg"), 1);
        run(JudgeReport.TABLE, Optional.of("plot.png"), 1);

        assertThat(file("plot.svg"))
                .content()
                .contains("<title>What ", ">near view, 0.4 m<", ">far view, 5 m<", ">switch ", ">distance in metres<");
        assertThat(PictureReader.read(file("plot.png"), SrgbColour.WHITE)
                        .picture()
                        .shape())
                .isEqualTo(new Shape(3, 2 * CurveChart.HEIGHT, 2 * CurveChart.WIDTH));
    }

    @Test
    void requestsThatCannotBeMet() throws Exception {
        Files.writeString(file("taken.svg"), "old");
        Files.writeString(file("text.png"), "no picture");

        assertThat(failure("near.png", "both.png", "plot.pdf"))
                .isEqualTo("USAGE plot must be a file whose name ends in .png or .svg, was " + file("plot.pdf"));
        assertThat(failure("near.png", "both.png", "taken.svg")).startsWith("EXISTS " + file("taken.svg"));
        assertThat(failure("near.png", "both.png", "near.png")).startsWith("EXISTS ");
        assertThat(failure("gone.png", "both.png", "plot.svg")).startsWith("INPUT " + file("gone.png"));
        assertThat(failure("near.png", "text.png", "plot.svg")).startsWith("INPUT " + file("text.png"));
        assertThat(folder).isDirectoryNotContaining("glob:**plot.*");
        assertThat(file("taken.svg")).hasContent("old");
        assertThat(output.size()).isZero();
    }

    @Test
    void aPlotNeverReplacesAnInput() {
        var request = request(JudgeReport.TABLE, "near.png", "both.png", Optional.of("near.png"), true, 1);

        var failure = catchThrowableOfType(Failure.class, () -> new JudgePictures(request, told::add).run());

        assertThat(failure).hasMessage("plot must be another file than the near picture, was " + file("near.png"));
    }

    private String failure(String near, String hybrid, String plot) {
        var request = request(JudgeReport.TABLE, near, hybrid, Optional.of(plot), false, 1);
        var failure = catchThrowableOfType(Failure.class, () -> new JudgePictures(request, told::add).run());
        return failure.kind() + " " + failure.getMessage();
    }

    /// Beside its distances, what the hybrid shows in the views that it was made for.
    @Test
    void otherViewsAreTold() throws Exception {
        see = Sights.parse("near=A,thumbnail:8=B");
        run(JudgeReport.TABLE, Optional.empty(), 1);

        assertThat(told).anyMatch(line -> line.matches("B as a thumbnail 8 pixels wide .* reads .* \\(FLIP 0\\..*"));
    }

    private Judged run(JudgeReport report, Optional<String> plot, int threads) throws Failure {
        return new JudgePictures(request(report, "near.png", "both.png", plot, false, threads), told::add).run();
    }

    private JudgeRequest request(
            JudgeReport report, String near, String hybrid, Optional<String> plot, boolean replace, int threads) {
        return new JudgeRequest(
                file(near),
                file("far.png"),
                file(hybrid),
                Geometry.DEFAULT.withWidth(WallWidth.parse("5cm")),
                Fit.COVER,
                Placement.NONE,
                see,
                report,
                plot.map(this::file),
                replace,
                threads,
                new StandardStreams(new ByteArrayInputStream(new byte[0]), output));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String text() {
        return output.toString(UTF_8);
    }

    /// Every value of the JSON by its path.
    private Map<String, String> numbers() throws IOException {
        var values = new TreeMap<String, String>();
        try (var parser = new JsonFactory().createParser(output.toByteArray())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.FIELD_NAME) {
                    var path = parser.getParsingContext()
                            .pathAsPointer()
                            .toString()
                            .substring(1)
                            .replace('/', '.');
                    values.put(path, parser.getText());
                }
            }
        }
        return values;
    }

    private void write(String name, int side, CodeValue codeValue) throws IOException {
        var rgb = new byte[3 * side * side];
        for (int index = 0; index < rgb.length; index++) {
            int pixel = index / 3;
            rgb[index] = (byte) Math.round(255 * codeValue.at(pixel % side, pixel / side));
        }
        PictureWriter.write(file(name), IfExists.REPLACE, rgb, new Shape(3, side, side));
    }

    @FunctionalInterface
    private interface CodeValue {
        double at(int column, int row);
    }
}
