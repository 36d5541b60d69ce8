package dev.nearfar.core;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// One run of `golden.json`: its pictures, its settings and what `published_method.py` found.
record GoldenRun(String name, Picture near, Picture far, Seed seed, List<GoldenLoss> losses) {
    private static final Path FOLDER = Path.of("src", "test", "golden");

    static List<GoldenRun> all() {
        return Json.read(FOLDER.resolve("golden.json")).objects("runs").stream()
                .map(GoldenRun::of)
                .toList();
    }

    private static GoldenRun of(Json run) {
        var seed = new Seed(
                run.number("sigma"),
                OptionalInt.of(run.integer("kernelSize")),
                run.number("nearWeight"),
                run.number("farWeight"),
                run.integer("steps"),
                run.number("rate"),
                Seed.Start.valueOf(run.text("start").toUpperCase(Locale.ROOT)),
                Precision.DOUBLE);
        return new GoldenRun(
                run.text("name"),
                PortablePixmap.read(FOLDER.resolve(run.text("near"))),
                PortablePixmap.read(FOLDER.resolve(run.text("far"))),
                seed,
                GoldenLoss.of(run));
    }

    /// The recipe of this run in a precision.
    Recipe recipe(Precision precision) {
        return Recipe.DEFAULT.withMethod(new Seed(
                seed.sigma(),
                seed.kernelSize(),
                seed.nearWeight(),
                seed.farWeight(),
                seed.steps(),
                seed.rate(),
                seed.start(),
                precision));
    }

    @Override
    public String toString() {
        return name;
    }
}
