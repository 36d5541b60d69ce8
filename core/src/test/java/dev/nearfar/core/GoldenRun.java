package dev.nearfar.core;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.SeedSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// One run of `golden.json`: its pictures, its settings and what `published_method.py` found.
public record GoldenRun(String name, Picture near, Picture far, Seed seed, List<GoldenLoss> losses) {
    private static final Path FOLDER = Path.of("src", "test", "golden");

    public static List<GoldenRun> all() {
        return Json.read(FOLDER.resolve("golden.json")).objects("runs").stream()
                .map(GoldenRun::of)
                .toList();
    }

    private static GoldenRun of(Json run) {
        var seed = SeedSettings.defaults()
                .sigma(run.number("sigma"))
                .kernelSize(run.integer("kernelSize"))
                .weights(run.number("nearWeight"), run.number("farWeight"))
                .rate(run.number("rate"))
                .start(Seed.Start.valueOf(run.text("start").toUpperCase(Locale.ROOT)))
                .steps(run.integer("steps"))
                .seed();
        return new GoldenRun(
                run.text("name"),
                PortablePixmap.read(FOLDER.resolve(run.text("near"))),
                PortablePixmap.read(FOLDER.resolve(run.text("far"))),
                seed,
                GoldenLoss.of(run));
    }

    /// The recipe of this run in a precision.
    public Recipe recipe(Precision precision) {
        return SeedSettings.like(seed).precision(precision).recipe();
    }

    @Override
    public String toString() {
        return name;
    }
}
