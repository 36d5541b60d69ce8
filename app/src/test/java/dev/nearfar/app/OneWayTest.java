package dev.nearfar.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.recipe.Plan;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.OutputFormat;
import dev.nearfar.files.PictureWriter;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.pipeline.Pipeline;
import dev.nearfar.pipeline.Planned;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One recipe, one picture: by the command's use case, by what the studio calls, by the library, by a plan that went through JSON, with
/// any number of threads.
class OneWayTest {
    private static final Path ASTRONAUT = Path.of("../samples/astronaut.png");
    private static final StandardStreams STREAMS =
            new StandardStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream());

    @TempDir
    private Path folder;

    private List<Path> pictures;

    @BeforeEach
    void writePictures() throws IOException {
        pictures = List.of(
                TestPictures.write(folder.resolve("a.png"), 64, 48, 1),
                TestPictures.write(folder.resolve("b.png"), 64, 48, 2),
                TestPictures.write(folder.resolve("c.png"), 48, 48, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | width=2cm
            2 | width=2cm balance=0.5 farAt=7m
            2 | width=2cm align=matrix:1,0,3,0,1,-2,0,0,1 border=mirror
            3 | width=2cm middleAt=2m farAt=12m
            2 | width=2cm see=near=A,thumbnail:16=B
            3 | width=2cm see=near=A,thumbnail:16:box;inside=C=B
            3 | width=2cm see=near=A,thumbnail:16=B,motion:9@30;weight=0.5=C
            2 | width=2cm see=near=A,grey=B colour=far
            2 | width=2cm see=near=A,mirrored=B tune=0
            2 | preset=seed steps=20
            2 | preset=classic
            """)
    void theSameBytesByEveryWay(int count, String fields) throws Exception {
        requireOnePicture(pictures.subList(0, count), fields);
    }

    @Test
    void theSameBytesWhereFacesAreFound() throws Exception {
        var picture = STREAMS.readPicture(ASTRONAUT, SrgbColour.WHITE).picture();
        int width = picture.shape().width();
        var mirrored = new byte[(int) picture.shape().samples()];
        for (int index = 0; index < mirrored.length; index++) {
            int pixel = index / 3;
            mirrored[index] = (byte) (picture.code(index % 3, pixel / width * width + width - 1 - pixel % width) / 257);
        }
        var other = folder.resolve("mirrored.png");
        PictureWriter.write(other, IfExists.REFUSE, mirrored, picture.shape());
        requireOnePicture(List.of(ASTRONAUT, other), "align=auto size=96x96 width=4cm");
    }

    private void requireOnePicture(List<Path> paths, String text) throws Exception {
        var fields = fields(text);
        var sha256 = byCommand(paths, fields, Optional.empty(), 2).pixelsSha256();
        var file = folder.resolve("2.png");
        var recipe = RecipeFields.with(Recipe.DEFAULT, fields);
        var files = read(paths);

        assertThat(byLibrary(recipe, files, 1)).as("library").isEqualTo(sha256);
        assertThat(byStudio(recipe, files)).as("studio").isEqualTo(Files.readAllBytes(file));
        assertThat(byPlan(recipe, files)).as("plan").isEqualTo(sha256);
        byCommand(paths, Map.of(), Optional.of(file), 1);
        assertThat(Files.readAllBytes(folder.resolve("1.png")))
                .as("from the picture")
                .isEqualTo(Files.readAllBytes(file));
    }

    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        for (var field : text.split(" ", -1)) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return fields;
    }

    private Mixed byCommand(List<Path> paths, Map<String, String> fields, Optional<Path> recipe, int threads)
            throws Failure {
        var output = folder.resolve(threads + ".png");
        var request = new MixRequest(
                paths, output, new RecipeChoice(recipe, fields), Map.of(), Optional.empty(), true, threads, STREAMS);
        return new MixPictures(request, new ArrayList<String>()::add).run(Listener.NONE);
    }

    private static List<PictureFile> read(List<Path> paths) throws Failure {
        var files = new ArrayList<PictureFile>();
        for (var path : paths) {
            files.add(STREAMS.readPicture(path, SrgbColour.WHITE));
        }
        return files;
    }

    private static String byLibrary(Recipe recipe, List<PictureFile> files, int threads) {
        try (var pipeline = new Pipeline(threads)) {
            return pipeline.mix(recipe, files.stream().map(PictureFile::picture).toList(), Listener.NONE)
                    .pixelsSha256();
        }
    }

    private static byte[] byStudio(Recipe recipe, List<PictureFile> files) throws IOException {
        try (var pipeline = new Pipeline(2)) {
            var made = new Mixing(RecipeDocument.of(recipe), Saving.DEFAULT, Long.MAX_VALUE)
                    .make(files, pipeline.mixer(), note -> {}, Listener.NONE);
            var bytes = new ByteArrayOutputStream();
            made.write(bytes, OutputFormat.PNG);
            return bytes.toByteArray();
        }
    }

    /// A plan as text, done by another crew.
    private static String byPlan(Recipe recipe, List<PictureFile> files) {
        try (var one = new Pipeline(2);
                var other = new Pipeline(1)) {
            var planned =
                    one.plan(recipe, files.stream().map(PictureFile::picture).toList());
            var json = RecipeDocument.of(planned.plan().recipe()).toJson();
            var plan = new Plan(RecipeJson.parse(json.getBytes(StandardCharsets.UTF_8)));
            assertThat(plan).isEqualTo(planned.plan());
            return other.make(new Planned(plan, planned.laid(), List.of()), ErrorInputs.NONE, Listener.NONE)
                    .pixelsSha256();
        }
    }
}
