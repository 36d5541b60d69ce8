package dev.nearfar.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.app.ErrorRequest;
import dev.nearfar.app.Failure;
import dev.nearfar.app.MixPictures;
import dev.nearfar.app.MixRequest;
import dev.nearfar.app.RecipeChoice;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.external.Device;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.PictureReader;
import dev.nearfar.files.model.PictureFileException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Pictures made small, with an example or without.
///
/// @param folder for what is written
record Examples(Path folder) {
    /// Where the examples lie.
    static final Path FOLDER = Path.of("..", "examples");

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String SIZE = "96x96";

    static Path sample(String name) {
        return SAMPLES.resolve(name);
    }

    /// A mix without error functions.
    Planes without(List<Path> pictures, Map<String, String> fields) throws Exception {
        return made(pictures, fields, ErrorRequest.NONE);
    }

    /// A mix with an example.
    Planes with(
            String example, double weight, List<Path> pictures, Map<String, String> fields, Map<String, Path> extras)
            throws Exception {
        var function = new ErrorRequest.Function(OptionalDouble.of(weight), FOLDER.resolve(example + ".java"));
        return made(pictures, fields, new ErrorRequest(List.of(function), extras, Device.CPU));
    }

    private Planes made(List<Path> pictures, Map<String, String> fields, ErrorRequest error)
            throws Failure, PictureFileException {
        var all = new HashMap<>(fields);
        all.put("size", SIZE);
        var output = folder.resolve("out%d.png".formatted(System.nanoTime()));
        var request = new MixRequest(
                pictures,
                output,
                new RecipeChoice(Optional.empty(), all),
                Map.of(),
                Optional.empty(),
                false,
                2,
                new StandardStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream()),
                error);
        var mixed = new MixPictures(request, note -> {}).run(Listener.NONE);
        assertThat(mixed.report().reproducible()).isEqualTo(error.functions().isEmpty());
        return read(output);
    }

    /// A picture laid on the canvas as the mixes lay it.
    Planes laid(Path picture) throws Exception {
        return without(
                List.of(picture, picture), Map.of("preset", "classic", "lowCutoff", "1000px", "highCutoff", "1000px"));
    }

    private static Planes read(Path file) throws PictureFileException {
        return PictureReader.read(file, Recipe.DEFAULT.background()).picture().toPlanes(Precision.DOUBLE);
    }
}
