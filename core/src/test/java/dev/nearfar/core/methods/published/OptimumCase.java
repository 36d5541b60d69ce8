package dev.nearfar.core.methods.published;

import dev.nearfar.core.Json;
import dev.nearfar.core.PortablePixmap;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.SeedSettings;
import java.nio.file.Path;
import java.util.List;

/// One case of `optima.json`: two pictures, the settings, and the least value that `make_optima.py` found for them.
///
/// @param name which pictures, and the settings
/// @param near A
/// @param far B
/// @param seed the settings, effort still to be chosen
/// @param least the least value of the objective over canvases in 0..1, of all starts that were tried
/// @param atGrey the objective's value at a grey canvas
record OptimumCase(String name, Picture near, Picture far, Seed seed, double least, double atGrey) {
    private static final Path FOLDER = Path.of("src", "test", "golden");

    static List<OptimumCase> all() {
        return Json.read(FOLDER.resolve("optima.json")).objects("cases").stream()
                .map(OptimumCase::of)
                .toList();
    }

    private static OptimumCase of(Json json) {
        var seed = SeedSettings.defaults()
                .sigma(json.number("sigma"))
                .weights(json.number("nearWeight"), json.number("farWeight"))
                .solver(Seed.Solver.CONVERGE)
                .seed();
        return new OptimumCase(
                "%s near, %s far, sigma %s, near weight %s"
                        .formatted(json.text("near"), json.text("far"), json.text("sigma"), json.text("nearWeight")),
                picture(json.text("near")),
                picture(json.text("far")),
                seed,
                json.number("leastOfAll"),
                json.number("atGrey"));
    }

    private static Picture picture(String name) {
        return PortablePixmap.read(FOLDER.resolve("optimum-%s.ppm".formatted(name)));
    }

    /// Whether both pictures are photographs, and not one and the same.
    boolean isNatural() {
        return !reachesZero()
                && List.of("black", "white", "half", "noise").stream().noneMatch(name::contains);
    }

    /// Whether one canvas serves both views, so that nothing is left of the objective.
    boolean reachesZero() {
        return least < 1e-9;
    }

    /// The objective's value at a canvas, and its gradient there, in `double` throughout.
    double evaluate(Planes canvas, Planes gradient) {
        var exact = SeedSettings.like(seed)
                .solver(Seed.Solver.DESCENT)
                .precision(Precision.DOUBLE)
                .seed();
        try (var workers = new Workers(1)) {
            return new SeedMethod(exact, workers)
                    .objective(near.toPlanes(Precision.DOUBLE), far.toPlanes(Precision.DOUBLE))
                    .evaluate(Samples.in(Precision.DOUBLE, canvas), gradient);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
