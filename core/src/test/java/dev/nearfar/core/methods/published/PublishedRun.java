package dev.nearfar.core.methods.published;

import dev.nearfar.core.GoldenLoss;
import dev.nearfar.core.Json;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.SeedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/// The run whose losses and picture the method's author published. Its photographs are not part of this project;
/// whoever has them names their folder in the environment variable [#FOLDER].
record PublishedRun(Json json, Path folder) {
    static final String FOLDER = "NEARFAR_SEED_PICTURES";

    static PublishedRun in(Path folder) {
        return new PublishedRun(Json.read(folder.resolve("golden.json")), folder);
    }

    Picture near() {
        return picture(json.text("near"));
    }

    Picture far() {
        return picture(json.text("far"));
    }

    Picture result() {
        return picture(json.text("publishedResult"));
    }

    List<GoldenLoss> losses() {
        return GoldenLoss.of(json);
    }

    Recipe recipe(Precision precision) {
        var blur = json.object("blur");
        var weights = json.object("weights");
        return SeedSettings.defaults()
                .sigma(blur.number("sigma"))
                .kernelSize(blur.integer("kernelSize"))
                .weights(weights.number("near"), weights.number("far"))
                .rate(json.number("learningRate"))
                .start(Seed.Start.valueOf(json.text("start").toUpperCase(Locale.ROOT)))
                .steps(json.integer("evaluations"))
                .precision(precision)
                .recipe();
    }

    private Picture picture(String name) {
        try {
            var raster = ImageIO.read(folder.resolve(name).toFile()).getRaster();
            var samples = raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
            var interleaved = new byte[samples.length];
            for (int i = 0; i < samples.length; i++) {
                interleaved[i] = (byte) samples[i];
            }
            return Picture.of8Bit(new Shape(raster.getNumBands(), raster.getHeight(), raster.getWidth()), interleaved);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
